import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import {
  applicationDetail,
  applicationPage,
  type ApplicationDetail,
  type ApplicationPage,
  type RevocationReason,
} from './application.model.ts';
import {
  certificateChain,
  certificateFiles,
  type CertificateChain,
  type CertificateFiles,
} from './certificate-files.model.ts';
import { certificateCatalogue, type CertificateCatalogue } from './certificate-service.model.ts';

/** 並べ替え: the columns that sort (CRT-07). */
export type ApplicationSort = 'applied-at' | 'service' | 'state' | 'kind' | 'validity' | 'contract-code';

/** 絞込条件: a field that holds a text; several are joined by かつ (CRT-08). */
export interface ApplicationCondition {
  readonly field: 'organisation' | 'server-name' | 'contract-code' | 'coupon';
  /** Width and case do not count. */
  readonly text: string;
}

/** 検索: what narrows お申込一覧. Left out is 指定しない (CRT-08). */
export interface ApplicationFilter {
  /** 過去案件表示: those that have ended too. */
  readonly past?: boolean | undefined;
  /** 日付: which date lies in the range. */
  readonly dateKind?: 'applied' | 'updated' | undefined;
  /** Calendar days in the portal's time zone, `2026-11-22`; both belong to the range. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly kind?: string | undefined;
  readonly serviceId?: string | undefined;
  readonly downloaded?: boolean | undefined;
  readonly serverType?: string | undefined;
  /** At most four. */
  readonly conditions?: readonly ApplicationCondition[] | undefined;
  /** Left out: the application that came last first. */
  readonly sort?: ApplicationSort | undefined;
  readonly direction?: 'ascending' | 'descending' | undefined;
}

export interface ReadApplicationsInput extends Omit<ApplicationFilter, 'conditions'> {
  /** JSON of `ApplicationCondition[]`: a query has no lists. */
  readonly conditions?: string | undefined;
  readonly cursor?: string | undefined;
}

export interface ApplicationInput {
  readonly applicationId: string;
}

export interface RequestRevocationInput extends ApplicationInput {
  readonly reason: RevocationReason;
  /** The agreement to the terms of a revocation (AUTH-09). */
  readonly agreementId: string;
}

export interface RequestTerminationInput extends ApplicationInput {
  /** The agreement to the terms of a termination (AUTH-09). */
  readonly agreementId: string;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)); // pages carry this: the server refuses days that are none
const readInput: z.ZodMiniType<ReadApplicationsInput> = z.object({
  past: z.optional(z.boolean()),
  dateKind: z.optional(z.literal(['applied', 'updated'])),
  from: z.optional(day),
  to: z.optional(day),
  kind: z.optional(id),
  serviceId: z.optional(id),
  downloaded: z.optional(z.boolean()),
  serverType: z.optional(z.string().check(z.maxLength(100))),
  conditions: z.optional(z.string().check(z.maxLength(4000))),
  sort: z.optional(z.literal(['applied-at', 'service', 'state', 'kind', 'validity', 'contract-code'])),
  direction: z.optional(z.literal(['ascending', 'descending'])),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const input: z.ZodMiniType<ApplicationInput> = z.object({ applicationId: id });
const revocationInput: z.ZodMiniType<RequestRevocationInput> = z.object({
  applicationId: id,
  reason: z.enum(['content-changes', 'superseded', 'cessation', 'key-compromise']),
  agreementId: id,
});
const terminationInput: z.ZodMiniType<RequestTerminationInput> = z.object({ applicationId: id, agreementId: id });

/** What can be applied for, and by which policy (CRT-04). */
export const readCertificateCatalogue: Endpoint<void, CertificateCatalogue> = defineEndpoint({
  name: 'readCertificateCatalogue',
  summary: 'What certificates can be applied for',
  method: 'GET',
  path: '/certificate-catalogue',
  output: certificateCatalogue,
  status: 200,
  access: 'customer',
  areas: ['applications'],
  problems: [...customerProblems, 'not-found'],
});

/** お申込一覧 (CRT-07, CRT-08). */
export const readApplications: Endpoint<ReadApplicationsInput, ApplicationPage> = defineEndpoint({
  name: 'readApplications',
  summary: 'The applications of one’s company',
  method: 'GET',
  path: '/applications',
  input: readInput,
  output: applicationPage,
  status: 200,
  access: 'customer',
  areas: ['applications'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/** お申込情報詳細 (CRT-09). */
export const readApplication: Endpoint<ApplicationInput, ApplicationDetail> = defineEndpoint({
  name: 'readApplication',
  summary: 'An application with all that was applied for',
  method: 'GET',
  path: '/applications/{applicationId}',
  input,
  output: applicationDetail,
  status: 200,
  access: 'customer',
  areas: ['applications'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/** 申請取消 (CRT-22). It gives a coupon back in the same moment (CRT-17). */
export const withdrawApplication: Endpoint<ApplicationInput, ApplicationDetail> = defineEndpoint({
  name: 'withdrawApplication',
  summary: 'Withdraw an application',
  method: 'POST',
  path: '/applications/{applicationId}/withdrawal',
  input,
  output: applicationDetail,
  status: 200,
  access: 'customer',
  areas: ['applications'],
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'not-found', 'action-closed'],
});

/** 失効申請: makes a record of its own (CRT-13). The vendor telephones before anything is revoked. */
export const requestRevocation: Endpoint<RequestRevocationInput, ApplicationDetail> = defineEndpoint({
  name: 'requestRevocation',
  summary: 'Apply for a certificate to be revoked',
  method: 'POST',
  path: '/applications/{applicationId}/revocations',
  input: revocationInput,
  output: applicationDetail,
  status: 201,
  access: 'customer',
  areas: ['applications'],
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'not-found', 'action-closed', 'terms-changed'],
});

/** 解約申請: makes a record of its own (CRT-21). */
export const requestTermination: Endpoint<RequestTerminationInput, ApplicationDetail> = defineEndpoint({
  name: 'requestTermination',
  summary: 'Apply for a contract to end with its period',
  method: 'POST',
  path: '/applications/{applicationId}/terminations',
  input: terminationInput,
  output: applicationDetail,
  status: 201,
  access: 'customer',
  areas: ['applications'],
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'not-found', 'action-closed', 'terms-changed'],
});

/**
 * What can be downloaded: the certificate in each format, the site seals, サービス申込書 (CRT-06, CRT-14). The first download
 * of a certificate is recorded.
 */
export const readCertificateFiles: Endpoint<ApplicationInput, CertificateFiles> = defineEndpoint({
  name: 'readCertificateFiles',
  summary: 'The files of an application',
  method: 'GET',
  path: '/applications/{applicationId}/files',
  input,
  output: certificateFiles,
  status: 200,
  access: 'customer',
  areas: ['applications'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/**
 * The certificate with its chain as text, for a page to work with: to join it with a key (CRT-14). It is recorded as a
 * download; where there is none, or none any more, it is `not-found`.
 */
export const readCertificateChain: Endpoint<ApplicationInput, CertificateChain> = defineEndpoint({
  name: 'readCertificateChain',
  summary: 'The certificate of an application with its chain',
  method: 'GET',
  path: '/applications/{applicationId}/certificate-chain',
  input,
  output: certificateChain,
  status: 200,
  access: 'customer',
  areas: ['applications'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});
