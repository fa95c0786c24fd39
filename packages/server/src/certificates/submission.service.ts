import type { DraftInput } from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import type { ApplicationDetail } from '@madoguchi/sdk/certificates/application.model.js';
import type { ApplicationEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import type { ServiceOffer } from '@madoguchi/sdk/certificates/certificate-service.model.js';
import { canUseCoupon } from '@madoguchi/sdk/certificates/coupon.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { couponsFor } from './account-details.service.ts';
import { refuseWithoutAgreement } from './application-agreement.ts';
import { addApplication } from './application-writes.ts';
import { checkSent } from './check-sent.ts';
import { refuseCompromised } from './compromised-keys.ts';
import { openDraft, shownDraft, draftSubject } from './drafts.service.ts';
import { openSubject, type OpenSubject } from './draft-subject.ts';
import { readEntries } from './kept-entries.ts';
import { openApplication } from './open-application.ts';
import { privateKeysIn } from './private-keys.ts';

/**
 * Sends an application as it is kept, of the version that the person saw (CRT-04). Everything is checked again; coupon,
 * agreement and draft are used up in the same transaction, so that of twenty at once one makes an application.
 */
export async function submitOwnDraft(
  call: CustomerCall & Replaces,
  { draftId }: DraftInput,
): Promise<ApplicationDetail> {
  const { actor } = call;
  // reading a request takes no SQL, so it comes before the transaction, which then finds out whether it is still that one
  const read = await checkedDraft(call, draftId);
  return call.write(async (transaction) => {
    const draft = await openDraft(transaction, call, draftId);
    if (draft.version !== call.ifMatch)
      throw new Refusal('version-conflict', { current: await shownDraft(transaction, call, draft) });
    const entries = read?.kept === draft.entries ? read.entries : undefined;
    if (!entries) throw new Refusal('unavailable', { retryAfter: 1 });
    const open = await openSubject(transaction, call, draftSubject(draft));
    const agreementId = await refuseWithoutAgreement(transaction, call, draft.kind, draft.agreement_id);
    const couponNumber = await takeCoupon(transaction, call, open, entries);
    const { subject, source, offer } = open;
    const isOfContract = subject.kind !== 'new' && subject.kind !== 'renewal';
    const row = await addApplication(transaction, call, {
      account_id: actor.account.id,
      kind: subject.kind,
      service_id: subject.serviceId,
      contract_type: subject.contractType,
      months: subject.months,
      price: priceOf(offer, entries),
      contract_id: isOfContract ? (source?.contract?.id ?? null) : null,
      source_id: source?.row.id ?? null,
      certificate_id: subject.kind === 'reissue' ? (source?.certificate?.id ?? null) : null,
      coupon_id: entries.basics.couponId || null,
      agreement_id: agreementId,
      reason: null,
      entries,
      contractCode: isOfContract ? source?.contract?.code : undefined,
      couponNumber,
    });
    await transaction.deleteFrom('application_draft').where('id', '=', draft.id).execute();
    await audit(transaction, call, { subject: `application:${row.id}` });
    return (await openApplication(transaction, call, row.id)).detail;
  });
}

/** What an application costs the customer: nothing with a coupon, what the agency asks through one (CRT-17, CRT-20). */
function priceOf(offer: ServiceOffer | undefined, { basics }: ApplicationEntries): number | null {
  return offer && basics.couponId === '' && basics.agencyCode.trim() === '' ? offer.price : null;
}

/** The entries of a draft as they are to be kept, with the text that they were read from; undefined where it changed since. */
async function checkedDraft(
  call: CustomerCall & Replaces,
  draftId: string,
): Promise<{ readonly kept: string; readonly entries: ApplicationEntries } | undefined> {
  const { kysely } = call.server.database;
  const draft = await openDraft(kysely, call, draftId);
  if (draft.version !== call.ifMatch) return undefined;
  const open = await openSubject(kysely, call, draftSubject(draft));
  const typed = readEntries(draft.entries);
  const keys = privateKeysIn(typed);
  if (keys.length > 0) throw new Refusal('invalid-input', { fieldErrors: keys });
  const entries = await checkSent(typed, open, await couponsFor(kysely, call), call);
  await refuseCompromised(kysely, call.portal, entries.basics.csr);
  return { kept: draft.entries, entries };
}

/** Takes the chosen coupon once; of two who want the last one the second is told. Gives its number. */
async function takeCoupon(
  database: Kysely<Tables>,
  call: CustomerCall,
  { subject }: OpenSubject,
  { basics: { couponId } }: ApplicationEntries,
): Promise<string | undefined> {
  if (couponId === '') return undefined;
  const today = calendarDay(call.now, call.portal.configuration.timeZone);
  const coupon = (await couponsFor(database, call)).find(({ id }) => id === couponId);
  if (!coupon) throw wrong('basics.couponId', 'coupon-unknown');
  const decision = canUseCoupon(coupon, subject.serviceId, today);
  if (!decision.ok && decision.code !== 'coupon-used-up')
    throw wrong('basics.couponId', decision.code, decision.params);
  const { numUpdatedRows } = await database
    .updateTable('coupon')
    .set((eb) => ({ balance: eb('balance', '-', 1) }))
    .where('id', '=', couponId)
    .where('balance', '>', 0)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Refusal('coupon-used-up');
  return coupon.number;
}
