import { day } from '@madoguchi/sdk/portal/time.js';
import { underWayStates } from '@madoguchi/sdk/certificates/application-state.rules.js';
import { contactRoles } from '@madoguchi/sdk/certificates/application-entries.rules.js';
import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../portal/tables.ts';
import { forEachDue } from './for-each-due.ts';
import { mailContact } from './application-mails.ts';
import type { CertificateContractTable, CertificateReminderTable } from '../portal/certificate-tables.ts';
import { nextOf } from './application-records.ts';
import { newestOf } from './contract-upkeep.ts';
import { readContacts } from './kept-entries.ts';
import { offerOf } from './offer-of.ts';
import { reminderMail } from './reminder.mail.ts';
import type { UpkeepContext } from './upkeep.ts';

/** An end that is ahead. */
interface Ahead {
  readonly kind: CertificateReminderTable['kind'];
  /** The contract's last day, or the last one to apply for the next certificate on. */
  readonly on: string;
  /** The last day of what ends. */
  readonly endsOn: string;
}

/** Mails tell of ends ahead, to those alone who said yes, each once (CRT-18). */
export async function remindOfEnds(context: UpkeepContext): Promise<void> {
  const { server, portal, now } = context;
  const { reminders, nextLeadDays } = offerOf(portal);
  const { id, timeZone } = portal.configuration;
  const today = calendarDay(now, timeZone);
  const longest = Math.max(...reminders.renewal, ...reminders.next) + nextLeadDays;
  const ahead = await server.database.kysely
    .selectFrom('certificate_contract') // oxlint-disable-line madoguchi/visible -- what is due, of everybody
    .innerJoin('certificate', 'certificate.contract_id', 'certificate_contract.id')
    .innerJoin('application', 'application.id', 'certificate.application_id')
    .select(['certificate_contract.id', 'certificate_contract.ends_on', 'certificate_contract.contract_type'])
    .select(['certificate.not_before', 'certificate.not_after'])
    .where('certificate_contract.portal_id', '=', id)
    .where('certificate_contract.ends_on', '>=', today)
    .where('application.state', '=', 'issued')
    .where('certificate.revoked_at', 'is', null)
    .where('certificate.not_after', '<=', now + (longest + 1) * day)
    .execute();
  for (const one of ahead) {
    const { id: contractId, ends_on, contract_type, not_after } = one;
    const next = nextOf(portal, one, one);
    if (!next && contract_type !== 'fixed') continue; // it goes on by itself
    const end: Ahead = next
      ? { kind: 'next', on: next.dueOn, endsOn: calendarDay(not_after, timeZone) }
      : { kind: 'renewal', on: ends_on, endsOn: ends_on };
    const reached = reminders[end.kind].filter((days) => addDays(end.on, -days) <= today);
    if (end.on >= today && reached.length > 0)
      await forEachDue(context, 'reminder', [{ id: contractId }], (work) =>
        remind(work, context, contractId, end, reached),
      );
  }
}

/** Notes the days that were reached, and mails where the nearest of them is new: after a pause one mail says all. */
async function remind(
  database: Kysely<Tables>,
  context: UpkeepContext,
  contractId: string,
  { kind, on, endsOn }: Ahead,
  reached: readonly number[],
): Promise<void> {
  const nearest = Math.min(...reached);
  const rows = reached.map((days) => ({
    contract_id: contractId,
    portal_id: context.portal.configuration.id,
    kind,
    due_on: on,
    days,
    at: context.now,
  }));
  const added = await database
    .insertInto('certificate_reminder')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('days')
    .execute();
  if (!added.some(({ days }) => days === nearest)) return;
  const contract = await database
    .selectFrom('certificate_contract') // oxlint-disable-line madoguchi/visible -- that is due
    .selectAll()
    .where('id', '=', contractId)
    .executeTakeFirstOrThrow();
  if (await isSeenTo(database, contract)) return;
  const newest = await newestOf(database, contractId);
  if (!newest) return;
  const contacts = readContacts(contract.contacts);
  const readers = contactRoles
    .map((role) => contacts[role])
    .filter(({ renewalMail, mailAddress }) => renewalMail && mailAddress !== '');
  const once = new Map(readers.map((contact) => [contact.mailAddress.toLowerCase(), contact]));
  const service = offerOf(context.portal).catalogue.services.find(({ id }) => id === contract.service_id)?.name;
  for (const contact of once.values())
    await mailContact(database, context, contact, contract.account_id, (locale) =>
      reminderMail({ portal: context.portal, kind, on, endsOn, contract, application: newest, service }, locale),
    );
}

/** Whether somebody applied already for what is to follow. */
async function isSeenTo(database: Kysely<Tables>, { id }: Selectable<CertificateContractTable>): Promise<boolean> {
  const found = await database
    .selectFrom('application') // oxlint-disable-line madoguchi/visible -- what came from a contract that is due
    .innerJoin('application as source', 'source.id', 'application.source_id')
    .select('application.id')
    .where('source.contract_id', '=', id)
    .where('application.kind', 'in', ['renewal', 'next'])
    .where('application.state', 'in', underWayStates)
    .executeTakeFirst();
  return found !== undefined;
}
