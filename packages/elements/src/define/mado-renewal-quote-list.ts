import { MadoRenewalQuoteList } from '../billing/mado-renewal-quote-list.ts';
import { define } from './define.ts';

define('mado-renewal-quote-list', MadoRenewalQuoteList);

export type * from '../billing/mado-renewal-quote-list.ts'; // the types of tag and events, for whoever imports this
