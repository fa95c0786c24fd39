import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/** A maintenance contract, as what is asked about names it. Days are calendar days, `2027-03-31`. */
export interface NamedContract {
  readonly id: string;
  /** 保守契約番号. */
  readonly number: string;
  readonly name: string;
  readonly startsOn: string;
  /** The last day on which it holds. */
  readonly endsOn: string;
}

/** 対象機器: what a maintenance contract is for (SUP-08). */
export interface Device {
  readonly id: string;
  readonly name: string;
  readonly model: string;
  /** シリアル番号, unique in the portal. */
  readonly serialNumber: string;
  readonly location: string;
  /** サポート時間, in the vendor's words. */
  readonly supportHours: LocalizedText;
  readonly contract: NamedContract;
}

export type DevicePage = Page<Device>;

/** By what a list of devices is sorted. */
export type DeviceSort = 'name' | 'model' | 'serial-number' | 'location' | 'contract';

/** What narrows and orders a list of devices. */
export interface DeviceFilter {
  /** Words that each stand in name, model, serial number, location, or number or name of the contract, in any width and case. */
  readonly search?: string | undefined;
  /** Only those under this maintenance contract. */
  readonly contractId?: string | undefined;
  /** Default `name`. */
  readonly sort?: DeviceSort | undefined;
  /** Default `ascending`. */
  readonly direction?: 'ascending' | 'descending' | undefined;
}

/** What an inquiry can be about (SUP-05), the best first: at most `mostSubjects` of each. */
export interface FoundSubjects {
  readonly devices: readonly Device[];
  /** Contracts, for what is about no device; those in force first. */
  readonly contracts: readonly NamedContract[];
}

/** How many devices, and how many contracts, a quick search gives. */
export const mostSubjects = 10;

const text = z.record(z.string(), z.string());
const contract = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
});
const row = z.object({
  id: z.string(),
  name: z.string(),
  model: z.string(),
  serialNumber: z.string(),
  location: z.string(),
  supportHours: text,
  contract,
});

export const devicePage: Schema<DevicePage> = z.object({
  items: z.array(row),
  total: z.int(),
  next: z.optional(z.string()),
});
export const foundSubjects: Schema<FoundSubjects> = z.object({
  devices: z.array(row),
  contracts: z.array(contract),
});
