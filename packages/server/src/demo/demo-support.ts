import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { day, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { addProject } from '../account/project-rows.ts';
import { addDevice, addSupportContract } from '../contracts/support-contract-rows.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { ServerPorts } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';
import { addSupportChannels, addSupportServices } from '../tickets/support-service-rows.ts';
import { prepareDemoBilling, type PaperContract } from './demo-billing.ts';
import { addDemoSupportApplications } from './demo-support-applications.ts';
import { addDemoAnnouncements } from './demo-content.ts';
import { demoSupportAnnouncements } from './demo-support-announcements.ts';
import { demoProjects, demoSupportContracts } from './demo-support-contracts.ts';
import { addDemoArticles } from './demo-articles.ts';
import { demoSupportChannels, demoSupportServices } from './demo-support-services.ts';
import { addDemoTickets, keepDemoTicketFiles, type KeptTicketFiles } from './demo-tickets.ts';

/** Adds what a support portal has none of yet, within a transaction; `companies` are its companies by name. */
type AddSupport = (work: Kysely<Tables>, companies: ReadonlyMap<string, string>) => Promise<void>;

/** What fills the support portals, by their ids. Their files are kept before the rows are written. */
export async function prepareDemoSupport(
  ports: Pick<ServerPorts, 'portals' | 'database' | 'files' | 'pdf' | 'random'>,
  now: Instant,
): Promise<ReadonlyMap<string, AddSupport>> {
  const { portals, database, files, random } = ports;
  const found = new Map<string, AddSupport>();
  for (const { configuration } of portals) {
    if (!configuration.areas.includes('maintenance-contracts')) continue;
    const context = { random, configuration, now };
    const isNew = !(await isFilled(database.kysely, configuration.id));
    const ticketFiles: KeptTicketFiles = isNew && files ? await keepDemoTicketFiles(files, now) : new Map();
    const addBilling = configuration.areas.includes('documents')
      ? await prepareDemoBilling(ports, context, paperContracts(context))
      : undefined;
    found.set(configuration.id, async (work, companies) => {
      await addDemoSupport(work, context, companies, ticketFiles);
      await addBilling?.(work);
    });
  }
  return found;
}

/** Whether a support portal offers services already. */
async function isFilled(database: Kysely<Tables>, portalId: string): Promise<boolean> {
  const some = await database
    .selectFrom('support_service')
    .select('id')
    .where('portal_id', '=', portalId)
    .limit(1)
    .executeTakeFirst();
  return some !== undefined;
}

/** Adds services, announcements, contracts with devices, projects, applications and tickets to a portal that offers no services yet. */
async function addDemoSupport(
  database: Kysely<Tables>,
  context: NewRowContext,
  companies: ReadonlyMap<string, string>,
  ticketFiles: KeptTicketFiles,
): Promise<void> {
  const { configuration, now } = context;
  if (await isFilled(database, configuration.id)) return;
  const dayIn = (days: number): string => calendarDay(now + days * day, configuration.timeZone);
  await addSupportServices(database, context, demoSupportServices);
  await addSupportChannels(database, context, demoSupportChannels);
  if (configuration.areas.includes('announcements'))
    await addDemoAnnouncements(database, context, demoSupportAnnouncements);
  await addDemoArticles(database, context);
  const ids = new Map<string, string>();
  for (const { company, startsIn, endsIn, hours, devices, ...contract } of demoSupportContracts) {
    const companyId = companies.get(company);
    if (companyId === undefined) continue;
    const days = { startsOn: dayIn(startsIn), endsOn: dayIn(endsIn) };
    const contractId = await addSupportContract(database, context, { ...contract, ...days, companyId });
    ids.set(contract.number, contractId);
    for (const device of devices) await addDevice(database, context, { ...device, contractId, supportHours: hours });
  }
  for (const { people, contracts: numbers, ...project } of demoProjects) {
    const accounts = await database
      .selectFrom('account')
      .select('id')
      .where('portal_id', '=', configuration.id)
      .where('identifier', 'in', people)
      .execute();
    await addProject(database, context, {
      ...project,
      accountIds: accounts.map(({ id }) => id),
      contractIds: numbers.flatMap((number) => ids.get(number) ?? []),
    });
  }
  await addDemoSupportApplications(database, context);
  await addDemoTickets(database, context, ids, ticketFiles);
}

/** The maintenance contracts of the demo as papers name them, by number. */
function paperContracts({
  configuration,
  now,
}: Pick<NewRowContext, 'configuration' | 'now'>): ReadonlyMap<string, PaperContract> {
  const dayIn = (days: number): string => calendarDay(now + days * day, configuration.timeZone);
  return new Map(
    demoSupportContracts.map(({ number, name, company: companyName, startsIn, endsIn }) => [
      number,
      { number, name, companyName, startsOn: dayIn(startsIn), endsOn: dayIn(endsIn) },
    ]),
  );
}
