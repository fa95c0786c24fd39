import type { Kysely } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import type { Tables } from '../portal/tables.ts';
import type { Audience } from '../portal/visible.ts';
import { enter } from './entitlement.ts';
import { systemsOf } from './systems.service.ts';

/** Who calls, and the systems in use by their company; refuses whoever may not be in the portal at all (INF-09). */
export async function audienceOf(database: Kysely<Tables>, call: CustomerCall): Promise<Audience> {
  const { portal, actor } = call;
  const entitlement = await enter(database, call);
  const all = await systemsOf(database, portal.configuration.id);
  return { portal, actor, systems: all.map(({ id }) => id).filter((id) => entitlement.system(id).ok) };
}
