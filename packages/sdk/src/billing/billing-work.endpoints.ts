import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';
import { largestAmount } from './billing-document.rules.ts';
import { workedQuotePage, type WorkedQuotePage } from './renewal-quote.model.ts';

/** A quote as the vendor publishes it; its PDF is the body. Days are calendar days in the portal's time zone. */
export interface PublishRenewalQuoteInput {
  /** 保守契約番号. */
  readonly contractNumber: string;
  /** 見積番号, unique in the portal. */
  readonly number: string;
  readonly title: string;
  /** Yen, tax included. */
  readonly amount: number;
  readonly startsOn: string;
  /** The last day that it prolongs the contract to. */
  readonly endsOn: string;
  readonly issuedOn: string;
  /** The last day on which it can be ordered. */
  readonly validThrough: string;
  /** The file's name. */
  readonly name: string;
  /** The quote that it is made instead of: of the same contract, and not ordered. */
  readonly replacesId?: string | undefined;
}

export interface PublishedRenewalQuote {
  readonly id: string;
  /** How many people were mailed. */
  readonly recipients: number;
}

/** A document as the vendor publishes it; its PDF is the body. */
export interface PublishBillingDocumentInput {
  readonly contractNumber: string;
  readonly kind: 'quote' | 'contract' | 'invoice';
  /** Unique in the portal among those of its kind. */
  readonly number: string;
  readonly title: string;
  /** Whom it is made out to; left out: the company of the contract. */
  readonly partner?: string | undefined;
  /** Yen, tax included. */
  readonly amount?: number | undefined;
  readonly datedOn: string;
  /** The file's name. */
  readonly name: string;
}

export interface PublishedBillingDocument {
  readonly id: string;
  /** Bytes. */
  readonly size: number;
}

export interface ReadQuoteWorkInput {
  /** Only those in this state. */
  readonly state?: 'unanswered' | 'ordered' | 'requote-requested' | 'replaced' | 'expired' | undefined;
  readonly cursor?: string | undefined;
}

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const amount = z.int().check(z.minimum(0), z.maximum(largestAmount));
const day = z.iso.date();
const fileName = z.string().check(z.minLength(1), z.maxLength(255));
const quoteInput: z.ZodMiniType<PublishRenewalQuoteInput> = z.object({
  contractNumber: line(64),
  number: line(64),
  title: line(200),
  amount,
  startsOn: day,
  endsOn: day,
  issuedOn: day,
  validThrough: day,
  name: fileName,
  replacesId: z.optional(line(64)),
});
const documentInput: z.ZodMiniType<PublishBillingDocumentInput> = z.object({
  contractNumber: line(64),
  kind: z.literal(['quote', 'contract', 'invoice']),
  number: line(64),
  title: line(200),
  partner: z.optional(line(200)),
  amount: z.optional(amount),
  datedOn: day,
  name: fileName,
});
const workInput: z.ZodMiniType<ReadQuoteWorkInput> = z.object({
  state: z.optional(z.literal(['unanswered', 'ordered', 'requote-requested', 'replaced', 'expired'])),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const publishedQuote: Schema<PublishedRenewalQuote> = z.object({ id: z.string(), recipients: z.int() });
const publishedDocument: Schema<PublishedBillingDocument> = z.object({ id: z.string(), size: z.int() });
const publishProblems = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'invalid-input',
  'payload-too-large',
  'file-type-refused',
] as const;

/**
 * Publishes a renewal quote, a PDF of at most 20 MiB, and mails whoever may answer it (OPS-03, SUP-11). It stands among the
 * documents too. A contract or a quote that there is not is `unknown` at its field, a number that there is `taken`; days in
 * a wrong order are `order`. A quote that cannot be replaced any more is `quote-answered` or `quote-replaced`.
 */
export const publishRenewalQuote: Endpoint<PublishRenewalQuoteInput, PublishedRenewalQuote> = defineEndpoint({
  name: 'publishRenewalQuote',
  summary: 'Publish a renewal quote',
  method: 'POST',
  path: '/operator/renewal-quotes',
  body: 'file',
  input: quoteInput,
  output: publishedQuote,
  status: 201,
  access: 'operator',
  areas: ['renewal-quotes'],
  idempotent: true,
  problems: [...publishProblems, 'quote-answered', 'quote-replaced'],
});

/** Publishes a quote, contract or invoice, a PDF of at most 20 MiB (OPS-03, SUP-12). */
export const publishBillingDocument: Endpoint<PublishBillingDocumentInput, PublishedBillingDocument> = defineEndpoint({
  name: 'publishBillingDocument',
  summary: 'Publish a quote, contract or invoice as PDF',
  method: 'POST',
  path: '/operator/documents',
  body: 'file',
  input: documentInput,
  output: publishedDocument,
  status: 201,
  access: 'operator',
  areas: ['documents'],
  idempotent: true,
  problems: publishProblems,
});

/** The renewal quotes of all contracts with their answers, the one that something became of last first (OPS-03). */
export const readQuoteWork: Endpoint<ReadQuoteWorkInput, WorkedQuotePage> = defineEndpoint({
  name: 'readQuoteWork',
  summary: 'The renewal quotes of all contracts with their answers',
  method: 'GET',
  path: '/operator/renewal-quotes',
  input: workInput,
  output: workedQuotePage,
  status: 200,
  access: 'operator',
  areas: ['renewal-quotes'],
  activity: false,
  problems: ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'],
});
