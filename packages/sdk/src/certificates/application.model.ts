import * as z from 'zod/mini';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';
import { domain, type ApplicationDomain } from './application-domain.model.ts';
import { entriesShape, type ApplicationEntries } from './application-entries.model.ts';
import type { ContractType } from './certificate-service.model.ts';

/**
 * お申込種別: 新規発行, 更新, 再発行, 担当者変更, 失効, 解約; and `next`, 継続発行: the next certificate of a contract whose
 * coverage is longer than a certificate may be valid, without charge (ours).
 */
export type KnownApplicationKind =
  | 'new'
  | 'renewal'
  | 'next'
  | 'reissue'
  | 'contact-change'
  | 'revocation'
  | 'termination';

/** A kind this version knows, or one of a newer server. */
export type ApplicationKind = KnownApplicationKind | (string & Record<never, never>);

/**
 * ステータス. `received` 申込受付, `documents-awaited` 書類提出待ち, `in-review` 審査中; `issued` and `done` 完了, with a certificate
 * and without one; `refused` 発行不可, `withdrawn` 申請取消; and what became of a certificate later: `replaced` 切替済,
 * `revoked` 失効, `terminated` 解約.
 */
export type ApplicationState =
  | 'received'
  | 'documents-awaited'
  | 'in-review'
  | 'issued'
  | 'done'
  | 'refused'
  | 'withdrawn'
  | 'replaced'
  | 'revoked'
  | 'terminated';

/** A state this version knows, or one of a newer server. */
export type ShownApplicationState = ApplicationState | (string & Record<never, never>);

/** A certificate that was issued (RFC 5280). All moments are ISO 8601 in UTC. */
export interface IssuedCertificate {
  /** Hexadecimal, upper case, without colons. */
  readonly serial: string;
  readonly issuedAt: string;
  readonly notBefore: string;
  /** The last moment that it is valid. */
  readonly notAfter: string;
  readonly names: readonly string[];
  /** When it was revoked; in the future: when it will be (後日失効する). */
  readonly revokedAt?: string | undefined;
  /** When it was first downloaded (CRT-14). */
  readonly downloadedAt?: string | undefined;
}

/** 契約: what was paid for. It covers a period in which one certificate follows another (CRT-20). */
export interface CertificateContract {
  readonly id: string;
  /** 契約コード: a letter and seven digits, `B0499311`. */
  readonly code: string;
  readonly contractType: ContractType;
  readonly months: number;
  /** The first and the last day that it covers, `2026-11-22`. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** The last day after a termination was accepted; renewed no further (CRT-21). */
  readonly terminatesOn?: string | undefined;
  /**
   * The last day to apply for the next certificate on so that it comes before the present one has ended: the vendor's
   * `nextLeadDays` before that one's last day. Left out where none is needed.
   */
  readonly nextDueOn?: string | undefined;
  /** The first day to apply for it on. */
  readonly nextOpensOn?: string | undefined;
}

/** お申込情報, as a list shows it: every application is a record of its own (CRT-07). */
export interface ApplicationRecord {
  readonly id: string;
  /** お申込番号: ten digits. It names the record until there is a contract. */
  readonly number: string;
  readonly kind: ApplicationKind;
  readonly state: ShownApplicationState;
  readonly serviceId: string;
  readonly contractType: ContractType;
  readonly months: number;
  /** ISO 8601 in UTC. */
  readonly appliedAt: string;
  readonly updatedAt: string;
  readonly organisationName: string;
  readonly serverName: string;
  readonly serverType: string;
  /** The number of the coupon that it was paid with. */
  readonly couponNumber?: string | undefined;
  readonly contract?: CertificateContract | undefined;
  readonly certificate?: IssuedCertificate | undefined;
  /** Whether documents are awaited: `!`. */
  readonly documentsAwaited: boolean;
}

export interface ApplicationPage extends Page<ApplicationRecord> {
  /** How many have ended that the search fits, where it finds nothing without 過去案件表示; left out otherwise. */
  readonly ended?: number | undefined;
}

/** 提出書類: a document of an application. */
export interface ApplicationDocument {
  readonly id: string;
  /** Of the catalogue's `documents`. */
  readonly kind: string;
  /** What the vendor wrote beside it. */
  readonly note?: string | undefined;
  readonly askedAt: string;
  /** Left out as long as it is awaited. */
  readonly arrivedAt?: string | undefined;
}

/** One step in the history of an application. */
export interface ApplicationEvent {
  readonly state: ShownApplicationState;
  readonly at: string;
  /** What the vendor wrote, such as why it was refused. */
  readonly note?: string | undefined;
}

/** What can be done with a record: 更新, 別サービスへ切り替え, 継続発行, 再発行, 担当者変更, 失効, 解約, 申請取消 (CRT-09). */
export type ApplicationAction =
  | 'renew'
  | 'switch-service'
  | 'next'
  | 'reissue'
  | 'change-contacts'
  | 'revoke'
  | 'terminate'
  | 'withdraw';

/** お申込情報詳細: everything that was applied for, and what became of it (CRT-09). */
export interface ApplicationDetail extends ApplicationRecord {
  readonly entries: ApplicationEntries;
  /** Yen, tax included; left out where nothing is charged, and through an agency. */
  readonly price?: number | undefined;
  readonly documents: readonly ApplicationDocument[];
  /** The names of its certificate; left out where there is none and none is to come. */
  readonly domains?: readonly ApplicationDomain[] | undefined;
  /** The oldest first. */
  readonly history: readonly ApplicationEvent[];
  /** The record that it came from. */
  readonly source?: { readonly id: string; readonly number: string } | undefined;
  /** The record that came from it last and has, or is to get, the certificate after its own. */
  readonly successor?: { readonly id: string; readonly number: string } | undefined;
  /**
   * When its certificate was first issued, and how often anew since (CRT-11). Of several that follow each other in a contract
   * each counts for itself, so that the one after a renewal, or by 継続発行, has days of its own.
   */
  readonly reissues?: { readonly firstIssuedAt: string; readonly count: number } | undefined;
  /** With a revocation: why (CRT-13). */
  readonly reason?: RevocationReason | undefined;
  /** Whether another application about the same certificate or contract is under way, and which kind. */
  readonly underWay?: ApplicationKind | undefined;
  readonly version: number;
}

/** 失効理由 (CRT-13), with the reason code of RFC 5280, 5.3.1 that a list of revoked certificates tells. */
export type RevocationReason =
  | 'content-changes'
  | 'superseded'
  | 'cessation'
  | 'key-compromise'
  | (string & Record<never, never>);

const certificate: z.ZodMiniType<IssuedCertificate> = z.object({
  serial: z.string(),
  issuedAt: z.string(),
  notBefore: z.string(),
  notAfter: z.string(),
  names: z.array(z.string()),
  revokedAt: z.optional(z.string()),
  downloadedAt: z.optional(z.string()),
});

const contract: z.ZodMiniType<CertificateContract> = z.object({
  id: z.string(),
  code: z.string(),
  contractType: z.string(),
  months: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  terminatesOn: z.optional(z.string()),
  nextDueOn: z.optional(z.string()),
  nextOpensOn: z.optional(z.string()),
});

const record = {
  id: z.string(),
  number: z.string(),
  kind: z.string(),
  state: z.string(),
  serviceId: z.string(),
  contractType: z.string(),
  months: z.int(),
  appliedAt: z.string(),
  updatedAt: z.string(),
  organisationName: z.string(),
  serverName: z.string(),
  serverType: z.string(),
  couponNumber: z.optional(z.string()),
  contract: z.optional(contract),
  certificate: z.optional(certificate),
  documentsAwaited: z.boolean(),
};

export const applicationPage: Schema<ApplicationPage> = z.object({
  items: z.array(z.object(record)),
  total: z.int(),
  next: z.optional(z.string()),
  ended: z.optional(z.int()),
});

const detail: z.ZodMiniType<ApplicationDetail> = z.object({
  ...record,
  entries: entriesShape,
  price: z.optional(z.int()),
  documents: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      note: z.optional(z.string()),
      askedAt: z.string(),
      arrivedAt: z.optional(z.string()),
    }),
  ),
  domains: z.optional(z.array(domain)),
  history: z.array(z.object({ state: z.string(), at: z.string(), note: z.optional(z.string()) })),
  source: z.optional(z.object({ id: z.string(), number: z.string() })),
  successor: z.optional(z.object({ id: z.string(), number: z.string() })),
  reissues: z.optional(z.object({ firstIssuedAt: z.string(), count: z.int() })),
  reason: z.optional(z.string()),
  underWay: z.optional(z.string()),
  version: z.int(),
});

/** For schemas that it is part of. @internal */
export const detailShape: z.ZodMiniType<ApplicationDetail> = detail;
export const applicationDetail: Schema<ApplicationDetail> = detail;
