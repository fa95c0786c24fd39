import { MadoFaq } from '../content/mado-faq.ts';
import { define } from './define.ts';

define('mado-faq', MadoFaq);

export type * from '../content/mado-faq.ts'; // the types of tag and events, for whoever imports this
