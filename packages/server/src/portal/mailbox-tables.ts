import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** What is kept of subscribers' mail addresses (MYP-08): see `Tables`. */
export interface MailboxTables {
  readonly mailbox: MailboxTable;
  readonly mailbox_allowance: MailboxAllowanceTable;
}

/** A mail address of a subscriber. */
export interface MailboxTable {
  readonly id: string;
  readonly portal_id: string;
  readonly subscriber_id: string;
  /** As it is shown; `address_key` is `mailboxKey` of what stands before the domain, unique within the portal. */
  readonly address: string;
  readonly address_key: string;
  /** 0 or 1. */
  readonly virus_check: number;
  /** A PHC string of the newest initial password: for the mail servers. */
  readonly password_hash: string;
  readonly registered_at: Instant;
  readonly version: number;
}

/** How many mail addresses a contract has at most that has not as many as others. */
export interface MailboxAllowanceTable {
  readonly subscriber_id: string;
  readonly portal_id: string;
  readonly addresses: number;
}
