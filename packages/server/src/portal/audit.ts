import type { AuditEntry } from '@madoguchi/sdk/portal/audit.endpoints.js';
import { randomToken, type Instant, type Random } from '@madoguchi/sdk/portal/time.js';
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

/** A line of the audit trail as it is written: ids only. */
export interface AuditLine extends Omit<AuditEntry, 'id' | 'at'> {
  readonly portalId: string;
  readonly at: Instant;
}

/** Adds a line to the audit trail, within the transaction of what it tells of. */
export async function writeAudit(database: Kysely<Tables>, random: Random, line: AuditLine): Promise<void> {
  const { portalId, requestId, ...facts } = line;
  await database
    .insertInto('audit')
    .values({ id: randomToken(random, 16), portal_id: portalId, request_id: requestId, ...facts })
    .execute();
}

/** Adds the line on a call. */
export async function audit(
  database: Kysely<Tables>,
  call: Call,
  { subject = '', outcome = 'ok', actor }: AuditFacts,
): Promise<void> {
  await writeAudit(database, call.server.random, {
    portalId: call.portal.configuration.id,
    at: call.now,
    actor: actor ?? actorName(call.actor),
    operation: call.endpoint.name,
    subject,
    outcome,
    requestId: call.requestId,
  });
}
