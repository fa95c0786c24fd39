import type { PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { randomToken, type Instant } from '@madoguchi/sdk/portal/time.js';
import { countSystems } from '../contracts/systems.service.ts';
import { demoTopics } from './demo-topics.ts';
import { offerTopics } from '../account/notification-topic.ts';
import { addDemoApplicationTerms } from './demo-application-terms.ts';
import { addDemoCertificates } from './demo-certificate-rows.ts';
import { prepareDemoApplications, type PreparedApplications } from './demo-certificates.ts';
import { addDemoContent } from './demo-content.ts';
import { addDemoContracts } from './demo-contracts.ts';
import { addDemoLicenses } from './demo-licenses.ts';
import { addDemoServices } from './demo-services.ts';
import { addDemoMailboxes } from './demo-mailboxes.ts';
import { addDemoStatements } from './demo-statements.ts';
import { addDemoSubscribers } from './demo-subscribers.ts';
import { prepareDemoSupport } from './demo-support.ts';
import { addDemoResources, keepDemoFiles } from './demo-resources.ts';
import { addAccount, addCompany } from '../identity/account.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import { demoAccounts, type DemoAccount } from './demo-accounts.ts';
import { demoTerms } from './demo-terms.ts';
import { sendFirstPasswordLink } from '../identity/first-password-link.ts';
import { noteAgreement, portalScope, publishTerms } from '../identity/terms.store.ts';
import type { ServedPortal, ServerPorts } from '../portal/ports.ts';
import { transaction } from '../portal/transaction.ts';
import type { Kysely } from 'kysely';
import type { Tables } from '../portal/tables.ts';

export { demoVideos } from './demo-videos.ts';
export type { DemoVideo } from './demo-videos.ts';
export { demoLicenseKeys } from './demo-licenses.ts';
export { demoAccounts } from './demo-accounts.ts';
export { demoCertificateOffer } from './demo-certificate-offer.ts';
export { demoStatementOffer } from './demo-statements.ts';
export { demoUnregistered } from './demo-subscribers.ts';
export type { DemoSubscriber } from './demo-subscribers.ts';
export { demoMailboxOffer } from './demo-mailbox-offer.ts';
export type { DemoAccount } from './demo-accounts.ts';

/** The password of every demo account that has one; each preset's rules allow it. */
export const demoPassword = 'Madoguchi_2026';

/**
 * Fills a database with people, companies, terms, contracts and content for each portal that has the id of a preset. What
 * is there stays as it is and what is missing is added, so that it can be called at each start, and after an update.
 *
 * @returns Whether it added anybody.
 */
export async function seedDemo(
  ports: Pick<
    ServerPorts,
    'portals' | 'database' | 'files' | 'pdf' | 'certificateAuthority' | 'passwordHasher' | 'random' | 'clock'
  >,
): Promise<boolean> {
  const { database, files, portals, passwordHasher, random, clock } = ports;
  const now = clock.now();
  const missing = new Map<ServedPortal, readonly DemoAccount[]>();
  for (const portal of portals) missing.set(portal, await missingPeople(database.kysely, portal));
  const people = [...missing.values()].flat();
  const hashes = await Promise.all(
    people.map(async (person) => [person, await passwordHasher.hash(demoPassword)] as const),
  );
  const hashOf = new Map<DemoAccount, string>(hashes);
  const toFill = await portalsWithoutContracts(database.kysely, portals);
  const resources = files && toFill.size > 0 ? await keepDemoFiles(files, now) : [];
  const applications = await applicationsToAdd(ports, now);
  const support = await prepareDemoSupport(ports, now);
  const mailPasswordHash = await passwordHasher.hash(randomToken(random, 16));
  const waiting: { readonly portalId: string; readonly accountId: string }[] = [];
  await transaction(ports, async (open) => {
    waiting.length = 0;
    for (const [portal, newPeople] of missing) {
      const { configuration } = portal;
      const context = { random, configuration, now };
      const version = await addDemoTerms(open, portal, now);
      if (configuration.areas.includes('notification-settings'))
        await offerTopics(open, configuration.id, demoTopics[configuration.id] ?? []);
      const companies = await addCompanies(open, context, peopleOf(portal));
      if ((await countSystems(open, configuration.id)) === 0) {
        await addDemoContracts(open, context, companies);
        await addDemoContent(open, context);
      }
      for (const person of newPeople) {
        const accountId = await addPerson(open, context, person, companies, hashOf.get(person));
        if (person.agreed && version !== undefined)
          await noteAgreement(open, context, accountId, { version, opened: ['terms-of-use', 'privacy'] });
        if (getsFirstLink(configuration, person)) waiting.push({ portalId: configuration.id, accountId });
      }
      await addDemoApplicationTerms(open, portal, now);
      const prepared = applications.get(configuration.id);
      if (prepared) await addDemoCertificates(open, context, portal, prepared);
      await support.get(configuration.id)?.(open, companies);
      await addDemoSubscribers(open, context);
      await addDemoServices(open, context);
      await addDemoStatements(open, context, portal);
      await addDemoMailboxes(open, context, portal, mailPasswordHash);
      if (toFill.has(configuration.id)) {
        await addDemoLicenses(open, context, companies);
        if (configuration.areas.includes('resources')) await addDemoResources(open, context, resources);
      }
    }
  });
  for (const { portalId, accountId } of waiting) await sendFirstPasswordLink(ports, portalId, accountId);
  return people.length > 0;
}

/** What is to be added to portals with certificates that have no applications yet, by their ids. */
async function applicationsToAdd(
  ports: Pick<ServerPorts, 'portals' | 'database' | 'certificateAuthority' | 'random'>,
  now: Instant,
): Promise<ReadonlyMap<string, PreparedApplications>> {
  const found = new Map<string, PreparedApplications>();
  for (const portal of ports.portals) {
    const { id } = portal.configuration;
    if (!portal.certificates) continue;
    const some = await ports.database.kysely
      .selectFrom('application')
      .select('id')
      .where('portal_id', '=', id)
      .limit(1)
      .executeTakeFirst();
    if (!some) found.set(id, await prepareDemoApplications(ports, portal, now));
  }
  return found;
}

const peopleOf = ({ configuration }: ServedPortal): readonly DemoAccount[] => demoAccounts[configuration.id] ?? [];

/** Where the person cannot ask for the first password alone, the vendor sends the link. */
const getsFirstLink = ({ recovery, signIn }: PortalConfiguration, { state }: DemoAccount): boolean =>
  state === 'first' && signIn.methods.includes('password') && !(recovery.type === 'mail-link' && recovery.first);

async function missingPeople(database: Kysely<Tables>, portal: ServedPortal): Promise<readonly DemoAccount[]> {
  const rows = await database
    .selectFrom('account')
    .select('identifier_key')
    .where('portal_id', '=', portal.configuration.id)
    .execute();
  const known = new Set(rows.map(({ identifier_key }) => identifier_key));
  return peopleOf(portal).filter(({ identifier }) => !known.has(normaliseIdentifier(identifier)));
}

/** Publishes the portal's terms where there are none; gives the newest version. */
async function addDemoTerms(
  database: Kysely<Tables>,
  { configuration, sender }: ServedPortal,
  now: Instant,
): Promise<number | undefined> {
  if (configuration.terms !== 'portal') return undefined;
  const { version } = await database
    .selectFrom('terms')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('portal_id', '=', configuration.id)
    .where('scope', '=', portalScope)
    .executeTakeFirstOrThrow();
  return version ?? publishTerms(database, configuration.id, demoTerms(configuration, sender.name), now);
}

/** The companies of these people by name, added where they are missing. */
async function addCompanies(
  database: Kysely<Tables>,
  context: NewRowContext,
  people: readonly DemoAccount[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database
    .selectFrom('company')
    .select(['id', 'name'])
    .where('portal_id', '=', context.configuration.id)
    .execute();
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  for (const { company } of people)
    if (company !== undefined && !ids.has(company)) ids.set(company, await addCompany(database, context, company));
  return ids;
}

/** The ids of those that are to have contracts and have none yet. */
async function portalsWithoutContracts(
  database: Kysely<Tables>,
  portals: readonly ServedPortal[],
): Promise<ReadonlySet<string>> {
  const rows = await database.selectFrom('contract').select('portal_id').distinct().execute();
  const known = new Set(rows.map(({ portal_id }) => portal_id));
  const ids = portals.filter(({ configuration }) => configuration.areas.includes('contracts'));
  return new Set(ids.map(({ configuration }) => configuration.id).filter((id) => !known.has(id)));
}

function addPerson(
  database: Kysely<Tables>,
  context: NewRowContext,
  { company, state, identifier, displayName, mailAddress, mailLocale, roles }: DemoAccount,
  companies: ReadonlyMap<string, string>,
  passwordHash: string | undefined,
): Promise<string> {
  return addAccount(database, context, {
    identifier,
    displayName,
    mailAddress,
    mailLocale,
    roles,
    companyId: company === undefined ? undefined : companies.get(company),
    passwordHash: state === 'first' ? undefined : passwordHash,
    suspended: state === 'suspended',
  });
}
