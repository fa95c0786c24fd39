import * as z from 'zod/mini';
import { contractInput, type ContractInput } from '../contracts/contract-input.model.ts';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import {
  quoteOptions,
  quoteRequest,
  quoteRequestPage,
  type AdditionLine,
  type ProductChangeLine,
  type QuoteOptions,
  type QuoteRequest,
  type QuoteRequestPage,
} from './quote-request.model.ts';

export interface ReadQuoteRequestsInput extends ContractInput {
  readonly cursor?: string | undefined;
}

export interface RequestQuoteInput extends ContractInput {
  /** Products that are left out continue. */
  readonly changes: readonly ProductChangeLine[];
  readonly additions: readonly AdditionLine[];
  /** At most 1,000 characters. */
  readonly comment?: string | undefined;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const count = z.int().check(z.minimum(1), z.maximum(9_999_999));
const readInput: z.ZodMiniType<ReadQuoteRequestsInput> = z.object({
  contractId: id,
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const requestInput: z.ZodMiniType<RequestQuoteInput> = z.object({
  contractId: id,
  changes: z
    .array(
      z.object({
        productId: id,
        change: z.discriminatedUnion('type', [
          z.object({ type: z.literal('continue') }),
          z.object({ type: z.literal('change'), count }),
          z.object({ type: z.literal('cancel') }),
        ]),
      }),
    )
    .check(z.maxLength(1000)),
  additions: z.array(z.object({ productId: id, count })).check(z.maxLength(1000)),
  comment: z.optional(z.string().check(z.maxLength(4000))),
});

/** What can be changed in a contract and what can be added to it (LIC-18, LIC-19). */
export const readQuoteOptions: Endpoint<ContractInput, QuoteOptions> = defineEndpoint({
  name: 'readQuoteOptions',
  summary: 'What a quote can be requested for',
  method: 'GET',
  path: '/contracts/{contractId}/quote-options',
  input: contractInput,
  output: quoteOptions,
  status: 200,
  access: 'customer',
  areas: ['quote-requests'],
  contract: 'manage',
  problems: [...customerProblems, 'invalid-input', 'forbidden', 'not-found'],
});

/** The quote requests of a contract, the newest first (LIC-18). */
export const readQuoteRequests: Endpoint<ReadQuoteRequestsInput, QuoteRequestPage> = defineEndpoint({
  name: 'readQuoteRequests',
  summary: 'The quote requests of a contract, the newest first',
  method: 'GET',
  path: '/contracts/{contractId}/quote-requests',
  input: readInput,
  output: quoteRequestPage,
  status: 200,
  access: 'customer',
  areas: ['quote-requests'],
  contract: 'manage',
  problems: [...customerProblems, 'invalid-input', 'forbidden', 'not-found'],
});

/**
 * 見積依頼 (LIC-18, LIC-19). One in which nothing changes is `nothing-requested`; cancelling every product would cancel the
 * contract, which is the sales department's: `cancels-contract` (LIC-20). In a contract that has ended nothing is requested:
 * `contract-ended`.
 */
export const requestQuote: Endpoint<RequestQuoteInput, QuoteRequest> = defineEndpoint({
  name: 'requestQuote',
  summary: 'Request a quote for changes of a contract',
  method: 'POST',
  path: '/contracts/{contractId}/quote-requests',
  input: requestInput,
  output: quoteRequest,
  status: 201,
  access: 'customer',
  areas: ['quote-requests'],
  contract: 'manage',
  idempotent: true,
  problems: [
    ...customerProblems,
    'invalid-input',
    'forbidden',
    'not-found',
    'nothing-requested',
    'cancels-contract',
    'contract-ended',
  ],
});
