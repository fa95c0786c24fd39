import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** What is maintained for whom, and what of it a group of people sees: see `Tables`. */
export interface SupportContractTables {
  readonly support_service: SupportServiceTable;
  readonly support_channel: SupportChannelTable;
  readonly maintenance_contract_service: MaintenanceContractServiceTable;
  readonly maintenance_contract_product: MaintenanceContractProductTable;
  readonly device: DeviceTable;
  readonly project: ProjectTable;
  readonly project_member: ProjectMemberTable;
  readonly project_contract: ProjectContractTable;
  readonly account_application: AccountApplicationTable;
  readonly access_application: AccessApplicationTable;
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
  /** JSON of `OpeningHours`; null where nothing is said of them. */
  readonly hours: string | null;
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
