import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import {
  subscriberPage,
  subscriberRecord,
  type SubscriberDraft,
  type SubscriberPage,
  type SubscriberRecord,
} from './subscriber-work.model.ts';

export interface ReadSubscribersInput {
  /** Words of the name, the kana or the customer number. */
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
}

export interface SubscriberInput {
  readonly subscriberId: string;
}

const typed = z.string().check(z.maxLength(400)); // as typed; `checkSubscriberDraft` allows fewer
const draftInput: z.ZodMiniType<SubscriberDraft> = z.object({
  customerNumber: typed,
  name: typed,
  kana: typed,
  telephone: typed,
  postalCode: typed,
  address: typed,
  building: typed,
  bankAccountEnding: typed,
  cardEnding: typed,
  devices: z.array(typed).check(z.maxLength(50)),
  secondProof: z.boolean(),
  storedContactAddress: typed,
  services: z
    .array(z.object({ serviceId: z.string().check(z.minLength(1), z.maxLength(64)), startedOn: z.iso.date() }))
    .check(z.minLength(1), z.maxLength(50)),
});
const searchInput: z.ZodMiniType<ReadSubscribersInput> = z.object({
  search: z.optional(z.string().check(z.maxLength(200))),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const oneInput: z.ZodMiniType<SubscriberInput> = z.object({
  subscriberId: z.string().check(z.minLength(1), z.maxLength(64)),
});
const common = { access: 'operator', areas: ['registration'] } as const;
const problems = ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'] as const;

/** The subscribers by their customer numbers (OPS-03). Who is looked for stands in no address. */
export const readSubscribers: Endpoint<ReadSubscribersInput, SubscriberPage> = defineEndpoint({
  ...common,
  name: 'readSubscribers',
  summary: 'The subscribers by their customer numbers',
  method: 'POST',
  path: '/operator/subscriber-search',
  input: searchInput,
  output: subscriberPage,
  status: 200,
  activity: false,
  problems,
});

/** One subscriber with devices, services and the ID that is registered (OPS-03). */
export const readSubscriber: Endpoint<SubscriberInput, SubscriberRecord> = defineEndpoint({
  ...common,
  name: 'readSubscriber',
  summary: 'One subscriber with all facts',
  method: 'GET',
  path: '/operator/subscribers/{subscriberId}',
  input: oneInput,
  output: subscriberRecord,
  status: 200,
  activity: false,
  problems,
});

/**
 * Adds a subscriber (OPS-03): from then on an ID can be registered for them (MYP-01). A customer number that another one has is
 * `taken` at `customerNumber`, a service that is not offered `unknown` at `services`; see `checkSubscriberDraft`.
 */
export const addSubscriber: Endpoint<SubscriberDraft, SubscriberRecord> = defineEndpoint({
  ...common,
  name: 'addSubscriber',
  summary: 'Add a subscriber',
  method: 'POST',
  path: '/operator/subscribers',
  input: draftInput,
  output: subscriberRecord,
  status: 201,
  idempotent: true,
  problems,
});
