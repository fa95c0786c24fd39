import { inspectCsr } from '@madoguchi/sdk/certificates/inspect-csr.js';
import type { ApplicationDetail } from '@madoguchi/sdk/certificates/application.model.js';
import { revocationMoment } from '@madoguchi/sdk/certificates/revocation-moment.rules.js';
import { carriedDays } from '@madoguchi/sdk/certificates/validity.rules.js';
import { contactRoles } from '@madoguchi/sdk/certificates/application-entries.rules.js';
import { canonicalJson } from '@madoguchi/sdk/portal/canonical-json.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { noEntries, type ApplicationEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import type { Kysely } from 'kysely';
import type { PdfDocument } from '../portal/pdf.ts';
import type { ServedPortal } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';
import { applicationForm } from './application-form.ts';
import type {
  ApplicationFormFacts,
  FormCharge,
  FormContact,
  FormRegistration,
  FormRevocationReason,
  ReissueForm,
} from './application-form.facts.ts';
import type { ApplicationParts } from './application-records.ts';
import { readEntries } from './kept-entries.ts';
import { offerOf } from './offer-of.ts';

const reasons: Readonly<Record<string, FormRevocationReason>> = {
  'content-changes': 'content-change',
  'superseded': 'replacement',
  'cessation': 'end-of-use',
  'key-compromise': 'key-compromise',
};

/** サービス申込書 of an application, as it is to be printed (CRT-06, CRT-20). */
export async function printedForm(
  database: Kysely<Tables>,
  portal: ServedPortal,
  { row, contract }: ApplicationParts,
  detail: ApplicationDetail,
): Promise<PdfDocument> {
  const { timeZone } = portal.configuration;
  const { entries } = detail;
  const { services, documentsTo } = offerOf(portal).catalogue;
  const source = await database
    .selectFrom('application') // oxlint-disable-line madoguchi/visible -- what an application came from is its owner's too
    .select(['service_id', 'entries'])
    .where('id', '=', row.source_id ?? '')
    .executeTakeFirst();
  const service = services.find(({ id }) => id === row.service_id);
  const before = services.find(({ id }) => id === source?.service_id);
  const common = {
    addressee: localized(portal.sender.name, 'ja'),
    service: service ? localized(service.name, 'ja') : row.service_id,
    number: row.number,
    appliedOn: calendarDay(row.applied_at, timeZone),
    printedAt: row.updated_at,
    contractCode: contract?.code,
    sendTo: documentsTo && localized(documentsTo, 'ja'),
    applicant: {
      registeredPostalCode: entries.organisation.registeredPostalCode,
      registeredAddress: entries.organisation.registeredAddress,
      organization: entries.organisation.name,
      jobTitle: entries.organisation.applicantTitle,
      name: entries.organisation.applicantName,
    },
    contacts: contactsOf(entries, row.kind === 'contact-change' && source ? readEntries(source.entries) : undefined),
    agencyCode: entries.basics.agencyCode,
    remarks: entries.basics.remarks,
  };
  return applicationForm(await ofKind());

  async function ofKind(): Promise<ApplicationFormFacts> {
    const { serverName } = entries.basics;
    switch (row.kind) {
      case 'contact-change':
        return { ...common, kind: 'contact-change', serverName };
      case 'revocation':
        return { ...common, kind: 'revocation', serverName, reason: reasons[row.reason ?? ''] ?? 'content-change' };
      case 'termination':
        return {
          ...common,
          kind: 'cancellation',
          serverName,
          endsOn: contract?.ends_on ?? '',
          certificateEndsOn: await presentEnd(),
        };
      case 'next':
        return { ...common, kind: 'next', registration: await registrationOf(entries) };
      case 'reissue':
        return {
          ...common,
          kind: 'reissue',
          previous: previousOf(),
          registration: await registrationOf(entries),
        };
      default:
        return {
          ...common,
          kind: row.kind === 'renewal' ? 'renewal' : 'new',
          ...(before && before.id !== row.service_id && { switchedFrom: localized(before.name, 'ja') }),
          charge: chargeOf(detail),
          termMonths: row.months,
          ...(detail.contract && { carriedDays: carriedDays(detail.contract) }),
          ...(contract && { coverage: { from: contract.starts_on, through: contract.ends_on } }),
          siteSeal: entries.basics.siteSeal,
          registration: await registrationOf(entries),
        };
    }
  }

  async function presentEnd(): Promise<string | undefined> {
    const present = await database
      .selectFrom('certificate') // oxlint-disable-line madoguchi/visible -- of the contract of somebody's own application
      .select('not_after')
      .where('contract_id', '=', contract?.id ?? '')
      .where('issued_at', '<=', row.applied_at)
      .where((eb) => eb.or([eb('revoked_at', 'is', null), eb('revoked_at', '>', row.applied_at)]))
      .orderBy('issued_at', 'desc')
      .executeTakeFirst();
    return present && calendarDay(present.not_after, timeZone);
  }

  function previousOf(): ReissueForm['previous'] {
    if (entries.basics.revokePrevious !== 'later') return { revoked: 'at-once' };
    const issuedAt = detail.certificate && Date.parse(detail.certificate.issuedAt);
    if (issuedAt === undefined || !service) return { revoked: 'later' };
    const until = revocationMoment('later', service, { now: issuedAt, timeZone }) - 1;
    return { revoked: 'later', validThrough: calendarDay(until, timeZone) };
  }
}

function chargeOf({ couponNumber, price }: ApplicationDetail): FormCharge {
  if (couponNumber !== undefined) return { kind: 'coupon', number: couponNumber };
  return price === undefined ? { kind: 'agency' } : { kind: 'price', yen: price };
}

/** What the request names; the texts that the form has a place for. */
async function registrationOf({ basics }: ApplicationEntries): Promise<FormRegistration> {
  const { subject } = await inspectCsr(basics.csr);
  return {
    country: subject?.country ?? '',
    state: subject?.state ?? '',
    locality: subject?.locality ?? '',
    organization: subject?.organization ?? '',
    organizationalUnit: subject?.organizationalUnit ?? '',
    serverName: basics.serverName,
    serverType: basics.serverType,
  };
}

function contactsOf({ contacts }: ApplicationEntries, before: ApplicationEntries | undefined): readonly FormContact[] {
  return contactRoles
    .filter((role) => role !== 'signatory' || contacts.signatory.name !== noEntries.contacts.signatory.name)
    .map((role) => {
      const { organisation, mailAddress, ...contact } = contacts[role];
      const changed = before && canonicalJson(before.contacts[role]) !== canonicalJson(contacts[role]);
      return { ...contact, role, organization: organisation, mail: mailAddress, ...(changed && { changed }) };
    });
}
