import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** What a サービス申込書 says (CRT-06, CRT-20). Days are `2026-11-22`; texts that were left empty are `''`. */
export type ApplicationFormFacts =
  | ContractForm
  | NextForm
  | ReissueForm
  | ContactChangeForm
  | RevocationForm
  | CancellationForm;

interface AnyForm {
  /** The vendor's company, without 殿. */
  readonly addressee: string;
  /** As in セコムパスポート for Web SR3.0. */
  readonly service: string;
  /** Of the application: 10 digits. */
  readonly number: string;
  /** お申込日 */
  readonly appliedOn: string;
  /** When the document is made. */
  readonly printedAt: Instant;
  /** Undefined before the vendor accepted: the contract has none yet. */
  readonly contractCode: string | undefined;
  readonly applicant: FormApplicant;
  /** In the order in which they are to stand; those of contract type A-3 have a `signatory` too. */
  readonly contacts: readonly FormContact[];
  /** 特約店コード */
  readonly agencyCode: string;
  readonly remarks: string;
  /** Whom the form is posted to, in lines; left out where the vendor names nobody. */
  readonly sendTo?: string | undefined;
}

/** 新規 and 更新. */
export interface ContractForm extends AnyForm {
  readonly kind: 'new' | 'renewal';
  /** The service from which a renewal switches to this one (CRT-10). */
  readonly switchedFrom?: string | undefined;
  readonly charge: FormCharge;
  readonly termMonths: number;
  /** What a former contract had left when the service was changed, beyond the months. */
  readonly carriedDays?: number | undefined;
  /** First and last day, once they are known. */
  readonly coverage?: { readonly from: string; readonly through: string } | undefined;
  readonly siteSeal: boolean;
  readonly registration: FormRegistration;
}

/** 継続発行: the next certificate of a contract, without charge. */
export interface NextForm extends AnyForm {
  readonly kind: 'next';
  readonly registration: FormRegistration;
}

/** 再発行 (CRT-11) */
export interface ReissueForm extends AnyForm {
  readonly kind: 'reissue';
  readonly previous:
    | { readonly revoked: 'at-once' }
    /** The last day on which it is valid, once that is known. */
    | { readonly revoked: 'later'; readonly validThrough?: string | undefined };
  readonly registration: FormRegistration;
}

/** 担当者変更 (CRT-12) */
export interface ContactChangeForm extends AnyForm {
  readonly kind: 'contact-change';
  readonly serverName: string;
}

/** 失効 (CRT-13) */
export interface RevocationForm extends AnyForm {
  readonly kind: 'revocation';
  readonly serverName: string;
  readonly reason: FormRevocationReason;
}

/** 解約 (CRT-21) */
export interface CancellationForm extends AnyForm {
  readonly kind: 'cancellation';
  readonly serverName: string;
  /** The last day of the contract's period. */
  readonly endsOn: string;
  /** The last day of the certificate that the contract had on the day of the application; left out without one. */
  readonly certificateEndsOn?: string | undefined;
}

/** The applicant's organisation and who applies for it. */
export interface FormApplicant {
  readonly registeredPostalCode: string;
  readonly registeredAddress: string;
  readonly organization: string;
  readonly jobTitle: string;
  readonly name: string;
}

/** 契約料金: yen with tax, what the agency asks, or a coupon. */
export type FormCharge =
  | { readonly kind: 'price'; readonly yen: number }
  | { readonly kind: 'agency' }
  | { readonly kind: 'coupon'; readonly number: string };

/** 登録情報: the subject of the certificate, and what the server is. */
export interface FormRegistration {
  /** 国名 */
  readonly country: string;
  /** 都道府県名 */
  readonly state: string;
  /** 市区町村名 */
  readonly locality: string;
  /** 組織名 */
  readonly organization: string;
  /** 部門名 */
  readonly organizationalUnit: string;
  /** Webサイト名 */
  readonly serverName: string;
  readonly serverType: string;
}

export interface FormContact {
  readonly role: 'registration' | 'technical' | 'administrative' | 'signatory';
  readonly postalCode: string;
  readonly address: string;
  readonly organization: string;
  readonly department: string;
  readonly jobTitle: string;
  readonly name: string;
  readonly telephone: string;
  readonly fax: string;
  readonly mail: string;
  /** 更新のご案内 */
  readonly renewalMail: boolean;
  /** 他サービスのご案内 */
  readonly news: boolean;
  /** Whether this application changes it (担当者変更). */
  readonly changed?: boolean | undefined;
}

export type FormRevocationReason = 'content-change' | 'replacement' | 'end-of-use' | 'key-compromise';
