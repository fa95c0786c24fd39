import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import { registeredContractPage, type RegisteredContractPage } from './support-contract.model.ts';

/** A maintenance contract as the vendor registers it. Days are calendar days in the portal's time zone, `2027-03-31`. */
export interface RegisterSupportContractInput {
  /** How somebody of the company signs in. */
  readonly identifier: string;
  /** 保守契約番号: letters and digits, like `ABC1234567`; unique in the portal. */
  readonly number: string;
  readonly name: string;
  readonly startsOn: string;
  /** The last day: not before the first one. It may be over. */
  readonly endsOn: string;
  readonly level: 'normal' | 'extended';
  /** Ids of the services that it is for, at least one. */
  readonly services: readonly string[];
  /** Names of the products that it maintains, as articles name them. */
  readonly products: readonly string[];
}

/** A maintenance contract that was registered. */
export interface RegisteredContract {
  readonly id: string;
  readonly companyName: string;
}

/** 対象機器 as the vendor registers it. */
export interface RegisterDeviceInput {
  /** 保守契約番号 of the contract that it is under. */
  readonly contractNumber: string;
  readonly name: string;
  readonly model: string;
  /** Unique in the portal. */
  readonly serialNumber: string;
  readonly location: string;
  /** サポート時間, in the portal's first language at least: `24時間365日`. */
  readonly supportHours: LocalizedText;
}

export interface RegisteredDevice {
  readonly id: string;
}

export interface ReadRegisteredContractsInput {
  /** Words that number, name or company hold. */
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
}

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const number = z.string().check(z.maxLength(40)); // as typed; `checkContractNumber` says what is one
const contractInput: z.ZodMiniType<RegisterSupportContractInput> = z.object({
  identifier: z.string().check(z.trim(), z.minLength(1), z.maxLength(320)),
  number,
  name: line,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  level: z.literal(['normal', 'extended']),
  services: z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.minLength(1), z.maxLength(50)),
  products: z.array(line).check(z.maxLength(100)),
});
const deviceInput: z.ZodMiniType<RegisterDeviceInput> = z.object({
  contractNumber: number,
  name: line,
  model: line,
  serialNumber: line,
  location: z.string().check(z.trim(), z.maxLength(200)),
  supportHours: z.record(z.string().check(z.maxLength(20)), line),
});
const readInput: z.ZodMiniType<ReadRegisteredContractsInput> = z.object({
  search: z.optional(z.string().check(z.maxLength(200))),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const registeredContract: z.ZodMiniType<RegisteredContract> = z.object({ id: z.string(), companyName: z.string() });
const registeredDevice: z.ZodMiniType<RegisteredDevice> = z.object({ id: z.string() });

/** The maintenance contracts of all companies, for the vendor: those in force first (OPS-03). The company that is looked for stands in no address. */
export const readRegisteredContracts: Endpoint<ReadRegisteredContractsInput, RegisteredContractPage> = defineEndpoint({
  name: 'readRegisteredContracts',
  summary: 'The maintenance contracts of all companies',
  method: 'POST',
  path: '/operator/maintenance-contract-search',
  input: readInput,
  output: registeredContractPage,
  status: 200,
  access: 'operator',
  areas: ['maintenance-contracts'],
  activity: false,
  problems: ['unauthenticated', 'forbidden', 'invalid-input'],
});

/**
 * Registers a maintenance contract (OPS-03, SUP-10). Nobody with that identifier, or somebody without a company, is `unknown`
 * at `identifier`, a service that is not offered `unknown` at `services`, a number that another one has `taken` at `number`, a
 * last day before the first one `order` at `endsOn`.
 */
export const registerSupportContract: Endpoint<RegisterSupportContractInput, RegisteredContract> = defineEndpoint({
  name: 'registerSupportContract',
  summary: 'Register a maintenance contract',
  method: 'POST',
  path: '/operator/maintenance-contracts',
  input: contractInput,
  output: registeredContract,
  status: 201,
  access: 'operator',
  areas: ['maintenance-contracts'],
  idempotent: true,
  problems: ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'],
});

/**
 * Registers a device under a maintenance contract (OPS-03, SUP-08). A contract that is not there is `unknown` at
 * `contractNumber`, a serial number that another device has `taken` at `serialNumber`; hours without the portal's first language
 * are `required`, in one that it does not offer `not-offered` at `supportHours`.
 */
export const registerDevice: Endpoint<RegisterDeviceInput, RegisteredDevice> = defineEndpoint({
  name: 'registerDevice',
  summary: 'Register a device',
  method: 'POST',
  path: '/operator/devices',
  input: deviceInput,
  output: registeredDevice,
  status: 201,
  access: 'operator',
  areas: ['devices'],
  idempotent: true,
  problems: ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'],
});
