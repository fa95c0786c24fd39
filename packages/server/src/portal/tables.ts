import type { Instant } from '@madoguchi/sdk/portal/time.js';

/**
 * What is kept. Every row but the settings has `portal_id`; times are `Instant`s, flags are 0 or 1, lists are JSON text.
 * A row that only one account may see has `account_id`.
 */
export interface Tables {
  readonly setting: SettingTable;
  readonly company: CompanyTable;
  readonly account: AccountTable;
  readonly preferences: PreferencesTable;
  readonly session: SessionTable;
  readonly attempt: AttemptTable;
  readonly password_link: PasswordLinkTable;
  readonly terms: TermsTable;
  readonly terms_agreement: TermsAgreementTable;
  readonly outbox: OutboxTable;
  readonly idempotency: IdempotencyTable;
  readonly audit: AuditTable;
}

/** Facts about the installation, such as a demo clock's offset. */
export interface SettingTable {
  readonly name: string;
  readonly value: string;
}

/** A customer of the vendor. */
export interface CompanyTable {
  readonly id: string;
  readonly portal_id: string;
  readonly name: string;
}

export interface AccountTable {
  readonly id: string;
  readonly portal_id: string;
  readonly company_id: string | null;
  /** As registered, for display. */
  readonly identifier: string;
  /** `normaliseIdentifier(identifier)`, unique within the portal. */
  readonly identifier_key: string;
  readonly display_name: string;
  /** Where mails go; the identifier itself only where the portal signs in by e-mail address. */
  readonly mail_address: string;
  /** A PHC string; null until the first password was set. */
  readonly password_hash: string | null;
  readonly must_change_password: number;
  readonly state: 'active' | 'suspended';
  /** JSON array of role ids held in the whole portal. */
  readonly roles: string;
  readonly created_at: Instant;
}

/** What a person chose, one row an account. */
export interface PreferencesTable {
  readonly portal_id: string;
  readonly account_id: string;
  readonly mail_locale: string;
  readonly version: number;
}

export interface SessionTable {
  readonly id: string;
  readonly portal_id: string;
  readonly account_id: string;
  /** SHA-256 of the token; the token itself is only in the cookie. */
  readonly token_hash: string;
  readonly started_at: Instant;
  readonly last_active_at: Instant;
}

/** Tries counted against a limit: failed sign-ins, links asked for. */
export interface AttemptTable {
  readonly portal_id: string;
  readonly kind: AttemptKind;
  /** SHA-256 of what is counted: people type passwords into the wrong field. */
  readonly subject: string;
  readonly failures: number;
  readonly window_started_at: Instant;
  readonly locked_at: Instant | null;
}

export type AttemptKind = 'sign-in-identifier' | 'sign-in-address' | 'link-identifier' | 'link-address';

export interface PasswordLinkTable {
  readonly id: string;
  readonly portal_id: string;
  /** Null on the decoy that is kept for an identifier nobody has. */
  readonly account_id: string | null;
  readonly purpose: 'reset' | 'first';
  /** SHA-256 of the token; the token itself is only in the mail. */
  readonly token_hash: string;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  readonly used_at: Instant | null;
  readonly superseded_at: Instant | null;
}

/** One version of a portal's terms. */
export interface TermsTable {
  readonly portal_id: string;
  readonly version: number;
  /** JSON array of `TermsDocument`. */
  readonly documents: string;
  readonly published_at: Instant;
}

/** Who agreed to what, and when (AUTH-09). Rows are only added. */
export interface TermsAgreementTable {
  readonly portal_id: string;
  readonly account_id: string;
  readonly version: number;
  /** JSON array of the ids of the documents that were opened. */
  readonly opened: string;
  readonly agreed_at: Instant;
}

/** A mail on its way. `decoy` is one that nobody gets: it keeps the steps the same for unknown identifiers. */
export interface OutboxTable {
  readonly id: string;
  readonly portal_id: string;
  readonly state: 'waiting' | 'sent' | 'failed' | 'decoy';
  readonly recipient: string;
  readonly sender_name: string;
  readonly subject: string;
  readonly body: string;
  readonly created_at: Instant;
  readonly next_attempt_at: Instant;
  readonly attempts: number;
  readonly sent_at: Instant | null;
}

/** What was answered under an idempotency key. */
export interface IdempotencyTable {
  readonly portal_id: string;
  /** The account, `operator:` and the operator, or `anyone`. */
  readonly owner: string;
  readonly operation: string;
  readonly key: string;
  /** SHA-256 of the input without its secrets. */
  readonly fingerprint: string;
  /** Names the request that carries it out, so that one which was given up cannot finish later. */
  readonly claim: string;
  readonly claimed_at: Instant;
  /** JSON of the answer's body; null while it is being carried out. */
  readonly answer: string | null;
}

/** Who did what: ids only, no personal data. Rows are only added. */
export interface AuditTable {
  readonly id: string;
  readonly portal_id: string;
  readonly at: Instant;
  /** `account:` or `operator:` and an id, or `nobody`. */
  readonly actor: string;
  readonly operation: string;
  /** What it was done to, such as `account:` and an id; empty when that is not known. */
  readonly subject: string;
  /** `ok`, or the problem's code. */
  readonly outcome: string;
  readonly request_id: string;
}
