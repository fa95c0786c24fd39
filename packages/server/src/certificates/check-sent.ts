import type { Coupon } from '@madoguchi/sdk/certificates/account-details.model.js';
import { checkApplication } from '@madoguchi/sdk/certificates/application-check.rules.js';
import type { ApplicationEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import { inspectCsr } from '@madoguchi/sdk/certificates/inspect-csr.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { OpenSubject } from './draft-subject.ts';

/** Checks an application that is sent as the browser did, by the same rules, and gives what is kept (CRT-04, CRT-05). */
export async function checkSent(
  typed: ApplicationEntries,
  { subject, catalogue, source }: OpenSubject,
  coupons: readonly Coupon[],
  { now, portal }: Pick<CustomerCall, 'now' | 'portal'>,
): Promise<ApplicationEntries> {
  const facts = {
    subject,
    catalogue,
    coupons,
    today: calendarDay(now, portal.configuration.timeZone),
    source: source && { serverName: source.detail.serverName, contacts: source.currentContacts },
  };
  const { entries, fieldErrors } = await checkApplication(typed, facts, inspectCsr);
  const [first, ...others] = fieldErrors;
  if (first?.code === 'coupon-used-up' && others.length === 0) throw new Refusal('coupon-used-up');
  if (first) throw new Refusal('invalid-input', { fieldErrors });
  return entries;
}
