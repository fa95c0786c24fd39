import { MadoRenewalQuote } from '../billing/mado-renewal-quote.ts';
import { define } from './define.ts';

define('mado-renewal-quote', MadoRenewalQuote);

export type * from '../billing/mado-renewal-quote.ts'; // the types of tag and events, for whoever imports this
