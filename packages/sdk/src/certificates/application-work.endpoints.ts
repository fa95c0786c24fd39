import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import type { ProblemCode } from '../portal/errors.ts';
import { longestCursor } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';
import { detailShape, type ApplicationDetail } from './application.model.ts';
import type { ApplicationInput } from './applications.endpoints.ts';

/** An application as the vendor works through it. */
export interface WorkedApplication {
  readonly application: ApplicationDetail;
  readonly companyName: string;
  /** Whether the revocation was confirmed by telephone (CRT-13). */
  readonly telephoned: boolean;
  /** The organisation that the certificate will name, where it is not named like the one that applies: to be looked at. */
  readonly requestedOrganisation?: string | undefined;
}

export interface WorkedApplicationPage {
  readonly items: readonly WorkedApplication[];
  readonly total: number;
  readonly next?: string | undefined;
}

export interface ReadWorkInput {
  /** Those too that need nothing more. */
  readonly done?: boolean | undefined;
  readonly cursor?: string | undefined;
}

export interface AskForDocumentsInput extends ApplicationInput {
  readonly documents: readonly { readonly kind: string; readonly note?: string | undefined }[];
}

export interface RecordDocumentsInput extends ApplicationInput {
  /** Ids of `ApplicationDetail.documents`. */
  readonly documentIds: readonly string[];
}

export interface RecordValidationInput extends ApplicationInput {
  /** Some or all of `ApplicationDetail.domains`. */
  readonly names: readonly string[];
  /** Of the vendor's `validationMethods`. */
  readonly method: string;
  /** The calendar day in the portal's time zone, `2026-11-22`; today, or as long ago as the policy lets it be reused. */
  readonly validatedOn: string;
}

export interface RefuseApplicationInput extends ApplicationInput {
  /** The customer reads it. */
  readonly reason: string;
}

export interface GrantCouponInput {
  readonly agencyCode: string;
  readonly serviceId: string;
  readonly count: number;
  /** The last day that it can be used on, `2027-03-31`. */
  readonly endsOn: string;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const input: z.ZodMiniType<ApplicationInput> = z.object({ applicationId: id });
const readInput: z.ZodMiniType<ReadWorkInput> = z.object({
  done: z.optional(z.boolean()),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const askInput: z.ZodMiniType<AskForDocumentsInput> = z.object({
  applicationId: id,
  documents: z
    .array(z.object({ kind: id, note: z.optional(z.string().check(z.maxLength(1000))) }))
    .check(z.minLength(1), z.maxLength(20)),
});
const recordInput: z.ZodMiniType<RecordDocumentsInput> = z.object({
  applicationId: id,
  documentIds: z.array(id).check(z.minLength(1), z.maxLength(100)),
});
const validationInput: z.ZodMiniType<RecordValidationInput> = z.object({
  applicationId: id,
  names: z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.minLength(1), z.maxLength(1000)),
  method: id,
  validatedOn: z.iso.date(),
});
const refuseInput: z.ZodMiniType<RefuseApplicationInput> = z.object({
  applicationId: id,
  reason: z.string().check(z.minLength(1), z.maxLength(1000)),
});
const grantInput: z.ZodMiniType<GrantCouponInput> = z.object({
  agencyCode: z.string().check(z.minLength(1), z.maxLength(100)),
  serviceId: id,
  count: z.int().check(z.minimum(1), z.maximum(10_000)),
  endsOn: z.iso.date(),
});

const worked: z.ZodMiniType<WorkedApplication> = z.object({
  application: detailShape,
  companyName: z.string(),
  telephoned: z.boolean(),
  requestedOrganisation: z.optional(z.string()),
});
export const workedApplication: Schema<WorkedApplication> = worked;
const workedPage: Schema<WorkedApplicationPage> = z.object({
  items: z.array(worked),
  total: z.int(),
  next: z.optional(z.string()),
});

/** The applications that wait for the vendor, the oldest first (OPS-01). */
export const readApplicationWork: Endpoint<ReadWorkInput, WorkedApplicationPage> = defineEndpoint({
  name: 'readApplicationWork',
  summary: 'The applications that wait for the vendor',
  method: 'GET',
  path: '/operator/applications',
  input: readInput,
  output: workedPage,
  status: 200,
  access: 'operator',
  areas: ['applications'],
  activity: false,
  problems: ['unauthenticated', 'forbidden', 'invalid-input', 'not-found'],
});

const edits: readonly ProblemCode[] = [
  'unauthenticated',
  'forbidden',
  'invalid-input',
  'not-found',
  'not-in-this-state',
  'version-required',
  'version-conflict',
];

/** A step of the vendor's with an application, of the version that was looked at (OPS-01). */
const step = <Input extends ApplicationInput>(
  name: string,
  summary: string,
  path: string,
  schema: Schema<Input>,
  further: readonly ProblemCode[] = [],
): Endpoint<Input, WorkedApplication> =>
  defineEndpoint({
    name,
    summary,
    method: 'PUT',
    path: `/operator/applications/{applicationId}/${path}`,
    input: schema,
    output: workedApplication,
    status: 200,
    access: 'operator',
    areas: ['applications'],
    edits: true,
    problems: [...edits, ...further],
  });

/** Accepts an application: now there is a contract with a code (CRT-20). */
export const acceptApplication: Endpoint<ApplicationInput, WorkedApplication> = step(
  'acceptApplication',
  'Accept an application',
  'acceptance',
  input,
);
/** Asks for documents, or for more (CRT-06). */
export const askForDocuments: Endpoint<AskForDocumentsInput, WorkedApplication> = step(
  'askForDocuments',
  'Ask for documents',
  'documents',
  askInput,
);
/** Notes that documents arrived; with the last one the review begins. */
export const recordDocuments: Endpoint<RecordDocumentsInput, WorkedApplication> = step(
  'recordDocuments',
  'Note that documents arrived',
  'arrivals',
  recordInput,
);
/**
 * Notes that names of the certificate were validated, in which way and when. It holds for later applications of the same
 * customer too, as long as the policy says; what it does not take is a field error (`ValidationRefusal`).
 */
export const recordDomainValidation: Endpoint<RecordValidationInput, WorkedApplication> = step(
  'recordDomainValidation',
  'Note that domains were validated',
  'domain-validations',
  validationInput,
);
/**
 * Has the certificate issued. Twenty at once issue one: the others are told `version-conflict`. Where a name is not validated,
 * or too long ago, it is `domains-not-validated` with the first such `name`. A request that the authority does not take is
 * `csr-refused`, one for a contract whose last day is over `contract-ended`.
 */
export const issueCertificate: Endpoint<ApplicationInput, WorkedApplication> = step(
  'issueCertificate',
  'Issue the certificate',
  'certificate',
  input,
  ['domains-not-validated', 'csr-refused', 'contract-ended'],
);
/** Refuses an application with a reason. It gives a coupon back. */
export const refuseApplication: Endpoint<RefuseApplicationInput, WorkedApplication> = step(
  'refuseApplication',
  'Refuse an application',
  'refusal',
  refuseInput,
);
/** Notes that a revocation was confirmed by telephone; before that nothing is revoked (CRT-13). */
export const confirmByTelephone: Endpoint<ApplicationInput, WorkedApplication> = step(
  'confirmByTelephone',
  'Note that a revocation was confirmed by telephone',
  'telephone-confirmation',
  input,
);
/** Carries out what issues nothing: 担当者変更, 失効, 解約. A revocation that nobody confirmed is `not-confirmed`. */
export const completeApplication: Endpoint<ApplicationInput, WorkedApplication> = step(
  'completeApplication',
  'Carry out an application',
  'completion',
  input,
  ['not-confirmed'],
);

/** Gives an agency a coupon that it bought (CRT-17). */
export const grantCoupon: Endpoint<GrantCouponInput, void> = defineEndpoint({
  name: 'grantCoupon',
  summary: 'Give an agency a coupon',
  method: 'POST',
  path: '/operator/coupons',
  input: grantInput,
  status: 204,
  access: 'operator',
  areas: ['coupons'],
  idempotent: true,
  problems: ['unauthenticated', 'forbidden', 'invalid-input', 'not-found'],
});
