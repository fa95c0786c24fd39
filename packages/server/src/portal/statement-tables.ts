import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** What is kept of monthly statements and of how they are paid (MYP-11): see `Tables`. */
export interface StatementTables {
  readonly statement: StatementTable;
  readonly payment_method: PaymentMethodTable;
  readonly payment_setup: PaymentSetupTable;
}

/** What was billed in a month. What it says of issuer, customer and method stays as it was when it was published. */
export interface StatementTable {
  readonly id: string;
  readonly portal_id: string;
  readonly subscriber_id: string;
  /** Unique within the portal. */
  readonly number: string;
  /** `2026-10`; a subscriber has one of each. */
  readonly month: string;
  /** Calendar days in the portal's time zone, as those below. */
  readonly issued_on: string;
  readonly period_from: string;
  readonly period_through: string;
  readonly due_on: string;
  readonly state: 'unpaid' | 'paid' | 'failed';
  readonly paid_on: string | null;
  /** Yen, tax included. */
  readonly total: number;
  /** JSON of `StatementLine[]`. */
  readonly lines: string;
  /** JSON of a masked `PaymentMethod`. */
  readonly method: string | null;
  /** JSON of `StatementIssuer`, and of `{ name, customerNumber }`. */
  readonly issuer: string;
  readonly customer: string;
  readonly published_at: Instant;
  readonly version: number;
}

/** How a subscriber pays, once it was changed: before, it is what stands at the subscriber. */
export interface PaymentMethodTable {
  readonly subscriber_id: string;
  readonly portal_id: string;
  /** JSON of a masked `PaymentMethod`: what pays before `next_from`. */
  readonly method: string | null;
  /** And what pays from that month on, `2026-12`. */
  readonly next_method: string | null;
  readonly next_from: string | null;
  /** What the payment provider knows the newest card by. */
  readonly reference: string;
  readonly version: number;
}

/** A change to a credit card that was begun. */
export interface PaymentSetupTable {
  readonly id: string;
  readonly portal_id: string;
  readonly account_id: string;
  /** What the provider knows it by. */
  readonly provider_setup: string;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  /** SHA-256 of the provider's token, once it was checked; then the masked card (JSON) and what the provider knows it by. */
  readonly token_hash: string | null;
  readonly card: string | null;
  readonly reference: string | null;
  readonly used_at: Instant | null;
}
