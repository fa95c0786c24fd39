import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** Renewal quotes and documents: see `Tables`. */
export interface SupportBillingTables {
  readonly renewal_quote: RenewalQuoteTable;
  readonly billing_document: BillingDocumentTable;
}

/** 更新見積 (SUP-11). */
export interface RenewalQuoteTable {
  readonly id: string;
  readonly portal_id: string;
  readonly contract_id: string;
  /** 見積番号, unique in the portal. */
  readonly number: string;
  readonly title: string;
  /** Yen, tax included. */
  readonly amount: number;
  /** What it prolongs the contract for: calendar days, both covered. */
  readonly starts_on: string;
  readonly ends_on: string;
  readonly issued_on: string;
  /** The last calendar day on which it can be ordered. */
  readonly valid_through: string;
  readonly state: string;
  /** The one that it was made instead of. */
  readonly replaces_id: string | null;
  readonly answered_by: string | null;
  readonly answered_by_id: string | null;
  readonly answered_at: Instant | null;
  /** What was asked for with a new quote. */
  readonly comment: string | null;
  /** 発注書. */
  readonly order_name: string | null;
  readonly order_type: string | null;
  readonly order_size: number | null;
  readonly order_file: string | null;
  /** The quote itself, a PDF. */
  readonly name: string;
  readonly size: number;
  readonly file: string;
  readonly created_at: Instant;
  readonly search_text: string;
  readonly version: number;
}

/** A quote, contract or invoice as PDF (SUP-12). */
export interface BillingDocumentTable {
  readonly id: string;
  readonly portal_id: string;
  readonly contract_id: string;
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  /** 取引先: whom it was made out to. */
  readonly partner: string;
  /** `searchable` of it, to search and to sort by. */
  readonly partner_key: string;
  /** Yen, tax included. */
  readonly amount: number | null;
  readonly dated_on: string;
  readonly name: string;
  readonly size: number;
  readonly file: string;
  readonly published_at: Instant;
  readonly search_text: string;
}
