import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import {
  renewalQuoteDetail,
  renewalQuotePage,
  type RenewalQuoteDetail,
  type RenewalQuoteFilter,
  type RenewalQuotePage,
} from './renewal-quote.model.ts';

export interface ReadRenewalQuotesInput extends RenewalQuoteFilter {
  readonly cursor?: string | undefined;
}

export interface RenewalQuoteInput {
  readonly quoteId: string;
}

export interface OrderRenewalQuoteInput extends RenewalQuoteInput {
  /** 発注書: what was uploaded for `purchase-order`. */
  readonly uploadId: string;
}

export interface AskForNewQuoteInput extends RenewalQuoteInput {
  /** 1 to 2,000 characters. */
  readonly comment: string;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const calendarDay = z.iso.date();
const readInput: z.ZodMiniType<ReadRenewalQuotesInput> = z.object({
  search: z.optional(z.string().check(z.maxLength(200))),
  state: z.optional(z.literal(['unanswered', 'ordered', 'requote-requested', 'replaced', 'expired'])),
  contractId: z.optional(id),
  from: z.optional(calendarDay),
  to: z.optional(calendarDay),
  sort: z.optional(z.literal(['issued-on', 'valid-through', 'amount', 'answer-by'])),
  direction: z.optional(z.literal(['ascending', 'descending'])),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const quoteInput: z.ZodMiniType<RenewalQuoteInput> = z.object({ quoteId: id });
const orderInput: z.ZodMiniType<OrderRenewalQuoteInput> = z.object({ quoteId: id, uploadId: id });
const askInput: z.ZodMiniType<AskForNewQuoteInput> = z.object({
  quoteId: id,
  comment: z.string().check(z.trim(), z.minLength(1), z.maxLength(8000)), // as UTF-16; a rule counts characters
});

/** 更新見積の一覧, with how many wait for an answer (SUP-11). A contract that the person does not see has none. */
export const readRenewalQuotes: Endpoint<ReadRenewalQuotesInput, RenewalQuotePage> = defineEndpoint({
  name: 'readRenewalQuotes',
  summary: 'The renewal quotes that one may see',
  method: 'GET',
  path: '/renewal-quotes',
  input: readInput,
  output: renewalQuotePage,
  status: 200,
  access: 'customer',
  areas: ['renewal-quotes'],
  requires: 'quotes',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/** One renewal quote with its answer (SUP-11). One that the person does not see answers like one that does not exist. */
export const readRenewalQuote: Endpoint<RenewalQuoteInput, RenewalQuoteDetail> = defineEndpoint({
  name: 'readRenewalQuote',
  summary: 'One renewal quote with its answer',
  method: 'GET',
  path: '/renewal-quotes/{quoteId}',
  input: quoteInput,
  output: renewalQuoteDetail,
  status: 200,
  access: 'customer',
  areas: ['renewal-quotes'],
  requires: 'quotes',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/**
 * 発注 (SUP-11): orders what a quote offers, with the purchase order attached. Each quote is answered once: `quote-answered`
 * where it was, `quote-replaced` where another one was made instead, `quote-expired` after its last day. An upload that is not
 * there, or waited for more than a day, is `not-found`, as is a quote that the person does not see.
 */
export const orderRenewalQuote: Endpoint<OrderRenewalQuoteInput, RenewalQuoteDetail> = defineEndpoint({
  name: 'orderRenewalQuote',
  summary: 'Order what a renewal quote offers',
  method: 'POST',
  path: '/renewal-quotes/{quoteId}/order',
  input: orderInput,
  output: renewalQuoteDetail,
  status: 200,
  access: 'customer',
  areas: ['renewal-quotes'],
  requires: 'quotes',
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'not-found', 'quote-answered', 'quote-replaced', 'quote-expired'],
});

/** 再見積依頼 (SUP-11): asks for a new quote instead of one, which is then answered. After its last day it can still be asked. */
export const askForNewQuote: Endpoint<AskForNewQuoteInput, RenewalQuoteDetail> = defineEndpoint({
  name: 'askForNewQuote',
  summary: 'Ask for a new quote instead of a renewal quote',
  method: 'POST',
  path: '/renewal-quotes/{quoteId}/requote',
  input: askInput,
  output: renewalQuoteDetail,
  status: 200,
  access: 'customer',
  areas: ['renewal-quotes'],
  requires: 'quotes',
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'not-found', 'quote-answered', 'quote-replaced'],
});
