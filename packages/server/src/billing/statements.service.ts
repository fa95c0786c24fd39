import type { StatementDetail, StatementPage } from '@madoguchi/sdk/billing/statement.model.js';
import type { ReadStatementsInput, StatementInput } from '@madoguchi/sdk/billing/statements.endpoints.js';
import { sql } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import { fileLinks } from '../portal/file-link.ts';
import { Refusal } from '../portal/problem.ts';
import { visible } from '../portal/visible.ts';
import { readSorted } from '../portal/sorted-page.ts';
import { shownStatement, statementFileName, statementOf } from './statement-records.ts';

const column = (name: string) => sql<string>`${sql.ref(`statement.${name}`)}`;
const year = sql<string>`substr(${sql.ref('statement.month')}, 1, 4)`;

/** The caller's statements, the newest month first (MYP-11). */
export async function readOwnStatements(
  call: CustomerCall,
  { year: asked, cursor }: ReadStatementsInput,
): Promise<StatementPage> {
  const { kysely } = call.server.database;
  const all = kysely.selectFrom('statement').where(visible.statement(call));
  const years = await all.select(year.as('year')).distinct().orderBy('year', 'desc').execute();
  const matching = all.$if(asked !== undefined, (query) => query.where(year, '=', String(asked)));
  const { total, amount } = await matching
    .select(({ fn }) => [fn.countAll<number>().as('total'), fn.sum<number | string | null>('total').as('amount')])
    .executeTakeFirstOrThrow();
  const page = await readSorted(
    {
      cursor,
      direction: 'descending',
      column: { type: 'text', expression: column('month') },
      id: column('id'),
      total,
    },
    ({ where, key, order, limit }) =>
      matching
        .where(where)
        .select(['id', 'month', 'total', 'state', 'due_on', 'paid_on', key.as('key')])
        .orderBy(key, order)
        .orderBy('id', order)
        .limit(limit)
        .execute(),
  );
  return {
    ...page,
    items: page.items.map(shownStatement),
    amount: Number(amount ?? 0),
    years: years.map((one) => Number(one.year)),
  };
}

/** One of the caller's statements (MYP-11). */
export async function readOwnStatement(call: CustomerCall, { statementId }: StatementInput): Promise<StatementDetail> {
  const { server } = call;
  const row = await server.database.kysely
    .selectFrom('statement')
    .selectAll()
    .where(visible.statement(call))
    .where('id', '=', statementId)
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  if (!server.pdf) return statementOf(row);
  const links = await fileLinks(call, 'statement-files');
  const name = statementFileName(row);
  return { ...statementOf(row), file: { name, url: await links(row.id, name) } };
}
