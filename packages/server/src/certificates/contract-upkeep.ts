import { stateAfter, underWayStates } from '@madoguchi/sdk/certificates/application-state.rules.js';
import { coverageFrom } from '@madoguchi/sdk/certificates/certificate-lifetime.rules.js';
import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../portal/tables.ts';
import { tellOfApplication } from './application-mails.ts';
import { moveApplication } from './application-writes.ts';
import type { ApplicationTable } from '../portal/certificate-tables.ts';
import { forEachDue } from './for-each-due.ts';
import { offerOf } from './offer-of.ts';
import type { UpkeepContext } from './upkeep.ts';

/** 自動契約更新: a contract that nobody terminates, nor has asked to, goes on by another term, some days before its last one; it is charged. */
export async function renewContracts(context: UpkeepContext): Promise<void> {
  const { server, portal, now } = context;
  const { id, timeZone } = portal.configuration;
  const until = addDays(calendarDay(now, timeZone), offerOf(portal).automaticRenewalDays);
  const due = (database: Kysely<Tables>) =>
    database
      .selectFrom('certificate_contract') // oxlint-disable-line madoguchi/visible -- what is due, of everybody
      .selectAll()
      .where('portal_id', '=', id)
      .where('contract_type', '=', 'automatic')
      .where('terminates_on', 'is', null)
      .where('ends_on', '<=', until)
      // whoever asked for its end in time does not pay for another term because the vendor has not got to it
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('application') // oxlint-disable-line madoguchi/visible -- what is asked about it, of everybody
              .select('application.id')
              .whereRef('application.contract_id', '=', 'certificate_contract.id')
              .where('application.kind', '=', 'termination')
              .where('application.state', 'in', underWayStates),
          ),
        ),
      );
  const ahead = await due(server.database.kysely).execute();
  await forEachDue(context, 'renewal', ahead, async (work, { id: contractId }) => {
    const contract = await due(work).where('id', '=', contractId).executeTakeFirst();
    if (!contract) return; // another process was quicker
    let { ends_on } = contract;
    while (ends_on <= until) ends_on = coverageFrom(addDays(ends_on, 1), contract.months).endsOn;
    await work.updateTable('certificate_contract').set({ ends_on }).where('id', '=', contractId).execute();
    const newest = await newestOf(work, contractId);
    if (newest && contract.price !== null)
      await tellOfApplication(work, context, newest, { kind: 'invoice', price: contract.price });
  });
}

/** A contract that was terminated ends with its last day, and what was issued in it with it (CRT-21). */
export async function endContracts(context: UpkeepContext): Promise<void> {
  const { server, portal, now } = context;
  const { id, timeZone } = portal.configuration;
  const due = (database: Kysely<Tables>) =>
    database
      .selectFrom('application') // oxlint-disable-line madoguchi/visible -- what is due, of everybody
      .innerJoin('certificate_contract', 'certificate_contract.id', 'application.contract_id')
      .selectAll('application')
      .where('application.portal_id', '=', id)
      .where('application.state', 'in', ['issued', 'replaced'])
      .where('certificate_contract.terminates_on', '<', calendarDay(now, timeZone));
  const ended = await due(server.database.kysely).execute();
  await forEachDue(context, 'end', ended, async (work, { id: applicationId }) => {
    const row = await due(work).where('application.id', '=', applicationId).executeTakeFirst();
    if (row && stateAfter(row, 'terminated').ok) await moveApplication(work, context, row, 'terminated');
  });
}

/** The application whose certificate a contract has at present. */
export function newestOf(
  database: Kysely<Tables>,
  contractId: string,
): Promise<Selectable<ApplicationTable> | undefined> {
  return database
    .selectFrom('application') // oxlint-disable-line madoguchi/visible -- of a contract that is due
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('kind', 'in', ['new', 'renewal', 'next', 'reissue'])
    .where('state', '=', 'issued')
    .orderBy('applied_at', 'desc')
    .executeTakeFirst();
}
