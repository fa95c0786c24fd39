import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import { billingDocumentPage, type BillingDocumentFilter, type BillingDocumentPage } from './billing-document.model.ts';
import { largestAmount } from './billing-document.rules.ts';

export interface ReadBillingDocumentsInput extends BillingDocumentFilter {
  readonly cursor?: string | undefined;
}

const amount = z.int().check(z.minimum(0), z.maximum(largestAmount));
const readInput: z.ZodMiniType<ReadBillingDocumentsInput> = z.object({
  search: z.optional(z.string().check(z.maxLength(200))),
  kind: z.optional(z.literal(['quote', 'contract', 'invoice'])),
  contractId: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  partner: z.optional(z.string().check(z.maxLength(200))),
  from: z.optional(z.iso.date()),
  to: z.optional(z.iso.date()),
  least: z.optional(amount),
  most: z.optional(amount),
  sort: z.optional(z.literal(['dated-on', 'amount', 'partner', 'number'])),
  direction: z.optional(z.literal(['ascending', 'descending'])),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});

/** 見積書・契約書・請求書 (SUP-12). A contract that the person does not see has none. */
export const readBillingDocuments: Endpoint<ReadBillingDocumentsInput, BillingDocumentPage> = defineEndpoint({
  name: 'readBillingDocuments',
  summary: 'Quotes, contracts and invoices as PDF that one may see',
  method: 'GET',
  path: '/documents',
  input: readInput,
  output: billingDocumentPage,
  status: 200,
  access: 'customer',
  areas: ['documents'],
  requires: 'quotes',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});
