import type { Kysely } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import type { Tables } from '../portal/tables.ts';
import type { Audience, Viewer } from '../portal/visible.ts';
import { enter, type Entitlement } from './entitlement.ts';
import { systemsOf } from './systems.service.ts';

/** Who calls, and the systems in use by their company; refuses whoever may not be in the portal at all (INF-09). */
export async function audienceOf(database: Kysely<Tables>, call: CustomerCall): Promise<Audience> {
  return withSystems(database, call, await enter(database, call));
}

/** Who looks, and the systems that they are entitled to. */
export async function withSystems(
  database: Kysely<Tables>,
  { portal, actor }: Viewer,
  entitlement: Entitlement,
): Promise<Audience> {
  const all = await systemsOf(database, { portal, actor });
  return { portal, actor, systems: all.map(({ id }) => id).filter((id) => entitlement.system(id).ok) };
}
