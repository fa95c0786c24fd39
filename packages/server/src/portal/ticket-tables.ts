import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** Tickets with their timelines and files: see `Tables`. */
export interface TicketTables {
  readonly ticket: TicketTable;
  readonly ticket_entry: TicketEntryTable;
  readonly ticket_seen: TicketSeenTable;
  readonly ticket_file: TicketFileTable;
  readonly ticket_bigram: TicketBigramTable;
}

/** An inquiry, by whichever channel it came. */
export interface TicketTable {
  readonly id: string;
  readonly portal_id: string;
  readonly contract_id: string;
  readonly device_id: string | null;
  /** 受付番号, unique in the portal. */
  readonly number: string;
  readonly kind: string;
  readonly channel: string;
  /** Whom it goes to: `engineer` or `sales`. */
  readonly desk: string;
  readonly service_id: string;
  readonly severity: string;
  readonly title: string;
  readonly description: string;
  /** JSON of `TicketContact`. */
  readonly contact: string;
  readonly state: string;
  readonly expected_recovery_at: Instant | null;
  /** Null where the vendor entered it. */
  readonly opened_by_id: string | null;
  readonly opened_by: string;
  readonly opened_at: Instant;
  readonly updated_at: Instant;
  readonly closed_at: Instant | null;
  /** `searchable` of number, title, description and messages. */
  readonly search_text: string;
  /** Goes up by one with every entry. */
  readonly version: number;
}

/** One entry of a ticket's timeline. */
export interface TicketEntryTable {
  readonly id: string;
  readonly portal_id: string;
  readonly ticket_id: string;
  /** From 1 on. */
  readonly position: number;
  /** `message`, `state`, `recovery`. */
  readonly kind: string;
  /** `customer`, `engineer`, `sales`. */
  readonly author: string;
  /** Null where it was the vendor, and once the account is gone. */
  readonly author_id: string | null;
  readonly author_name: string;
  readonly body: string | null;
  readonly state: string | null;
  readonly recovery_at: Instant | null;
  readonly at: Instant;
}

/** How far somebody has seen a ticket. */
export interface TicketSeenTable {
  readonly portal_id: string;
  readonly ticket_id: string;
  readonly account_id: string;
  /** The position of the last entry. */
  readonly seen: number;
}

export interface TicketFileTable {
  readonly id: string;
  readonly portal_id: string;
  readonly ticket_id: string;
  readonly entry_id: string;
  readonly position: number;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** What the file store knows it by. */
  readonly file: string;
}

export interface TicketBigramTable {
  readonly portal_id: string;
  readonly bigram: string;
  readonly ticket_id: string;
}
