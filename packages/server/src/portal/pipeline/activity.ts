import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Actor } from '../actor.ts';
import type { Database } from '../ports.ts';

/** Notes that a person was active (AUTH-03), where the operation counts as that; what is done in the background does not. */
export async function noteActivity(
  { kysely }: Database,
  actor: Actor,
  { activity }: Pick<Endpoint<unknown, unknown>, 'activity'>,
  now: Instant,
): Promise<Actor> {
  if (actor.type !== 'customer' || !activity || now <= actor.session.lastActiveAt) return actor;
  await kysely
    .updateTable('session')
    .set({ last_active_at: now })
    .where('id', '=', actor.session.id)
    .where('last_active_at', '<', now)
    .execute();
  return { ...actor, session: { ...actor.session, lastActiveAt: now } };
}
