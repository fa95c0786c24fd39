import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** What is kept of addresses that are changed and of forgotten passwords (MYP-06, MYP-07, MYP-13): see `Tables`. */
export interface RecoveryTables {
  readonly address_change: AddressChangeTable;
  readonly recovery: RecoveryTable;
}

/** A new contact address or ID, until the mail to it is confirmed. */
export interface AddressChangeTable {
  readonly id: string;
  readonly portal_id: string;
  readonly account_id: string;
  readonly kind: 'contact' | 'identifier';
  /** Normalised. */
  readonly address: string;
  /** Whether it becomes the contact address: 0 or 1. */
  readonly becomes_contact: number;
  readonly token_hash: string;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  readonly used_at: Instant | null;
  /** When a newer change of the same kind took its place. */
  readonly superseded_at: Instant | null;
}

/** A password that somebody says they forgot. */
export interface RecoveryTable {
  readonly id: string;
  readonly portal_id: string;
  /** Null for an ID that nobody has: it takes the same steps. */
  readonly account_id: string | null;
  /** SHA-256 of the ID: the newest of one ID cancels the older, whether somebody has it or not. */
  readonly subject: string;
  readonly branch: 'question' | 'code';
  readonly challenge_hash: string;
  /** Of the branch with a code: SHA-256 over challenge and code. */
  readonly code_hash: string | null;
  /** Of the branch with a question: which, the slow hash of the normalised answer, and the link's SHA-256. */
  readonly question: string | null;
  readonly answer_hash: string | null;
  readonly token_hash: string | null;
  /** SHA-256 of what lets the new password be set once identity was shown. */
  readonly grant_hash: string | null;
  readonly created_at: Instant;
  /** When the code, or the time to choose a question, ends. */
  readonly expires_at: Instant;
  readonly link_expires_at: Instant | null;
  readonly grant_expires_at: Instant | null;
  /** Wrong codes, or wrong answers. */
  readonly tries: number;
  readonly used_at: Instant | null;
  readonly superseded_at: Instant | null;
}
