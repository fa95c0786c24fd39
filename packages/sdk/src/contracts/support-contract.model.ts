import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/** 契約種別: 通常契約 or 拡張契約 (SUP-13). A newer server may know others. */
export type SupportLevel = 'normal' | 'extended' | (string & Record<never, never>);

/** 保守契約: what the vendor maintains for a company, and how long (SUP-10). Days are calendar days, `2027-03-31`. */
export interface SupportContract {
  readonly id: string;
  /** 保守契約番号, like `ABC1234567`; unique in the portal. */
  readonly number: string;
  readonly name: string;
  /** Whose it is; with access control not always the reader's own company. */
  readonly companyName: string;
  readonly startsOn: string;
  /** The last day on which it holds. */
  readonly endsOn: string;
  readonly level: SupportLevel;
  /** The services that it is for, in the vendor's order. */
  readonly services: readonly ContractService[];
  /** Names of the products that it maintains. */
  readonly products: readonly string[];
  /** How many devices are under it. */
  readonly devices: number;
}

export interface ContractService {
  readonly id: string;
  readonly name: LocalizedText;
}

export type SupportContractPage = Page<SupportContract>;

/** Contracts as the vendor reads them. */
export interface RegisteredContractPage extends SupportContractPage {
  /** The services that contracts can be for, in the vendor's order. */
  readonly offered: readonly ContractService[];
}

/** Whether a contract begins later, is in force, or is over, by the calendar day in the portal's time zone. */
export type SupportContractState = 'coming' | 'current' | 'ended';

/** By what a list of maintenance contracts is sorted. */
export type SupportContractSort = 'number' | 'name' | 'ends-on';

/** What narrows and orders a list of maintenance contracts. */
export interface SupportContractFilter {
  /** Words that number, name or company hold, in any width and case. */
  readonly search?: string | undefined;
  readonly state?: SupportContractState | undefined;
  /** Without it: those that have not ended first, by their last day, then the others, the latest first. */
  readonly sort?: SupportContractSort | undefined;
  /** Default `ascending`. */
  readonly direction?: 'ascending' | 'descending' | undefined;
}

const text = z.record(z.string(), z.string());
const service = z.object({ id: z.string(), name: text });
const row: z.ZodMiniType<SupportContract> = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  companyName: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  level: z.string(),
  services: z.array(service),
  products: z.array(z.string()),
  devices: z.int(),
});

const page = { items: z.array(row), total: z.int(), next: z.optional(z.string()) };

export const supportContract: Schema<SupportContract> = row;
export const supportContractPage: Schema<SupportContractPage> = z.object(page);
export const registeredContractPage: Schema<RegisteredContractPage> = z.object({ ...page, offered: z.array(service) });
