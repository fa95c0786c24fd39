import { MadoKanaField } from '../portal/fields/mado-kana-field.ts';
import { define } from './define.ts';

define('mado-kana-field', MadoKanaField);

export type * from '../portal/fields/mado-kana-field.ts'; // the types of tag and events, for whoever imports this
