import { MadoTerms } from '../identity/mado-terms.ts';
import { define } from './define.ts';

define('mado-terms', MadoTerms);
