import type { ApplicationEntries, CertificateCatalogue, Coupon } from '@madoguchi/sdk';
import { contactRolesOf } from '@madoguchi/sdk/certificates/application-entries.rules.js';
import { takesCoupon } from '@madoguchi/sdk/certificates/coupon.rules.js';
import { entrySteps, type EntryStep } from '@madoguchi/sdk/certificates/application-steps.rules.js';
import type { ApplicationDraft } from '@madoguchi/sdk';
import { written, writtenContact, writtenOrganisation, type WrittenEntry } from './entry-facts.ts';
import { roleName, type EntryTexts } from './entry-words.ts';

/** What is needed to write entries in words. */
export interface EntryContext {
  readonly draft: Pick<ApplicationDraft, 'kind'>;
  readonly catalogue: Pick<CertificateCatalogue, 'asksSignatory'>;
  readonly coupons: readonly Coupon[];
  /** What the request says, in one line. */
  readonly csr: (pem: string) => string;
}

/** The entries that stand together under one title. */
export interface WrittenPart {
  readonly step: EntryStep;
  readonly title: string;
  readonly entries: readonly WrittenEntry[];
}

/** Everything that is entered in an application of this kind, in words: for the check, and to compare two versions. */
export function writtenEntries(
  messages: EntryTexts,
  { basics, organisation, contacts }: ApplicationEntries,
  { draft, catalogue, coupons, csr }: EntryContext,
): readonly WrittenPart[] {
  const steps = entrySteps(draft.kind);
  const revoke = {
    '': '',
    'at-once': messages.text('application-fields.revoke-at-once'),
    'later': messages.text('application-fields.revoke-later'),
  };
  const { couponId, csr: pem, revokePrevious, serverName, serverType, agencyCode, siteSeal, remarks } = basics;
  const coupon = coupons.find(({ id }) => id === couponId)?.number ?? couponId;
  const parts: readonly WrittenPart[] = [
    {
      step: 'basics',
      title: messages.text('certificates.step.basics'),
      entries: written(messages, 'basics', {
        serverName,
        csr: pem && csr(pem),
        serverType,
        ...(draft.kind === 'reissue' && { revokePrevious: revoke[revokePrevious] }),
        ...(takesCoupon(draft.kind) && { couponId: coupon }),
        agencyCode,
        siteSeal,
        remarks,
      }),
    },
    {
      step: 'organisation',
      title: messages.text('certificates.step.organisation'),
      entries: writtenOrganisation(messages, organisation),
    },
    ...contactRolesOf(catalogue).map((role) => ({
      step: 'contacts' as const,
      title: roleName(messages, role),
      entries: writtenContact(messages, role, contacts[role]),
    })),
  ];
  return parts.filter(({ step }) => steps.includes(step));
}
