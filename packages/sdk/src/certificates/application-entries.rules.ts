import { canonicalJson } from '../portal/canonical-json.rules.ts';
import type { FieldError } from '../portal/errors.ts';
import type { AccountDetails, Coupon } from './account-details.model.ts';
import type { ApplicationSubject } from './application-draft.model.ts';
import {
  noEntries,
  type ApplicationBasics,
  type ApplicationContact,
  type ApplicationContacts,
  type ApplicationEntries,
  type ApplicationOrganisation,
  type ContactRole,
} from './application-entries.model.ts';
import {
  checkAgencyCode,
  checkRemarks,
  checkServerName,
  checkServerType,
  contactFields,
  organisationFields,
  type FieldCheck,
  type FieldRule,
} from './application-fields.rules.ts';
import { stepsOf } from './application-steps.rules.ts';
import { createFieldNotes, type FieldNotes } from './field-notes.ts';
import type { CertificateCatalogue } from './certificate-service.model.ts';
import { canUseCoupon, takesCoupon } from './coupon.rules.ts';
import type { MadeKey } from './made-key.rules.ts';

/** What the entries of an application are checked against. */
export interface EntriesFacts {
  readonly subject: Pick<ApplicationSubject, 'kind' | 'serviceId'>;
  readonly catalogue: Pick<CertificateCatalogue, 'services' | 'asksSignatory'>;
  /** Those of the stored agency (CRT-17). */
  readonly coupons: readonly Coupon[];
  /** The calendar day in the portal's time zone. */
  readonly today: string;
  /** A key that was made for it in this browser; nobody else knows of one. */
  readonly madeKey?: MadeKey | undefined;
  /** The record that it comes from; its contacts where it is known what they were. */
  readonly source?: { readonly serverName: string; readonly contacts?: ApplicationContacts | undefined } | undefined;
}

/** What is stored of entries, and what is wrong with them; a field that is wrong stays as it was typed. */
export interface CheckedEntries {
  readonly entries: ApplicationEntries;
  /** Fields as `basics.serverName`, `contacts.technical.mailAddress`. */
  readonly fieldErrors: readonly FieldError[];
}

export const contactRoles: readonly ContactRole[] = ['registration', 'technical', 'administrative', 'signatory'];

/** The contacts that an application has: one who signs the contract only where the agreement has one. */
export function contactRolesOf({ asksSignatory }: Pick<CertificateCatalogue, 'asksSignatory'>): readonly ContactRole[] {
  return asksSignatory ? contactRoles : contactRoles.slice(0, 3);
}

const alwaysRequired = {
  organisation: ['name', 'nameKana', 'registeredPostalCode', 'registeredAddress', 'applicantName'],
  contact: ['organisation', 'name', 'postalCode', 'address', 'telephone', 'mailAddress'],
} as const;

/** The fields that have to be filled in, as `contacts.technical.name`. With extended validation 登記番号 and 役職名 too. */
export function requiredFields({
  subject: { kind, serviceId },
  catalogue,
}: Pick<EntriesFacts, 'subject' | 'catalogue'>): readonly string[] {
  const steps = stepsOf(kind);
  const isExtended = catalogue.services.find(({ id }) => id === serviceId)?.validation === 'extended';
  const basics = ['serverName', 'csr', 'serverType', ...(kind === 'reissue' ? ['revokePrevious'] : [])];
  const organisation = [
    ...alwaysRequired.organisation,
    ...(isExtended ? ['registrationNumber', 'applicantTitle'] : []),
  ];
  const contacts = contactRolesOf(catalogue).flatMap((role) => alwaysRequired.contact.map((name) => `${role}.${name}`));
  return [
    ...basics.map((name) => `basics.${name}`),
    ...organisation.map((name) => `organisation.${name}`),
    ...contacts.map((name) => `contacts.${name}`),
  ].filter((field) => steps.some((step) => field.startsWith(`${step}.`)));
}

/**
 * Checks everything that is entered in an application but its certificate request, which `checkApplication` adds (CRT-04,
 * CRT-16). What its kind does not ask for is left out of what is stored: a coupon where nothing is paid, a date of
 * revocation but for a reissue, a signatory whom the agreement does not have.
 */
export function checkEntries(
  { basics, organisation, contacts }: ApplicationEntries,
  facts: EntriesFacts,
): CheckedEntries {
  const notes = createFieldNotes(requiredFields(facts));
  const roles = contactRolesOf(facts.catalogue);
  const entries = {
    basics: checkBasics(basics, facts, notes),
    organisation: checkOrganisation(organisation, notes),
    contacts: checkContacts(contacts, roles, notes),
  };
  const { kind } = facts.subject;
  const before = facts.source?.contacts;
  if (kind === 'contact-change' && before) {
    const asChecked = checkContacts(before, roles, createFieldNotes([])); // what is no longer asked for has not changed
    if (canonicalJson(asChecked) === canonicalJson(entries.contacts))
      notes.add({ field: 'contacts', code: 'unchanged' });
  }
  const steps = stepsOf(kind);
  const fieldErrors = notes.errors.filter(({ field }) =>
    steps.some((step) => field === step || field.startsWith(`${step}.`)),
  );
  return { entries, fieldErrors };
}

/** Checks what is stored for later applications: nothing of it is required (CRT-16). */
export function checkAccountDetails({ agencyCode, organisation, contacts }: Omit<AccountDetails, 'version'>): {
  readonly details: Omit<AccountDetails, 'version'>;
  readonly fieldErrors: readonly FieldError[];
} {
  const notes = createFieldNotes([]);
  const details = {
    agencyCode: notes.value('agencyCode', agencyCode, checkAgencyCode),
    organisation: checkOrganisation(organisation, notes),
    contacts: checkContacts(contacts, contactRoles, notes),
  };
  return { details, fieldErrors: notes.errors };
}

function checkBasics(
  typed: ApplicationBasics,
  { subject, catalogue, coupons, today, source }: EntriesFacts,
  notes: FieldNotes,
): ApplicationBasics {
  const { kind, serviceId } = subject;
  if (!stepsOf(kind).includes('basics')) return { ...typed, csr: '', couponId: '', revokePrevious: '' };
  const names = catalogue.services.find(({ id }) => id === serviceId)?.names ?? { wildcard: false, ip: false };
  const couponId = takesCoupon(kind) ? typed.couponId : '';
  const coupon = coupons.find(({ id }) => id === couponId);
  const decision = coupon && canUseCoupon(coupon, serviceId, today);
  if (couponId !== '' && !decision) notes.add({ field: 'basics.couponId', code: 'coupon-unknown' });
  if (decision && !decision.ok) notes.add({ field: 'basics.couponId', code: decision.code, params: decision.params });
  if (kind === 'reissue' && typed.revokePrevious === '')
    notes.add({ field: 'basics.revokePrevious', code: 'required' });
  const sameServer: FieldRule = (raw) => {
    const check = checkServerName(raw, names);
    const isOther = check.ok && (kind === 'reissue' || kind === 'next') && source && check.value !== source.serverName;
    return isOther ? { ok: false, code: 'other-server', params: { serverName: source.serverName } } : check;
  };
  return {
    ...typed,
    serverName: notes.value('basics.serverName', typed.serverName, sameServer),
    csr: notes.value('basics.csr', typed.csr, (raw): FieldCheck => ({ ok: true, value: raw })),
    serverType: notes.value('basics.serverType', typed.serverType, checkServerType),
    couponId,
    agencyCode: notes.value('basics.agencyCode', typed.agencyCode, checkAgencyCode),
    remarks: notes.value('basics.remarks', typed.remarks, checkRemarks),
    revokePrevious: kind === 'reissue' ? typed.revokePrevious : '',
  };
}

function checkOrganisation(typed: ApplicationOrganisation, notes: FieldNotes): ApplicationOrganisation {
  const checked = notes.values('organisation', typed, organisationFields);
  const { presentPostalCode, presentAddress } = checked;
  // 現住所 is left out as a whole where it is the registered one
  if (presentPostalCode === '' && presentAddress !== '')
    notes.add({ field: 'organisation.presentPostalCode', code: 'required' });
  if (presentAddress === '' && presentPostalCode !== '')
    notes.add({ field: 'organisation.presentAddress', code: 'required' });
  return checked;
}

function checkContacts(
  typed: ApplicationContacts,
  roles: readonly ContactRole[],
  notes: FieldNotes,
): ApplicationContacts {
  const one = (role: ContactRole): ApplicationContact =>
    roles.includes(role) ? notes.values(`contacts.${role}`, typed[role], contactFields) : noEntries.contacts[role];
  return {
    registration: one('registration'),
    technical: one('technical'),
    administrative: one('administrative'),
    signatory: one('signatory'),
  };
}
