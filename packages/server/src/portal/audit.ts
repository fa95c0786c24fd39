import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { actorName } from './actor.ts';
import type { Call } from './call.ts';
import type { Tables } from './tables.ts';

export interface AuditFacts {
  /** What it was done to: `account:` and an id. */
  readonly subject?: string | undefined;
  /** `ok` when left out, else the problem's code. */
  readonly outcome?: string;
  /** Who did it, where that is known only afterwards, as with signing in. */
  readonly actor?: string;
}

/** Adds a line to the audit trail, within the transaction of what it tells of. */
export async function audit(
  database: Kysely<Tables>,
  call: Call,
  { subject = '', outcome = 'ok', actor }: AuditFacts,
): Promise<void> {
  await database
    .insertInto('audit')
    .values({
      id: randomToken(call.server.random, 16),
      portal_id: call.portal.configuration.id,
      at: call.now,
      actor: actor ?? actorName(call.actor),
      operation: call.endpoint.name,
      subject,
      outcome,
      request_id: call.requestId,
    })
    .execute();
}
