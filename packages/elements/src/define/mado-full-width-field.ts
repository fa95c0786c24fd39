import { MadoFullWidthField } from '../portal/fields/mado-full-width-field.ts';
import { define } from './define.ts';

define('mado-full-width-field', MadoFullWidthField);

export type * from '../portal/fields/mado-full-width-field.ts'; // the types of tag and events, for whoever imports this
