import { localized, type PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { addAccount, addCompany, type NewRowContext } from '../identity/account.ts';
import { demoAccounts, type DemoAccount } from './demo-accounts.ts';
import { demoTerms } from './demo-terms.ts';
import { sendFirstPasswordLink } from '../identity/first-password-link.ts';
import { publishTerms } from '../identity/terms.service.ts';
import type { ServedPortal, ServerPorts } from '../portal/ports.ts';
import { transaction } from '../portal/transaction.ts';
import type { Kysely } from 'kysely';
import type { Tables } from '../portal/tables.ts';

export { demoAccounts } from './demo-accounts.ts';
export type { DemoAccount } from './demo-accounts.ts';

/** The password of every demo account that has one; each preset's rules allow it. */
export const demoPassword = 'Madoguchi_2026';

/**
 * Fills an empty database with people, companies and terms for each portal that has the id of a preset. A database
 * with any account in it stays as it is, so that it can be called at each start.
 *
 * @returns Whether it filled the database.
 */
export async function seedDemo(
  ports: Pick<ServerPorts, 'portals' | 'database' | 'passwordHasher' | 'random' | 'clock'>,
): Promise<boolean> {
  const { database, portals, passwordHasher, random, clock } = ports;
  if (!(await isEmpty(database.kysely))) return false;
  const now = clock.now();
  const hashes = await Promise.all(
    portals.flatMap(peopleOf).map(async (person) => [person, await passwordHasher.hash(demoPassword)] as const),
  );
  const hashOf = new Map<DemoAccount, string>(hashes);
  const waiting: { readonly portalId: string; readonly accountId: string }[] = [];
  const filled = await transaction(ports, async (open) => {
    waiting.length = 0;
    if (!(await isEmpty(open))) return false;
    for (const portal of portals) {
      const { configuration, sender } = portal;
      const context = { random, configuration, now };
      const version =
        configuration.terms === 'portal'
          ? await publishTerms(
              open,
              configuration.id,
              demoTerms(localized(configuration.name, 'ja'), localized(sender.name, 'ja')),
              now,
            )
          : undefined;
      const companies = await addCompanies(open, context, peopleOf(portal));
      for (const person of peopleOf(portal)) {
        const accountId = await addPerson(open, context, person, companies, hashOf.get(person));
        if (person.agreed && version !== undefined) await addAgreement(open, context, accountId, version);
        if (getsFirstLink(configuration, person)) waiting.push({ portalId: configuration.id, accountId });
      }
    }
    return true;
  });
  if (filled) for (const { portalId, accountId } of waiting) await sendFirstPasswordLink(ports, portalId, accountId);
  return filled;
}

const peopleOf = ({ configuration }: ServedPortal): readonly DemoAccount[] => demoAccounts[configuration.id] ?? [];

/** Where the person cannot ask for the first password alone, the vendor sends the link. */
const getsFirstLink = ({ recovery }: PortalConfiguration, { state }: DemoAccount): boolean =>
  state === 'first' && !(recovery.type === 'mail-link' && recovery.first);

async function isEmpty(database: Kysely<Tables>): Promise<boolean> {
  return (await database.selectFrom('account').select('id').limit(1).executeTakeFirst()) === undefined;
}

async function addCompanies(
  database: Kysely<Tables>,
  context: NewRowContext,
  people: readonly DemoAccount[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { company } of people)
    if (company !== undefined && !ids.has(company)) ids.set(company, await addCompany(database, context, company));
  return ids;
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

async function addAgreement(
  database: Kysely<Tables>,
  { configuration, now }: NewRowContext,
  accountId: string,
  version: number,
): Promise<void> {
  const opened = JSON.stringify(['terms-of-use', 'privacy']);
  await database
    .insertInto('terms_agreement')
    .values({ portal_id: configuration.id, account_id: accountId, version, opened, agreed_at: now })
    .execute();
}
