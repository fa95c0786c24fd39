import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import {
  requestedQuote,
  requestedQuotePage,
  type RequestedQuote,
  type RequestedQuotePage,
} from './quote-request.model.ts';

export interface ReadRequestedQuotesInput {
  /** Only those in this state. */
  readonly state?: 'requested' | 'quoted' | 'closed' | undefined;
  readonly cursor?: string | undefined;
}

export interface AnswerQuoteRequestInput {
  readonly requestId: string;
  /** `quoted`: 回答済み. `closed`: 終了. */
  readonly state: 'quoted' | 'closed';
  /** What the customer reads, as plain text: at most 4,000 characters. */
  readonly text: string;
}

const readInput: z.ZodMiniType<ReadRequestedQuotesInput> = z.object({
  state: z.optional(z.enum(['requested', 'quoted', 'closed'])),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const answerInput: z.ZodMiniType<AnswerQuoteRequestInput> = z.object({
  requestId: z.string().check(z.minLength(1), z.maxLength(64)),
  state: z.enum(['quoted', 'closed']),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)),
});
const problems = ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'] as const;

/** The quote requests of all contracts, the newest first (OPS-03). */
export const readRequestedQuotes: Endpoint<ReadRequestedQuotesInput, RequestedQuotePage> = defineEndpoint({
  name: 'readRequestedQuotes',
  summary: 'The quote requests of all contracts, the newest first',
  method: 'GET',
  path: '/operator/quote-requests',
  input: readInput,
  output: requestedQuotePage,
  status: 200,
  access: 'operator',
  areas: ['quote-requests'],
  activity: false,
  problems,
});

/**
 * Answers a quote request (OPS-03, LIC-18): the answer stands with the request, and whoever asked gets it by mail as long
 * as they take part in the contract. Answered again, the newer answer takes the place of the older one; of two who
 * answer the same version at once, the second one is refused (`version-conflict`) and shown what the first one said.
 */
export const answerQuoteRequest: Endpoint<AnswerQuoteRequestInput, RequestedQuote> = defineEndpoint({
  name: 'answerQuoteRequest',
  summary: 'Answer a quote request',
  method: 'POST',
  path: '/operator/quote-requests/{requestId}/answer',
  input: answerInput,
  output: requestedQuote,
  status: 200,
  access: 'operator',
  areas: ['quote-requests'],
  idempotent: true,
  edits: true,
  problems: [...problems, 'version-required', 'version-conflict'],
});
