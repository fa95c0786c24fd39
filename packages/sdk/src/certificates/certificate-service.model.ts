import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Schema } from '../portal/schema.ts';

/** 期間固定タイプ, whose term is renewed; or 自動契約更新タイプ, which goes on until it is terminated. */
export type ContractType = 'fixed' | 'automatic' | (string & Record<never, never>);

/** A term that a service is sold for. */
export interface ServiceOffer {
  readonly contractType: ContractType;
  /** The contract's term in months. */
  readonly months: number;
  /** Yen, tax included, where it is bought from the vendor itself: an agency has prices of its own (CRT-20). */
  readonly price: number;
}

/** How a certificate can be issued once more (CRT-11). */
export interface ReissuePolicy {
  /** Through so many calendar days after the day of the first issue of that certificate in its contract's series. */
  readonly days: number;
  /** How often within these days; left out: as often as one likes. */
  readonly times?: number | undefined;
  /** What is left afterwards: asking the vendor, or a new application, which is charged. */
  readonly afterwards: 'contact' | 'new-application' | (string & Record<never, never>);
}

/** ご利用サービス: a kind of server certificate, with the policy that its rules ask for (CRT-04). */
export interface CertificateService {
  readonly id: string;
  /** `SR3.0` */
  readonly name: LocalizedText;
  /** What is verified of the organisation before it is issued. */
  readonly validation: 'organisation' | 'extended' | (string & Record<never, never>);
  /** Empty for one that stands on old records alone, as SR2.0 does. */
  readonly offers: readonly ServiceOffer[];
  /** Names that a certificate may hold besides host names, and how many in all. */
  readonly names: { readonly wildcard: boolean; readonly ip: boolean; readonly most: number };
  readonly reissue: ReissuePolicy;
  /** 後日失効する: the certificate before works through so many calendar days after the day of the reissue. */
  readonly deferredRevocationDays: number;
  /** The services that one can change to with what is left of the term (CRT-10). */
  readonly switchesTo: readonly string[];
  /** Pages of the vendor's; absolute URLs. */
  readonly guides: { readonly input?: string | undefined; readonly csr?: string | undefined };
}

/** How long a certificate issued from a day on may be valid, by the industry's rules (CA/Browser Forum, ballot SC-081v3). */
export interface LifetimeLimit {
  /** The first day that it holds for, `2026-03-15`. */
  readonly from: string;
  /** Days of 24 hours. */
  readonly days: number;
  /** Through so many calendar days after the day of its validation a domain need not be validated again. */
  readonly reuseDays: number;
}

/** What no single service decides. */
export interface CertificatePolicy {
  /** In the order of their days. */
  readonly lifetimes: readonly LifetimeLimit[];
  /** A contract can be renewed from so many calendar days before its last day on. */
  readonly renewalOpensDays: number;
  /** The next certificate of a contract can be applied for from so many calendar days before the last day of the present one on. */
  readonly nextOpensDays: number;
  /** A record with a certificate is listed while it was issued less than so many months ago (CRT-07). */
  readonly listedMonths: number;
}

/** 提出書類: a document that may be asked for, and what it is. */
export interface DocumentKind {
  readonly id: string;
  readonly name: LocalizedText;
  readonly explanation: LocalizedText;
}

/** What can be applied for, and by which policy. */
export interface CertificateCatalogue {
  readonly services: readonly CertificateService[];
  readonly policy: CertificatePolicy;
  /** サーバタイプ: what a server runs, as it is offered for choice: `Apache`. */
  readonly serverTypes: readonly string[];
  readonly documents: readonly DocumentKind[];
  /** 書類のお送り先: whom documents are posted to, in lines. Left out: customers are told otherwise. */
  readonly documentsTo?: LocalizedText | undefined;
  /** Whether this customer's agreement has a contact who signs the contract (契約責任者). */
  readonly asksSignatory: boolean;
}

const text: z.ZodMiniType<LocalizedText> = z.record(z.string(), z.string());
const service: z.ZodMiniType<CertificateService> = z.object({
  id: z.string(),
  name: text,
  validation: z.string(),
  offers: z.array(z.object({ contractType: z.string(), months: z.int(), price: z.int() })),
  names: z.object({ wildcard: z.boolean(), ip: z.boolean(), most: z.int() }),
  reissue: z.object({ days: z.int(), times: z.optional(z.int()), afterwards: z.string() }),
  deferredRevocationDays: z.int(),
  switchesTo: z.array(z.string()),
  guides: z.object({ input: z.optional(z.string()), csr: z.optional(z.string()) }),
});

export const certificateService: Schema<CertificateService> = service;

export const certificateCatalogue: Schema<CertificateCatalogue> = z.object({
  services: z.array(service),
  policy: z.object({
    lifetimes: z.array(z.object({ from: z.string(), days: z.int(), reuseDays: z.int() })),
    renewalOpensDays: z.int(),
    nextOpensDays: z.int(),
    listedMonths: z.int(),
  }),
  serverTypes: z.array(z.string()),
  documents: z.array(z.object({ id: z.string(), name: text, explanation: text })),
  documentsTo: z.optional(text),
  asksSignatory: z.boolean(),
});
