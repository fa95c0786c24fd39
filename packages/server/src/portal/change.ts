import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { Call } from './call.ts';
import type { Tables } from './tables.ts';

/**
 * Notes that something has changed, for those who look at it (SUP-07), within the transaction of the change. It names what it is
 * and its version by now, never what it says; who may hear of it is decided when it is told.
 */
export async function noteChange(
  work: Kysely<Tables>,
  { server, portal, now }: Pick<Call, 'server' | 'portal' | 'now'>,
  kind: string,
  subjectId: string,
  version: number,
): Promise<void> {
  await work
    .insertInto('change')
    .values({
      id: randomToken(server.random, 16),
      portal_id: portal.configuration.id,
      kind,
      subject_id: subjectId,
      version,
      at: now,
    })
    .execute();
}
