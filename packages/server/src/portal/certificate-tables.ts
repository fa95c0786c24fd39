import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** What is kept of certificates: see `Tables`. */
export interface CertificateTables {
  readonly certificate_contract: CertificateContractTable;
  readonly application: ApplicationTable;
  readonly application_event: ApplicationEventTable;
  readonly application_document: ApplicationDocumentTable;
  readonly application_draft: ApplicationDraftTable;
  readonly certificate: CertificateTable;
  readonly account_details: AccountDetailsTable;
  readonly coupon: CouponTable;
  readonly certificate_customer: CertificateCustomerTable;
  readonly certificate_reminder: CertificateReminderTable;
  readonly domain_validation: DomainValidationTable;
}

/** What was paid for: a period in which one certificate follows another. */
export interface CertificateContractTable {
  readonly id: string;
  readonly portal_id: string;
  readonly account_id: string;
  /** 契約コード, unique in the portal. */
  readonly code: string;
  readonly service_id: string;
  readonly contract_type: string;
  readonly months: number;
  /** Calendar days, both covered. */
  readonly starts_on: string;
  readonly ends_on: string;
  /** Once a termination was carried out. */
  readonly terminates_on: string | null;
  /** Yen for each term, tax included; null where an agency charges it. */
  readonly price: number | null;
  /** JSON of `ApplicationContacts`: whom mails go to by now (CRT-12). */
  readonly contacts: string;
  readonly created_at: Instant;
}

export interface ApplicationTable {
  readonly id: string;
  readonly portal_id: string;
  readonly account_id: string;
  /** お申込番号, unique in the portal. */
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly service_id: string;
  readonly contract_type: string;
  readonly months: number;
  /** Yen; null where nothing is charged, or an agency charges it. */
  readonly price: number | null;
  readonly contract_id: string | null;
  readonly source_id: string | null;
  /** The certificate that it is about: to be revoked, or to be replaced. */
  readonly certificate_id: string | null;
  /** JSON of `ApplicationEntries`, as it was sent. */
  readonly entries: string;
  readonly organisation_name: string;
  readonly server_name: string;
  readonly server_type: string;
  /** `searchable` of organisation, server name, contract code and coupon number. */
  readonly organisation_search: string;
  readonly server_search: string;
  readonly contract_search: string;
  readonly coupon_search: string;
  readonly coupon_id: string | null;
  /** Of no other application. */
  readonly agreement_id: string;
  /** Of a revocation. */
  readonly reason: string | null;
  readonly accepted_at: Instant | null;
  /** When a revocation was confirmed by telephone. */
  readonly telephoned_at: Instant | null;
  /** Since when the authority is being asked for its certificate: whoever asks first has it to themselves. */
  readonly issuing_at: Instant | null;
  readonly applied_at: Instant;
  readonly updated_at: Instant;
  /** Goes up by one with each step of the vendor's and each withdrawal. */
  readonly version: number;
}

/** One step in the history of an application. */
export interface ApplicationEventTable {
  readonly id: string;
  readonly portal_id: string;
  readonly application_id: string;
  /** From 1 on. */
  readonly position: number;
  readonly state: string;
  readonly note: string | null;
  readonly at: Instant;
}

export interface ApplicationDocumentTable {
  readonly id: string;
  readonly portal_id: string;
  readonly application_id: string;
  readonly kind: string;
  readonly note: string | null;
  readonly asked_at: Instant;
  readonly arrived_at: Instant | null;
}

/** An application that was begun. */
export interface ApplicationDraftTable {
  readonly id: string;
  readonly portal_id: string;
  readonly account_id: string;
  readonly kind: string;
  readonly service_id: string;
  readonly contract_type: string;
  readonly months: number;
  readonly source_id: string | null;
  readonly step: string;
  readonly agreement_id: string | null;
  /** JSON of `ApplicationEntries`, as typed; never with a private key. */
  readonly entries: string;
  readonly created_at: Instant;
  readonly updated_at: Instant;
  readonly version: number;
}

/** A certificate that was issued: one for each application at most. */
export interface CertificateTable {
  readonly id: string;
  readonly portal_id: string;
  readonly application_id: string;
  readonly contract_id: string;
  /** Hexadecimal, upper case. */
  readonly serial: string;
  /** JSON array of names. */
  readonly names: string;
  /** PEM; of the chain without the root. */
  readonly pem: string;
  readonly chain: string;
  readonly pkcs7: string;
  readonly issued_at: Instant;
  readonly not_before: Instant;
  readonly not_after: Instant;
  /** When the first of those that it was reissued from was issued; its own for a first one. */
  readonly first_issued_at: Instant;
  /** How often it was reissued by then. */
  readonly reissues: number;
  /** From then on it is revoked: in the future where that was deferred. */
  readonly revoked_at: Instant | null;
  readonly revocation_reason: string | null;
  /** When the authority took note of `revoked_at`; null while it has yet to. */
  readonly authority_told_at: Instant | null;
  readonly downloaded_at: Instant | null;
}

/** What an account stored for later applications. */
export interface AccountDetailsTable {
  readonly account_id: string;
  readonly portal_id: string;
  readonly agency_code: string;
  /** JSON of organisation and contacts. */
  readonly kept: string;
  readonly version: number;
}

export interface CouponTable {
  readonly id: string;
  readonly portal_id: string;
  readonly agency_code: string;
  readonly number: string;
  readonly service_id: string;
  readonly bought: number;
  readonly balance: number;
  readonly ends_on: string;
}

/** What the vendor agreed on with an account. */
export interface CertificateCustomerTable {
  readonly account_id: string;
  readonly portal_id: string;
  /** Whether its agreement has a contact who signs contracts: 0 or 1. */
  readonly asks_signatory: number;
}

/** A mail ahead of an end that was sent, so that it is sent once. */
export interface CertificateReminderTable {
  readonly contract_id: string;
  readonly portal_id: string;
  /** Of the contract, or of the certificate that one follows in it. */
  readonly kind: 'renewal' | 'next';
  /** The calendar day of that end. */
  readonly due_on: string;
  /** So many days before it. */
  readonly days: number;
  readonly at: Instant;
}

/** That the vendor found a domain to be an account's: the record of each time, for the rule and for an audit. */
export interface DomainValidationTable {
  readonly id: string;
  readonly portal_id: string;
  readonly account_id: string;
  /** For which application it was done. */
  readonly application_id: string;
  /** In lower case and A-labels, without `*.`. */
  readonly domain: string;
  /** Of the vendor's methods. */
  readonly method: string;
  /** A calendar day in the portal's time zone. */
  readonly validated_on: string;
  readonly noted_at: Instant;
}
