import { MadoTelephoneField } from '../portal/fields/mado-telephone-field.ts';
import { define } from './define.ts';

define('mado-telephone-field', MadoTelephoneField);

export type * from '../portal/fields/mado-telephone-field.ts'; // the types of tag and events, for whoever imports this
