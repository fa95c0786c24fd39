import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import { devicePage, foundSubjects, type DeviceFilter, type DevicePage, type FoundSubjects } from './device.model.ts';

export interface ReadDevicesInput extends DeviceFilter {
  readonly cursor?: string | undefined;
}

export interface FindDevicesInput {
  /** What was typed so far. */
  readonly text: string;
}

const readInput: z.ZodMiniType<ReadDevicesInput> = z.object({
  search: z.optional(z.string().check(z.maxLength(200))),
  contractId: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  sort: z.optional(z.literal(['name', 'model', 'serial-number', 'location', 'contract'])),
  direction: z.optional(z.literal(['ascending', 'descending'])),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const findInput: z.ZodMiniType<FindDevicesInput> = z.object({ text: z.string().check(z.maxLength(200)) });

/** 対象機器一覧 (SUP-08): the devices under the maintenance contracts that the person sees. */
export const readDevices: Endpoint<ReadDevicesInput, DevicePage> = defineEndpoint({
  name: 'readDevices',
  summary: 'The devices under contract',
  method: 'GET',
  path: '/devices',
  input: readInput,
  output: devicePage,
  status: 200,
  access: 'customer',
  areas: ['devices'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/** What an inquiry can be about, while it is looked for (SUP-05): without words the first ones. */
export const findDevices: Endpoint<FindDevicesInput, FoundSubjects> = defineEndpoint({
  name: 'findDevices',
  summary: 'Devices and contracts that an inquiry can be about',
  method: 'GET',
  path: '/inquiry-subjects',
  input: findInput,
  output: foundSubjects,
  status: 200,
  access: 'customer',
  areas: ['devices', 'tickets'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});
