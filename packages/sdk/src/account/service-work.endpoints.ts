import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import {
  offeredService,
  offeredServices,
  serviceChangeWork,
  serviceChangeWorkPage,
  type OfferedService,
  type OfferedServices,
  type ServiceChangeWork,
  type ServiceChangeWorkPage,
} from './service.model.ts';

export interface OfferServiceInput {
  readonly service: OfferedService;
}

export interface ReadServiceChangesInput {
  readonly state?: 'accepted' | 'completed' | 'withdrawn' | 'refused' | undefined;
  readonly cursor?: string | undefined;
}

export interface CompleteServiceChangeInput {
  readonly changeId: string;
}

export interface RefuseServiceChangeInput extends CompleteServiceChangeInput {
  /** What the subscriber reads, as plain text: 1 to 1,000 characters. */
  readonly note: string;
}

export interface RecordReferralInput {
  /** 紹介コード, in any width and case. */
  readonly code: string;
  readonly state: 'applied' | 'joined';
}

export interface RecordedReferral {
  readonly customerNumber: string;
}

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
const yen = z.int().check(z.minimum(0), z.maximum(1_000_000));
const words = z.record(z.string().check(z.maxLength(35)), z.string().check(z.minLength(1), z.maxLength(400)));
const offerInput: z.ZodMiniType<OfferServiceInput> = z.object({
  service: z.object({
    id,
    kind: z.enum(['internet', 'television', 'telephone', 'option']),
    name: words,
    description: words,
    monthlyYen: yen,
    course: z.optional(id),
    needs: z.array(id).check(z.maxLength(20)),
    starts: z.enum(['same-day', 'next-month', 'window']),
    ends: z.enum(['month-end', 'window']),
    windowReason: z.optional(words),
    minimumMonths: z.int().check(z.minimum(0), z.maximum(60)),
    earlyYen: yen,
  }),
});
const readInput: z.ZodMiniType<ReadServiceChangesInput> = z.object({
  state: z.optional(z.enum(['accepted', 'completed', 'withdrawn', 'refused'])),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const changeId = z.string().check(z.minLength(1), z.maxLength(64));
const completeInput: z.ZodMiniType<CompleteServiceChangeInput> = z.object({ changeId });
const refuseInput: z.ZodMiniType<RefuseServiceChangeInput> = z.object({
  changeId,
  note: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
});
const recordInput: z.ZodMiniType<RecordReferralInput> = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(64)),
  state: z.enum(['applied', 'joined']),
});
const problems = ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'] as const;

/** What the provider offers, in its order (MYP-12). */
export const readServicesOffered: Endpoint<void, OfferedServices> = defineEndpoint({
  name: 'readServicesOffered',
  summary: 'What is offered to subscribers',
  method: 'GET',
  path: '/operator/services',
  output: offeredServices,
  status: 200,
  access: 'operator',
  areas: ['services'],
  activity: false,
  problems: ['unauthenticated', 'forbidden', 'not-found'],
});

/** Offers a service, or offers it otherwise from now on (MYP-12): who has it keeps it. */
export const offerService: Endpoint<OfferServiceInput, OfferedService> = defineEndpoint({
  name: 'offerService',
  summary: 'Offer a service to subscribers',
  method: 'POST',
  path: '/operator/services',
  input: offerInput,
  output: offeredService,
  status: 200,
  access: 'operator',
  areas: ['services'],
  idempotent: true,
  problems,
});

/** The changes that subscribers applied for, the newest first (MYP-12). */
export const readServiceChanges: Endpoint<ReadServiceChangesInput, ServiceChangeWorkPage> = defineEndpoint({
  name: 'readServiceChanges',
  summary: 'The changes that subscribers applied for, the newest first',
  method: 'GET',
  path: '/operator/service-changes',
  input: readInput,
  output: serviceChangeWorkPage,
  status: 200,
  access: 'operator',
  areas: ['services'],
  activity: false,
  problems,
});

/** Notes that what a change takes was done (MYP-12): it cannot be withdrawn any more. */
export const completeServiceChange: Endpoint<CompleteServiceChangeInput, ServiceChangeWork> = defineEndpoint({
  name: 'completeServiceChange',
  summary: 'Note that a change of services is done',
  method: 'POST',
  path: '/operator/service-changes/{changeId}/complete',
  input: completeInput,
  output: serviceChangeWork,
  status: 200,
  access: 'operator',
  areas: ['services'],
  idempotent: true,
  edits: true,
  problems: [...problems, 'version-required', 'version-conflict', 'action-closed'],
});

/** Refuses a change (MYP-12): the contract is as if it had never been applied for, and the subscriber is told why by mail. */
export const refuseServiceChange: Endpoint<RefuseServiceChangeInput, ServiceChangeWork> = defineEndpoint({
  name: 'refuseServiceChange',
  summary: 'Refuse a change of services',
  method: 'POST',
  path: '/operator/service-changes/{changeId}/refuse',
  input: refuseInput,
  output: serviceChangeWork,
  status: 200,
  access: 'operator',
  areas: ['services'],
  idempotent: true,
  edits: true,
  problems: [...problems, 'version-required', 'version-conflict', 'action-closed'],
});

/** Notes that somebody came by a referral code (MYP-12); a code that nobody has is `invalid-input` at `code`. */
export const recordReferral: Endpoint<RecordReferralInput, RecordedReferral> = defineEndpoint({
  name: 'recordReferral',
  summary: 'Note that somebody came by a referral code',
  method: 'POST',
  path: '/operator/referrals',
  input: recordInput,
  output: z.object({ customerNumber: z.string() }),
  status: 200,
  access: 'operator',
  areas: ['services'],
  idempotent: true,
  problems,
});
