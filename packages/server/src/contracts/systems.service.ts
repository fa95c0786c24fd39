import type { System, Systems } from '@madoguchi/sdk/contracts/system.model.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { CustomerCall } from '../portal/call.ts';
import type { Tables } from '../portal/tables.ts';
import { visible, type Viewer } from '../portal/visible.ts';
import { entitlementOf } from './entitlement.ts';

/** Every system, for menus that name them all, and which of them the person's company uses (INF-09). Also when none is. */
export async function readSystemsInUse(call: CustomerCall): Promise<Systems> {
  const { server, portal, actor, now } = call;
  const { kysely } = server.database;
  const { configuration } = portal;
  const entitlement = await entitlementOf(kysely, configuration, actor.account.companyId, now);
  const systems = await systemsOf(kysely, call);
  return { systems: systems.map((system) => ({ ...system, inUse: entitlement.system(system.id).ok })) };
}

/** The systems of a portal in the vendor's order. */
export function systemsOf(database: Kysely<Tables>, viewer: Viewer): Promise<readonly System[]> {
  return database
    .selectFrom('system')
    .select(['id', 'name'])
    .where(visible.system(viewer))
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** How many systems a portal has. */
export async function countSystems(database: Kysely<Tables>, portalId: string): Promise<number> {
  const { n } = await database
    .selectFrom('system') // oxlint-disable-line madoguchi/visible -- only how many, for the next position
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('portal_id', '=', portalId)
    .executeTakeFirstOrThrow();
  return n;
}

/** Adds a system after those there are, within a transaction. */
export async function addSystem(
  database: Kysely<Tables>,
  { configuration }: Pick<NewRowContext, 'configuration'>,
  { id, name }: System,
): Promise<void> {
  const position = await countSystems(database, configuration.id);
  await database.insertInto('system').values({ portal_id: configuration.id, id, name, position }).execute();
}
