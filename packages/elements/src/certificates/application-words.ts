import type {
  ApplicationKind,
  ApplicationRecord,
  CertificateCatalogue,
  CertificateService,
  IssuedCertificate,
  Messages,
} from '@madoguchi/sdk';
import type { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';
import { isUnderWay } from '@madoguchi/sdk/certificates/application-state.rules.js';
import { isExpired } from '@madoguchi/sdk/certificates/validity.rules.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import type { RowMark } from '../portal/table/table-column.ts';
import { yenText } from '../portal/text/yen-text.ts';

export type CertificateWords = Messages<typeof certificateWordsJa>;

export const kindText = (messages: CertificateWords, kind: string): string =>
  messages.find(`certificates.kind.${kind}`) ?? messages.text('certificates.kind.other');

export const stateText = (messages: CertificateWords, state: string): string =>
  messages.find(`certificates.state.${state}`) ?? messages.text('certificates.state.other');

export const contractTypeText = (messages: CertificateWords, type: string): string =>
  messages.find(`certificates.contract-type.${type}`) ?? messages.text('certificates.contract-type.other');

/** What a service is called; a neutral word for one of a newer server. */
export function serviceText(messages: CertificateWords, service: CertificateService | undefined): string {
  return service ? localized(service.name, messages.locale) : messages.text('certificates.service.other');
}

export function serviceName(
  messages: CertificateWords,
  { services }: Pick<CertificateCatalogue, 'services'>,
  serviceId: string,
): string {
  return serviceText(
    messages,
    services.find(({ id }) => id === serviceId),
  );
}

/** Yen with tax: `57,750円（税込）`. */
export function priceText(messages: CertificateWords, yen: number): string {
  return messages.text('certificates.price-amount', { price: yenText(messages.locale)(yen) });
}

/** 契約料金 in one way everywhere: nothing, a coupon, what the agency asks, or yen with tax (CRT-17, CRT-20). */
export function chargeText(
  messages: CertificateWords,
  { kind, couponNumber, agencyCode, price }: ApplicationCharge,
): string | undefined {
  if (kind !== 'new' && kind !== 'renewal') return messages.text('certificates.price-none');
  if (couponNumber) return messages.text('certificates.price-coupon', { number: couponNumber });
  if (agencyCode !== '') return messages.text('certificates.price-agency');
  return price === undefined ? undefined : priceText(messages, price);
}

export interface ApplicationCharge {
  readonly kind: ApplicationKind;
  readonly couponNumber: string | undefined;
  readonly agencyCode: string;
  /** Yen, tax included. */
  readonly price: number | undefined;
}

/** From the first to the last day that a certificate is valid; empty without one. */
export function validityText(
  messages: CertificateWords,
  certificate: IssuedCertificate | undefined,
  day: (iso: string) => string,
): string {
  if (!certificate) return '';
  return messages.text('certificates.validity-period', {
    from: day(certificate.notBefore),
    to: day(certificate.notAfter),
  });
}

/** How a state is marked: under way, good, or over. */
export function markOfState(state: string): RowMark {
  if (isUnderWay(state)) return 'soon';
  return state === 'issued' || state === 'done' ? 'good' : 'over';
}

/** The same for a record, whose certificate can have run out. */
export const markOf = (record: Pick<ApplicationRecord, 'state' | 'certificate'>, now: number): RowMark =>
  isExpired(record, now) ? 'over' : markOfState(record.state);

/** The state of a record, and beside it that its certificate has run out. */
export function standingText(
  messages: CertificateWords,
  record: Pick<ApplicationRecord, 'state' | 'certificate'>,
  now: number,
): string {
  const words = stateText(messages, record.state);
  return isExpired(record, now) ? `${words} ${messages.text('certificates.state.expired')}` : words;
}

/** What names a record: 契約コード, and before there is a contract お申込番号 (CRT-20). */
export const codeOf = ({ contract, number }: Pick<ApplicationRecord, 'contract' | 'number'>): string =>
  contract?.code ?? number;
