import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** What is kept while somebody registers an ID (MYP-02 to MYP-05): see `Tables`. */
export interface RegistrationTables {
  readonly registration: RegistrationTable;
  readonly registration_link: RegistrationLinkTable;
}

/** A contract that was proved, to register an ID (MYP-02). */
export interface RegistrationTable {
  readonly id: string;
  readonly portal_id: string;
  readonly subscriber_id: string;
  /** SHA-256 of what the page holds. */
  readonly token_hash: string;
  readonly proof_kind: 'customer-number' | 'bank-account' | 'card' | 'device';
  /** Whether no further proof is asked for (MYP-03): 0 or 1. */
  readonly proved: number;
  /** Wrong second proofs so far. */
  readonly tries: number;
  readonly created_at: Instant;
  readonly expires_at: Instant;
}

/** An ID that waits for its mailbox to confirm it (MYP-05). */
export interface RegistrationLinkTable {
  readonly id: string;
  readonly portal_id: string;
  readonly subscriber_id: string;
  /** SHA-256 of the token in the mail. */
  readonly token_hash: string;
  /** As the person is to see it; `identifier_key` is `normaliseIdentifier` of it. */
  readonly identifier: string;
  readonly identifier_key: string;
  /** A PHC string. */
  readonly password_hash: string;
  readonly mail_locale: string;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  readonly used_at: Instant | null;
  readonly superseded_at: Instant | null;
}
