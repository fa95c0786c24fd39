import { noEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { hour, randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { addCoupon } from '../certificates/coupon-rows.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { ServedPortal } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';
import { demoApplicants } from './demo-application-people.ts';
import { addApplicationRows } from './demo-application-rows.ts';
import type { PreparedApplications } from './demo-certificates.ts';

/** Adds what was prepared to a portal whose people are there, with stored details, coupons and a draft, within a transaction. */
export async function addDemoCertificates(
  database: Kysely<Tables>,
  context: NewRowContext,
  portal: ServedPortal,
  prepared: PreparedApplications,
): Promise<void> {
  const { configuration, now } = context;
  for (const [identifier, applications] of prepared) {
    const account = await database
      .selectFrom('account')
      .select('id')
      .where('portal_id', '=', configuration.id)
      .where('identifier_key', '=', normaliseIdentifier(identifier))
      .executeTakeFirst();
    const applicant = demoApplicants[identifier];
    if (!account || !applicant) continue;
    const { agencyCode, organisation, contacts, asksSignatory, stores } = applicant;
    const owner = { account_id: account.id, portal_id: configuration.id };
    if (asksSignatory)
      await database
        .insertInto('certificate_customer')
        .values({ ...owner, asks_signatory: 1 })
        .execute();
    if (stores)
      await database
        .insertInto('account_details')
        .values({ ...owner, agency_code: agencyCode, kept: JSON.stringify({ organisation, contacts }), version: 1 })
        .execute();
    const contracts = new Map<string, string>();
    for (const application of applications)
      await addApplicationRows(
        database,
        context,
        portal,
        { accountId: account.id, all: applications, contracts },
        application,
      );
  }
  const today = calendarDay(now, configuration.timeZone);
  for (const [serviceId, count, endsIn] of [
    ['SR3.0', 10, 300],
    ['EV2.0', 1, 20],
    ['SR3.0', 5, -15],
  ] as const)
    await addCoupon(database, context, {
      agencyCode: 'A0012345',
      serviceId,
      count,
      endsOn: addDays(today, endsIn),
    });
  await addDraft(database, context);
}

/** An application that somebody began and left. */
async function addDraft(database: Kysely<Tables>, { random, configuration, now }: NewRowContext): Promise<void> {
  const [identifier = ''] = Object.keys(demoApplicants);
  const account = await database
    .selectFrom('account')
    .select('id')
    .where('portal_id', '=', configuration.id)
    .where('identifier_key', '=', normaliseIdentifier(identifier))
    .executeTakeFirst();
  const applicant = demoApplicants[identifier];
  if (!account || !applicant) return;
  const basics = { ...noEntries.basics, serverName: 'pos.nihonbashi-pay.example', serverType: 'nginx' };
  await database
    .insertInto('application_draft')
    .values({
      id: randomToken(random, 16),
      portal_id: configuration.id,
      account_id: account.id,
      kind: 'new',
      service_id: 'SR3.0',
      contract_type: 'fixed',
      months: 12,
      source_id: null,
      step: 'basics',
      agreement_id: null,
      entries: JSON.stringify({ ...noEntries, basics, organisation: applicant.organisation }),
      created_at: now - 3 * hour,
      updated_at: now - 2 * hour,
      version: 2,
    })
    .execute();
}
