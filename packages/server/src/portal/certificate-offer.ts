import type { ApplicationKind } from '@madoguchi/sdk/certificates/application.model.js';
import type { ValidationMethod } from '@madoguchi/sdk/certificates/domain-validation.rules.js';
import type { CertificateCatalogue } from '@madoguchi/sdk/certificates/certificate-service.model.js';

/** What certificates a portal's vendor sells, and how. */
export interface CertificateOffer {
  /** All of it but what stands in a customer's agreement. */
  readonly catalogue: Omit<CertificateCatalogue, 'asksSignatory'>;
  /** 提出書類 that are asked for as soon as an application comes (CRT-06). */
  readonly documentsAtOnce: readonly DocumentPolicy[];
  /** The letter that contract codes begin with (CRT-20). */
  readonly codeLetter: string;
  /** 自動契約更新: a contract goes on by another term from so many calendar days before its last day on. */
  readonly automaticRenewalDays: number;
  /** How domains are validated, the usual way first. */
  readonly validationMethods: readonly ValidationMethod[];
  /** So many calendar days an application for the next certificate is examined, and that one put in place. */
  readonly nextLeadDays: number;
  /** How many calendar days ahead mails tell of an end (CRT-18), the earliest first. */
  readonly reminders: {
    /** Of the last day of a contract for a fixed term. */
    readonly renewal: readonly number[];
    /** Of the last day to apply for the next certificate of a contract on. */
    readonly next: readonly number[];
  };
}

/** Which documents go with which applications. */
export interface DocumentPolicy {
  readonly kinds: readonly ApplicationKind[];
  readonly serviceIds: readonly string[];
  /** Of the catalogue's. */
  readonly documents: readonly string[];
}
