import type { System, Systems } from '@madoguchi/sdk/contracts/system.model.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { CustomerCall } from '../portal/call.ts';
import type { Tables } from '../portal/tables.ts';
import { entitlementOf } from './entitlement.ts';

/** Every system, for menus that name them all, and which of them the person's company uses (INF-09). Also when none is. */
export async function readSystemsInUse({ server, portal, actor, now }: CustomerCall): Promise<Systems> {
  const { kysely } = server.database;
  const { configuration } = portal;
  const entitlement = await entitlementOf(kysely, configuration, actor.account.companyId, now);
  const systems = await systemsOf(kysely, configuration.id);
  return { systems: systems.map((system) => ({ ...system, inUse: entitlement.system(system.id).ok })) };
}

/** The systems of a portal in the vendor's order. */
export function systemsOf(database: Kysely<Tables>, portalId: string): Promise<readonly System[]> {
  return database
    .selectFrom('system')
    .select(['id', 'name'])
    .where('portal_id', '=', portalId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Adds a system after those there are, within a transaction. */
export async function addSystem(
  database: Kysely<Tables>,
  { configuration }: Pick<NewRowContext, 'configuration'>,
  { id, name }: System,
): Promise<void> {
  const { length: position } = await systemsOf(database, configuration.id);
  await database.insertInto('system').values({ portal_id: configuration.id, id, name, position }).execute();
}
