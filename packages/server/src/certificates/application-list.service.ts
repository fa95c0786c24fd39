import { applicationOrder } from '@madoguchi/sdk/certificates/application-order.rules.js';
import type { ReadApplicationsInput } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import type { ApplicationPage } from '@madoguchi/sdk/certificates/application.model.js';
import { sql, type RawBuilder } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import { pageOf, pageSize, readTextCursor, readTimeCursor } from '../portal/cursor.ts';
import { visible } from '../portal/visible.ts';
import { listFilters } from './list-filters.ts';
import { readParts, recordOf } from './application-records.ts';
import { sortKeys } from './application-sort.ts';

/** お申込一覧 (CRT-07, CRT-08). */
export async function readOwnApplications(
  call: CustomerCall,
  { sort: asked, direction: turned, cursor, ...filter }: ReadApplicationsInput,
): Promise<ApplicationPage> {
  const { kysely } = call.server.database;
  const { sort, direction } = applicationOrder({ sort: asked, direction: turned });
  const key = sortKeys[sort];
  const after = key.type === 'text' ? readTextCursor(cursor) : readTimeCursor(cursor);
  const order = direction === 'ascending' ? 'asc' : 'desc';
  // the newest first among equals, whichever way the list goes
  const age = (at: RawBuilder<unknown>) => (order === 'asc' ? sql<number>`-${at}` : sql<number>`${at}`);
  const appliedAt = age(sql.ref('application.applied_at'));
  const appliedAtOf = (id: string) =>
    sql<number>`(select ${age(sql.ref('last.applied_at'))} from application as last where last.id = ${id})`;
  const among = (narrowing: typeof filter) =>
    kysely
      .selectFrom('application')
      .leftJoin('certificate_contract', 'certificate_contract.id', 'application.contract_id')
      .leftJoin('certificate', 'certificate.application_id', 'application.id')
      .where(visible.application(call))
      .where((eb) => eb.and(listFilters(call, narrowing)));
  const countOf = async (narrowing: typeof filter): Promise<number> => {
    const counted = among(narrowing).select(({ fn }) => fn.countAll<number>().as('total'));
    return (await counted.executeTakeFirstOrThrow()).total;
  };
  const rows = await among(filter)
    .select('application.id')
    .select(() => key.expression.as('key'))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.tuple(key.expression, appliedAt, eb.ref('application.id')),
          order === 'asc' ? '>' : '<',
          eb.tuple(eb.val(after?.[0] ?? ''), appliedAtOf(after?.[1] ?? ''), eb.val(after?.[1] ?? '')),
        ),
      ),
    )
    .orderBy(key.expression, order)
    .orderBy(appliedAt, order)
    .orderBy('application.id', order)
    .limit(pageSize + 1)
    .execute();
  const total = await countOf(filter);
  const ended = total === 0 && !filter.past ? await countOf({ ...filter, past: true }) : 0;
  const page = pageOf(
    rows,
    total,
    ({ id }) => id,
    ({ key: last, id }) => (typeof last === 'number' ? [last, id] : [last, id]),
  );
  const parts = await readParts(kysely, call, page.items);
  return { ...page, items: parts.map((one) => recordOf(one, call)), ...(ended > 0 && { ended }) };
}
