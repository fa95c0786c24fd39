import * as z from 'zod/mini';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';
import { billedContract, billingFile, type BilledContract, type BillingFile } from './renewal-quote.model.ts';

/** 見積書, 契約書, 請求書. A newer server may know others. */
export type BillingDocumentKind = 'quote' | 'contract' | 'invoice' | (string & Record<never, never>);

/** A quote, contract or invoice as PDF (SUP-12). */
export interface BillingDocument {
  readonly id: string;
  readonly kind: BillingDocumentKind;
  /** Unique in the portal among those of its kind. */
  readonly number: string;
  readonly title: string;
  /** 取引先: whom it was made out to. */
  readonly partner: string;
  /** Yen, tax included; left out where it names none. */
  readonly amount?: number | undefined;
  /** Its date, a calendar day: `2026-10-31`. */
  readonly datedOn: string;
  readonly contract: BilledContract;
  readonly file: BillingFile;
}

export type BillingDocumentPage = Page<BillingDocument>;

/** By what a list of documents is sorted. */
export type BillingDocumentSort = 'dated-on' | 'amount' | 'partner' | 'number';

/** What narrows and orders a list of documents. */
export interface BillingDocumentFilter {
  /** Words that number, title, partner or contract hold, in any width and case. */
  readonly search?: string | undefined;
  readonly kind?: BillingDocumentKind | undefined;
  /** Only those of one maintenance contract. */
  readonly contractId?: string | undefined;
  /** Words that the partner's name holds. */
  readonly partner?: string | undefined;
  /** The first and the last calendar day of their dates. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The least and the greatest amount in yen; with either, those without an amount are left out. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** Default `dated-on`. */
  readonly sort?: BillingDocumentSort | undefined;
  /** Default `descending` by date, else `ascending`. Those without an amount come before all others. */
  readonly direction?: 'ascending' | 'descending' | undefined;
}

export const billingDocumentPage: Schema<BillingDocumentPage> = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      number: z.string(),
      title: z.string(),
      partner: z.string(),
      amount: z.optional(z.int()),
      datedOn: z.string(),
      contract: billedContract,
      file: billingFile,
    }),
  ),
  total: z.int(),
  next: z.optional(z.string()),
});
