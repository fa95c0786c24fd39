import type { SignInMethod } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { CertificateUsage, RevocationReason } from './certificate-authority.ts';
import type { CertificateTables } from './certificate-tables.ts';
import type { RegistrationTables } from './registration-tables.ts';
import type { HelpTables } from './help-tables.ts';
import type { RecoveryTables } from './recovery-tables.ts';
import type { MailboxTables } from './mailbox-tables.ts';
import type { StatementTables } from './statement-tables.ts';
import type { SubscriberTables } from './subscriber-tables.ts';
import type { SubscriptionTables } from './subscription-tables.ts';
import type { SupportTables } from './support-tables.ts';

/**
 * What is kept. Every row but the settings and a test authority's has `portal_id`; times are `Instant`s, flags are 0 or 1, lists are JSON text.
 * A row that only one account may see has `account_id`.
 */
export interface Tables
  extends
    CertificateTables,
    SupportTables,
    SubscriberTables,
    RegistrationTables,
    RecoveryTables,
    MailboxTables,
    SubscriptionTables,
    StatementTables,
    HelpTables {
  readonly setting: SettingTable;
  readonly company: CompanyTable;
  readonly account: AccountTable;
  readonly preferences: PreferencesTable;
  readonly notification_topic: NotificationTopicTable;
  readonly notification_settings: NotificationSettingsTable;
  readonly list_settings: ListSettingsTable;
  readonly session: SessionTable;
  readonly access_token: AccessTokenTable;
  readonly attempt: AttemptTable;
  readonly password_link: PasswordLinkTable;
  readonly terms: TermsTable;
  readonly terms_agreement: TermsAgreementTable;
  readonly system: SystemTable;
  readonly maintenance_contract: MaintenanceContractTable;
  readonly announcement: AnnouncementTable;
  readonly announcement_system: AnnouncementSystemTable;
  readonly announcement_reading: AnnouncementReadingTable;
  readonly video: VideoTable;
  readonly video_position: VideoPositionTable;
  readonly faq_process: FaqProcessTable;
  readonly faq_entry: FaqEntryTable;
  readonly faq_bigram: FaqBigramTable;
  readonly contract: ContractTable;
  readonly product: ProductTable;
  readonly license_key: LicenseKeyTable;
  readonly contract_product: ContractProductTable;
  readonly participant: ParticipantTable;
  readonly invitation: InvitationTable;
  readonly invitation_link: InvitationLinkTable;
  readonly registered_company: RegisteredCompanyTable;
  readonly group_company: GroupCompanyTable;
  readonly resource: ResourceTable;
  readonly environment: EnvironmentTable;
  readonly assignment: AssignmentTable;
  readonly activation: ActivationTable;
  readonly quote_request: QuoteRequestTable;
  readonly leaving: LeavingTable;
  readonly upload: UploadTable;
  readonly login_certificate: LoginCertificateTable;
  readonly one_time_password: OneTimePasswordTable;
  readonly authority_certificate: AuthorityCertificateTable;
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
  /** When the password that the vendor handed out stops working (CRT-02); null for any other. */
  readonly initial_password_ends_at: Instant | null;
  readonly state: 'active' | 'suspended';
  /** JSON array of role ids held in the whole portal. */
  readonly roles: string;
  readonly created_at: Instant;
  /** Goes up by one when an administrator changes it (SUP-14). */
  readonly version: number;
  /** `searchable` of name and identifier. */
  readonly search_text: string | null;
}

/** What a person chose, one row an account. */
export interface PreferencesTable {
  readonly portal_id: string;
  readonly account_id: string;
  readonly mail_locale: string;
  readonly version: number;
}

/** One thing that mails can tell of (INF-05). */
export interface NotificationTopicTable {
  readonly portal_id: string;
  /** Unique in the portal. */
  readonly id: string;
  /** JSON of a `LocalizedText`. */
  readonly name: string;
  /** JSON of a `LocalizedText`. */
  readonly description: string | null;
  /** JSON: `"all"`, or the array of the systems whose users are told unless they choose otherwise. */
  readonly default_for: string;
  /** The vendor's order. */
  readonly position: number;
}

/** Which mails a person chose, from the first saving on. */
export interface NotificationSettingsTable {
  readonly portal_id: string;
  readonly account_id: string;
  /** JSON object: for each topic that was offered then, whether it is on. */
  readonly chosen: string;
  readonly version: number;
}

/** What a person keeps of a list, from the first saving on. */
export interface ListSettingsTable {
  readonly portal_id: string;
  readonly account_id: string;
  readonly list: string;
  /** JSON object of `ListSettingsInput`: the columns shown last, and the views. */
  readonly kept: string;
  readonly version: number;
}

export interface SessionTable {
  readonly id: string;
  readonly portal_id: string;
  readonly account_id: string;
  readonly kind: 'cookie' | 'bearer';
  /** SHA-256 of the token in the session cookie, or of the refresh token; the token itself is only there. */
  readonly token_hash: string;
  /** In bearer mode the hash of the refresh token before, and when it was replaced. */
  readonly former_token_hash: string | null;
  readonly rotated_at: Instant | null;
  readonly started_at: Instant;
  readonly last_active_at: Instant;
  /** How the person signed in. */
  readonly method: SignInMethod;
  /** Fingerprint of the login certificate that the session is bound to: `LoginCertificateTable`. */
  readonly certificate: string | null;
}

/** What proves a session in bearer mode for ten minutes. It goes with its session. */
export interface AccessTokenTable {
  /** SHA-256 of the token; the token itself is only in the page. */
  readonly token_hash: string;
  readonly portal_id: string;
  readonly session_id: string;
  readonly expires_at: Instant;
}

/** Tries counted against a limit: failed sign-ins, links asked for, invitations mailed. A row without any is removed. */
export interface AttemptTable {
  readonly portal_id: string;
  readonly kind: AttemptKind;
  /** SHA-256 of what is counted: people type passwords into the wrong field. */
  readonly subject: string;
  /** JSON array of the instants of those that matter, the oldest first. */
  readonly failures: string;
  /** From when they matter no more; null while they lock and only the vendor ends that. */
  readonly ends_at: Instant | null;
}

export type AttemptKind =
  | 'sign-in-identifier'
  | 'sign-in-address'
  | 'link-identifier'
  | 'link-address'
  | 'address-change'
  | 'recovery-day'
  | 'one-time-password'
  | 'invitation-address'
  | 'invitation-account'
  | 'agency-code'
  | 'account-adding'
  | 'first-link'
  | 'payment-setup'
  | 'payment-check'
  | 'application-address'
  | 'access-application'
  | 'application-client'
  | 'registration-telephone'
  | 'registration-client'
  | 'speed-test';

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

/** One version of terms. */
export interface TermsTable {
  readonly portal_id: string;
  /** `portal`, or the id of the kind of application they are for. */
  readonly scope: string;
  readonly version: number;
  /** JSON array of `TermsDocument`. */
  readonly documents: string;
  readonly published_at: Instant;
}

/** Who agreed to what, and when (AUTH-09). Rows are only added. */
export interface TermsAgreementTable {
  readonly id: string;
  readonly portal_id: string;
  readonly account_id: string;
  /** As in `terms`. To the portal's an account agrees once a version, to those of a kind once an application. */
  readonly scope: string;
  readonly version: number;
  /** JSON array of the ids of the documents that were opened, where they have to be. */
  readonly opened: string;
  readonly agreed_at: Instant;
}

/** A product that maintenance contracts are made for. */
export interface SystemTable {
  readonly portal_id: string;
  /** Unique in the portal. */
  readonly id: string;
  readonly name: string;
  /** The vendor's order. */
  readonly position: number;
}

/** Days are calendar days in the portal's time zone, `2027-03-31`; both count. */
export interface MaintenanceContractTable {
  readonly id: string;
  readonly portal_id: string;
  readonly company_id: string;
  readonly starts_on: string;
  readonly ends_on: string;
  /** JSON array of system ids. */
  readonly systems: string;
  /** 保守契約番号, unique in the portal; null, as what follows, where contracts only open a portal (INF-09). */
  readonly number: string | null;
  readonly name: string | null;
  /** 通常契約 `normal` or 拡張契約 `extended`. */
  readonly level: string | null;
  /** `searchable` of number, name and the company's name. */
  readonly search_text: string | null;
}

export interface AnnouncementTable {
  readonly id: string;
  readonly portal_id: string;
  readonly kind: 'announcement' | 'support';
  readonly title: string;
  readonly body: string;
  readonly important: number;
  /** Whether it is for everybody; otherwise `announcement_system` says whom it is for. */
  readonly for_all: number;
  readonly published_at: Instant;
}

/** Whose users an announcement is for. */
export interface AnnouncementSystemTable {
  readonly portal_id: string;
  readonly announcement_id: string;
  readonly system_id: string;
}

/** Who has opened what. */
export interface AnnouncementReadingTable {
  readonly portal_id: string;
  readonly account_id: string;
  readonly announcement_id: string;
  readonly read_at: Instant;
}

export interface VideoTable {
  readonly id: string;
  readonly portal_id: string;
  readonly system_id: string;
  readonly title: string;
  readonly description: string;
  /** The name of the file in the media store. */
  readonly media: string;
  readonly media_type: string;
  /** Seconds. */
  readonly duration: number;
  readonly poster: string | null;
  /** JSON array of `{ language, name }`. */
  readonly captions: string;
  readonly published_at: Instant;
}

/** Where a person stopped. */
export interface VideoPositionTable {
  readonly portal_id: string;
  readonly account_id: string;
  readonly video_id: string;
  /** Milliseconds from the beginning. */
  readonly position: number;
  readonly kept_at: Instant;
}

/** A part of a system's work that questions are about. */
export interface FaqProcessTable {
  readonly id: string;
  readonly portal_id: string;
  readonly system_id: string;
  /** Unique in the system. */
  readonly name: string;
  /** The vendor's order, unique in the system. */
  readonly position: number;
}

export interface FaqEntryTable {
  readonly id: string;
  readonly portal_id: string;
  readonly system_id: string;
  readonly process_id: string;
  /** The order in the process, in which it is unique. */
  readonly position: number;
  readonly question: string;
  readonly answer: string;
  /** `searchable` question and answer: what a search looks into. */
  readonly search_text: string;
  readonly updated_at: Instant;
}

/** The pairs of characters of an entry's `search_text`. */
export interface FaqBigramTable {
  readonly portal_id: string;
  readonly system_id: string;
  readonly bigram: string;
  readonly entry_id: string;
}

/** A contract on licences. Days are calendar days in the portal's time zone. */
export interface ContractTable {
  readonly id: string;
  readonly portal_id: string;
  readonly company_id: string;
  /** Unique in the portal. */
  readonly number: string;
  readonly name: string;
  readonly plan: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly renews_on: string | null;
  /** JSON object `{ name, telephone?, mail? }`. */
  readonly contact: string;
  /** `searchable` name, to sort by. */
  readonly name_key: string;
  /** `searchable` name of the company, to sort by. */
  readonly company_key: string;
  /** `searchable` number, name and company: what a search looks into. */
  readonly search_text: string;
}

/** What the vendor sells. */
export interface ProductTable {
  readonly portal_id: string;
  readonly id: string;
  readonly name: string;
  readonly unit: 'license' | 'user';
  /** Whether it can be asked for in addition (LIC-19). */
  readonly offered: number;
  readonly position: number;
}

/** A key that adds a product to a contract (LIC-15). */
export interface LicenseKeyTable {
  readonly id: string;
  readonly portal_id: string;
  /** SHA-256 of the normalised key. */
  readonly key_hash: string;
  readonly product_id: string;
  readonly count: number;
  readonly starts_on: string;
  readonly ends_on: string | null;
  /** How many contracts may add it. */
  readonly uses: number;
}

/** A product of a contract; contracted, or added by a key. */
export interface ContractProductTable {
  readonly id: string;
  readonly portal_id: string;
  readonly contract_id: string;
  readonly product_id: string;
  /** Null for what is contracted. */
  readonly license_key_id: string | null;
  readonly count: number;
  readonly starts_on: string;
  readonly ends_on: string | null;
  /** The order in the contract, in which it is unique. */
  readonly position: number;
}

/** Who takes part in a contract. */
export interface ParticipantTable {
  readonly id: string;
  readonly portal_id: string;
  readonly contract_id: string;
  readonly account_id: string;
  /** One of the portal's roles in a contract. */
  readonly role: string;
  readonly notices: number;
  readonly joined_at: Instant;
  readonly version: number;
}

/** Who was asked to take part. Of those that wait there is one for each contract and address. */
export interface InvitationTable {
  readonly id: string;
  readonly portal_id: string;
  readonly contract_id: string;
  /** The account that invited, by id; empty once they left. */
  readonly invited_by: string;
  readonly mail_address: string;
  /** `normaliseIdentifier(mail_address)`. */
  readonly mail_key: string;
  readonly locale: string;
  readonly state: 'waiting' | 'joined' | 'withdrawn';
  readonly sent_at: Instant;
  readonly expires_at: Instant;
}

/** The link of each mail of an invitation. */
export interface InvitationLinkTable {
  readonly token_hash: string;
  readonly portal_id: string;
  readonly invitation_id: string;
  /** Whether a newer mail took its place. */
  readonly superseded: number;
}

/** A company of the vendor's register, whether it is a customer or not (LIC-13). */
export interface RegisteredCompanyTable {
  readonly id: string;
  readonly portal_id: string;
  readonly name: string;
  /** 13 digits. */
  readonly corporate_number: string;
  readonly address: string;
  /** `searchable` name. */
  readonly name_key: string;
}

/** Which registered companies use a contract's licences too. */
export interface GroupCompanyTable {
  readonly portal_id: string;
  readonly contract_id: string;
  readonly company_id: string;
  readonly added_at: Instant;
}

/** A file that belongs to a product (LIC-14). */
export interface ResourceTable {
  readonly id: string;
  readonly portal_id: string;
  readonly product_id: string;
  readonly name: string;
  readonly version: string;
  /** The name of the file in the file store. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** `searchable` names of file and product. */
  readonly search_text: string;
  readonly published_at: Instant;
}

/** Where licences of a contract are used. */
export interface EnvironmentTable {
  readonly id: string;
  readonly portal_id: string;
  readonly contract_id: string;
  readonly name: string;
  /** `searchable` name without spaces around it, unique in the contract. */
  readonly name_key: string;
  readonly sort_key: number;
  readonly version: number;
  readonly assignment_version: number;
}

/** How much of a contract's product an environment has. Rows with 0 are not kept. */
export interface AssignmentTable {
  readonly portal_id: string;
  readonly environment_id: string;
  readonly contract_product_id: string;
  readonly count: number;
}

/** An activation file that was issued. */
export interface ActivationTable {
  readonly id: string;
  readonly portal_id: string;
  readonly environment_id: string;
  /** The request's own id, which is used once. */
  readonly request_id: string;
  readonly system_id: string;
  readonly system_name: string;
  /** JSON of what was assigned then, to tell whether it still is. */
  readonly assigned: string;
  readonly file_name: string;
  /** The whole file, as text. */
  readonly file: string;
  readonly issued_at: Instant;
}

export interface QuoteRequestTable {
  readonly id: string;
  readonly portal_id: string;
  readonly contract_id: string;
  readonly number: string;
  readonly state: 'requested' | 'quoted' | 'closed';
  /** The name of the person as it was; empty once they left. */
  readonly requested_by: string;
  readonly requested_at: Instant;
  /** JSON array of `QuoteRequestLine`. */
  readonly lines: string;
  readonly comment: string | null;
  /** The account that asked, who is mailed the answer. Null once they left, and in rows from before answers were. */
  readonly requested_by_id: string | null;
  /** What the vendor answered. */
  readonly answer: string | null;
  readonly answered_at: Instant | null;
  /** Goes up by one with each answer. */
  readonly version: number;
}

/** Why somebody left; not who. */
export interface LeavingTable {
  readonly id: string;
  readonly portal_id: string;
  readonly reason: string;
  readonly comment: string | null;
  readonly left_at: Instant;
}

/** A file that was uploaded and is not used yet. */
export interface UploadTable {
  readonly id: string;
  readonly portal_id: string;
  readonly account_id: string;
  readonly purpose: string;
  /** As the person named it. */
  readonly name: string;
  /** By its first bytes. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** The name of the file in the file store. */
  readonly file: string;
  readonly uploaded_at: Instant;
}

/** A mail on its way. `decoy` is one that nobody gets: it keeps the steps the same for unknown identifiers. */
export interface OutboxTable {
  readonly id: string;
  readonly portal_id: string;
  readonly state: 'waiting' | 'sent' | 'failed' | 'decoy';
  readonly recipient: string;
  /** In the mail's language; empty for mails written before it was kept. */
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
  /** `account:` or `operator:` and an id, `vendor` where the server did it for the vendor, or `nobody`. */
  readonly actor: string;
  readonly operation: string;
  /** What it was done to, such as `account:` and an id; empty when that is not known. */
  readonly subject: string;
  /** `ok`, or the problem's code. */
  readonly outcome: string;
  readonly request_id: string;
}

/** A login certificate and whose it is (CRT-01). */
export interface LoginCertificateTable {
  /** SHA-256 of its DER, in hexadecimal in lower case. */
  readonly fingerprint: string;
  readonly portal_id: string;
  readonly account_id: string;
  /** Hexadecimal in lower case. */
  readonly serial_number: string;
  readonly not_before: Instant;
  /** The last moment at which it is valid. */
  readonly not_after: Instant;
  readonly issued_at: Instant;
  /** From when it opens nothing any more. */
  readonly revoked_at: Instant | null;
}

/** A code that was sent to sign in with, after a right password (CRT-01). */
export interface OneTimePasswordTable {
  readonly id: string;
  readonly portal_id: string;
  readonly account_id: string;
  /** SHA-256 of what the page holds that asked for it. */
  readonly challenge_hash: string;
  /** SHA-256 of the challenge and the code together: six digits alone could be found out from their hash. */
  readonly code_hash: string;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  /** How many codes were tried. */
  readonly tries: number;
  readonly used_at: Instant | null;
  readonly superseded_at: Instant | null;
}

/** What a test authority issued: its book, not the server's. */
export interface AuthorityCertificateTable {
  /** Hexadecimal in lower case. */
  readonly serial_number: string;
  readonly usage: CertificateUsage;
  /** What it was ordered as; an order has one certificate. */
  readonly reference: string;
  /** Its DER in base64. */
  readonly certificate: string;
  readonly not_after: Instant;
  /** From when it stands in the list of revoked ones; null while nobody revoked it. */
  readonly revoked_from: Instant | null;
  readonly reason: RevocationReason | null;
}
