import type { AuditPage, ReadAuditInput } from '@madoguchi/sdk/portal/audit.endpoints.js';
import type { OperatorCall } from './call.ts';
import { pageOf, pageSize, readTimeCursor } from './cursor.ts';
import { visible } from './visible.ts';

const filters = ['actor', 'subject', 'operation'] as const;

/** The audit trail, the newest line first (OPS-05). Reading it leaves no line. */
export async function readAuditTrail(call: OperatorCall, input: ReadAuditInput): Promise<AuditPage> {
  const after = readTimeCursor(input.cursor);
  const matching = call.server.database.kysely
    .selectFrom('audit')
    .where(visible.audit(call))
    .where((eb) => eb.and(filters.flatMap((name) => (input[name] === undefined ? [] : [eb(name, '=', input[name])]))));
  const rows = await matching
    .select(['id', 'at', 'actor', 'operation', 'subject', 'outcome', 'request_id as requestId'])
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('at', 'id'), '<', eb.tuple(...(after ?? [0, ''])))),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return pageOf(
    rows,
    total,
    ({ at, ...line }) => ({ ...line, at: new Date(at).toISOString() }),
    ({ at, id }) => [at, id],
  );
}
