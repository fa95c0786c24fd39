import type { Coupon } from '@madoguchi/sdk/certificates/account-details.model.js';
import type { DraftKind } from '@madoguchi/sdk/certificates/application-draft.model.js';
import type {
  ApplicationContact,
  ApplicationEntries,
  ContactRole,
} from '@madoguchi/sdk/certificates/application-entries.model.js';
import type { CertificateService } from '@madoguchi/sdk/certificates/certificate-service.model.js';
import type { FieldError } from '@madoguchi/sdk/portal/errors.js';

/** What entries are checked with. */
export interface EntriesContext {
  readonly kind: DraftKind;
  readonly service: CertificateService;
  readonly asksSignatory: boolean;
  /** Those of the stored agency code. */
  readonly coupons: readonly Coupon[];
  /** The portal's calendar day. */
  readonly today: string;
}

export type EntriesDecision =
  | { readonly ok: true; readonly entries: ApplicationEntries }
  | { readonly ok: false; readonly fieldErrors: readonly FieldError[] };

/** Checks an application that is sent as the browser did, and gives what is kept (CRT-04, CRT-05). */
export async function checkEntries(entries: ApplicationEntries, context: EntriesContext): Promise<EntriesDecision> {
  const fieldErrors = [
    ...(context.kind === 'contact-change' ? [] : [...basicsErrors(entries, context), ...organisationErrors(entries)]),
    ...contactErrors(entries, context),
  ];
  return fieldErrors.length === 0 ? { ok: true, entries } : { ok: false, fieldErrors };
}

const serverNames = /^(?:\*\.)?(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d](?:[a-z\d-]{0,61}[a-z\d])$/i;
const longestRemarks = 1000;

function basicsErrors(
  { basics }: ApplicationEntries,
  { kind, service, coupons, today }: EntriesContext,
): readonly FieldError[] {
  const errors: FieldError[] = [];
  const say = (field: keyof typeof basics, code: string, params = {}): void =>
    void errors.push({ field: `basics.${field}`, code, params });
  const name = basics.serverName.trim();
  if (name === '') say('serverName', 'required');
  else if (!serverNames.test(name)) say('serverName', 'invalid');
  else if (name.startsWith('*') && !service.names.wildcard) say('serverName', 'wildcard-not-allowed');
  if (basics.csr.trim() === '') say('csr', 'required');
  else if (!/-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----/.test(basics.csr)) say('csr', 'not-a-csr');
  if (basics.serverType.trim() === '') say('serverType', 'required');
  if ([...basics.remarks].length > longestRemarks) say('remarks', 'too-long', { most: longestRemarks });
  if (kind === 'reissue' && basics.revokePrevious === '') say('revokePrevious', 'required');
  if (kind !== 'reissue' && basics.revokePrevious !== '') say('revokePrevious', 'not-offered');
  const coupon = coupons.find(({ id }) => id === basics.couponId);
  if (basics.couponId !== '') {
    if ((kind !== 'new' && kind !== 'renewal') || !coupon || coupon.serviceId !== service.id)
      say('couponId', 'not-offered');
    else if (coupon.endsOn < today) say('couponId', 'expired');
  }
  return errors;
}

function organisationErrors({ organisation }: ApplicationEntries): readonly FieldError[] {
  const required = ['name', 'registeredPostalCode', 'registeredAddress', 'applicantTitle', 'applicantName'] as const;
  return required
    .filter((field) => organisation[field].trim() === '')
    .map((field) => ({ field: `organisation.${field}`, code: 'required' }));
}

function contactErrors({ contacts }: ApplicationEntries, { asksSignatory }: EntriesContext): readonly FieldError[] {
  const roles: readonly ContactRole[] = [
    'registration',
    'technical',
    'administrative',
    ...(asksSignatory ? (['signatory'] as const) : []),
  ];
  const required = ['organisation', 'name', 'postalCode', 'address', 'telephone', 'mailAddress'] as const;
  return roles.flatMap((role) => [
    ...required
      .filter((field) => contacts[role][field].trim() === '')
      .map((field) => ({ field: `contacts.${role}.${field}`, code: 'required' })),
    ...addressErrors(role, contacts[role]),
  ]);
}

function addressErrors(role: ContactRole, { mailAddress }: ApplicationContact): readonly FieldError[] {
  const isAddress = /^[^\s@<>,;:"]{1,64}@[^\s@<>,;:"]{1,190}$/.test(mailAddress.trim());
  return mailAddress.trim() === '' || isAddress
    ? []
    : [{ field: `contacts.${role}.mailAddress`, code: 'invalid' }];
}
