import { MadoTerms } from '../identity/mado-terms.ts';
import { define } from './define.ts';

define('mado-terms', MadoTerms);

export type * from '../identity/mado-terms.ts'; // the types of tag and events, for whoever imports this
