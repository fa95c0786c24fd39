import { MadoQuoteRequest } from '../billing/mado-quote-request.ts';
import { define } from './define.ts';

define('mado-quote-request', MadoQuoteRequest);

export type * from '../billing/mado-quote-request.ts'; // the types of tag and events, for whoever imports this
