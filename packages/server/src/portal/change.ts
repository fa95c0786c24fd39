import { day, randomToken } from '@madoguchi/sdk/portal/time.js';
import type { ChangeKind } from '@madoguchi/sdk/portal/change.model.js';
import type { Kysely } from 'kysely';
import type { ServedPortal, ServerPorts } from './ports.ts';
import type { Tables } from './tables.ts';

/** How long it is kept that something changed. */
export const changesKept: number = day;

/**
 * Notes that something has a new version, within the transaction that gave it: who looks at it hears of it then (SUP-07). It says
 * which thing and which version, never what stands in it; who may hear of it is decided when it is told. The time is that of the noting: the
 * request can have come long before, with a file over a thin line.
 */
export async function noteChange(
  work: Kysely<Tables>,
  { server, portal }: { readonly server: Pick<ServerPorts, 'clock' | 'random'>; readonly portal: ServedPortal },
  kind: ChangeKind,
  subjectId: string,
  version: number,
): Promise<void> {
  const row = { portal_id: portal.configuration.id, kind, subject_id: subjectId, version, at: server.clock.now() };
  await work
    .insertInto('change')
    .values({ id: randomToken(server.random, 16), ...row })
    .execute();
}
