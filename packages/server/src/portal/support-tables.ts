import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** What is kept of maintenance contracts with their devices, tickets, quotes and documents: see `Tables`. */
export interface SupportTables {
  readonly support_service: SupportServiceTable;
  readonly support_channel: SupportChannelTable;
  readonly maintenance_contract_service: MaintenanceContractServiceTable;
  readonly maintenance_contract_product: MaintenanceContractProductTable;
  readonly device: DeviceTable;
  readonly project: ProjectTable;
  readonly project_member: ProjectMemberTable;
  readonly project_contract: ProjectContractTable;
  readonly ticket: TicketTable;
  readonly ticket_entry: TicketEntryTable;
  readonly ticket_seen: TicketSeenTable;
  readonly ticket_file: TicketFileTable;
  readonly ticket_bigram: TicketBigramTable;
  readonly article: ArticleTable;
  readonly article_product: ArticleProductTable;
  readonly article_bigram: ArticleBigramTable;
  readonly renewal_quote: RenewalQuoteTable;
  readonly billing_document: BillingDocumentTable;
  readonly account_application: AccountApplicationTable;
  readonly access_application: AccessApplicationTable;
  readonly change: ChangeTable;
}

/** 対象サービス: what can, or cannot, be asked in the portal (SUP-13). */
export interface SupportServiceTable {
  readonly portal_id: string;
  readonly id: string;
  /** The vendor's order. */
  readonly position: number;
  /** JSON of a `LocalizedText`, as `description` and `note` are. */
  readonly name: string;
  readonly description: string;
  /** Whether it is asked here: `here`, `planned`, `partly`, `elsewhere`. */
  readonly reception: string;
  readonly note: string | null;
  /** Where else it is asked. */
  readonly link: string | null;
  /** Whether contracts with it open the knowledge base (SUP-09): 0 or 1. */
  readonly opens_knowledge: number;
}

/** 受付窓口: one way to ask. */
export interface SupportChannelTable {
  readonly portal_id: string;
  readonly position: number;
  /** `web`, `mail`, `telephone`, `fax`. */
  readonly kind: string;
  /** For contracts of this level only; null for all. */
  readonly level: string | null;
  readonly value: string;
  /** JSON of a `LocalizedText`. */
  readonly note: string | null;
}

export interface MaintenanceContractServiceTable {
  readonly portal_id: string;
  readonly contract_id: string;
  readonly service_id: string;
}

export interface MaintenanceContractProductTable {
  readonly portal_id: string;
  readonly contract_id: string;
  /** The product's name, as articles name it. */
  readonly product: string;
}

/** 対象機器: what a contract maintains (SUP-08). */
export interface DeviceTable {
  readonly id: string;
  readonly portal_id: string;
  readonly contract_id: string;
  readonly name: string;
  readonly model: string;
  /** Unique in the portal. */
  readonly serial_number: string;
  readonly location: string;
  /** JSON of a `LocalizedText`: `24時間365日`. */
  readonly support_hours: string;
  /** `searchable` of the name, to sort by. */
  readonly name_key: string;
  readonly search_text: string;
}

/** 案件 with its 顧客案件グループ: they belong to each other one to one, so that they are one row (SUP-03). */
export interface ProjectTable {
  readonly id: string;
  readonly portal_id: string;
  readonly name: string;
  readonly group_name: string;
  readonly created_at: Instant;
  readonly version: number;
}

/** Who is in the group of a project. */
export interface ProjectMemberTable {
  readonly portal_id: string;
  readonly project_id: string;
  readonly account_id: string;
}

/** What a project lets its group see. */
export interface ProjectContractTable {
  readonly portal_id: string;
  readonly project_id: string;
  readonly contract_id: string;
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

/** 技術情報・アラート情報 (SUP-09). */
export interface ArticleTable {
  readonly id: string;
  readonly portal_id: string;
  /** `knowledge` or `alert`. */
  readonly kind: string;
  readonly category: string;
  /** Whether it names no product: 0 or 1. */
  readonly for_all: number;
  readonly title: string;
  readonly body: string;
  readonly published_at: Instant;
  readonly corrected_at: Instant | null;
  /** `searchable` of title, body and products. */
  readonly search_text: string;
  /** Goes up by one with every correction. */
  readonly version: number;
}

/** The products that an article is about; one without any is about all. */
export interface ArticleProductTable {
  readonly portal_id: string;
  readonly article_id: string;
  readonly product: string;
}

export interface ArticleBigramTable {
  readonly portal_id: string;
  readonly bigram: string;
  readonly article_id: string;
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

/** アカウント登録申請 (SUP-01). */
export interface AccountApplicationTable {
  readonly id: string;
  readonly portal_id: string;
  readonly company_name: string;
  readonly display_name: string;
  readonly mail_address: string;
  /** `normaliseIdentifier` of it. */
  readonly mail_key: string;
  readonly role: string;
  /** JSON array of the functions that are wanted. */
  readonly functions: string;
  /** JSON of `ProjectDraft`, where access control was applied for too. */
  readonly project: string | null;
  readonly locale: string;
  readonly state: string;
  /** Why it was refused. */
  readonly note: string | null;
  readonly applied_at: Instant;
  readonly settled_at: Instant | null;
  readonly version: number;
}

/** アクセス制御申請 (SUP-04). */
export interface AccessApplicationTable {
  readonly id: string;
  readonly portal_id: string;
  readonly account_id: string;
  readonly project_name: string;
  readonly group_name: string;
  /** JSON arrays. */
  readonly mail_addresses: string;
  readonly contract_numbers: string;
  readonly state: string;
  readonly note: string | null;
  readonly applied_at: Instant;
  readonly settled_at: Instant | null;
  readonly version: number;
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
