import { MadoPostalCodeField } from '../portal/fields/mado-postal-code-field.ts';
import { define } from './define.ts';

define('mado-postal-code-field', MadoPostalCodeField);

export type * from '../portal/fields/mado-postal-code-field.ts'; // the types of tag and events, for whoever imports this
