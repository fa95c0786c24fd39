import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { SupportContractTables } from './support-contract-tables.ts';
import type { TicketTables } from './ticket-tables.ts';
import type { SupportBillingTables } from './support-billing-tables.ts';
import type { ArticleTables } from './article-tables.ts';

/** What is kept of maintenance contracts with their devices, tickets, quotes and documents, and of who sees them: see `Tables`. */
export interface SupportTables extends SupportContractTables, TicketTables, SupportBillingTables, ArticleTables {
  readonly change: ChangeTable;
}

/** That something changed, for those who look at it; kept for a day. */
export interface ChangeTable {
  readonly id: string;
  readonly portal_id: string;
  /** `ticket`, `renewal-quote`. */
  readonly kind: string;
  readonly subject_id: string;
  readonly version: number;
  readonly at: Instant;
}
