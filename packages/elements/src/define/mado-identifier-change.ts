import { MadoIdentifierChange } from '../identity/mado-identifier-change.ts';
import { define } from './define.ts';

define('mado-identifier-change', MadoIdentifierChange);

export type * from '../identity/mado-identifier-change.ts'; // the types of tag and events, for whoever imports this
