import type {
  PublishedStatement,
  PublishStatementInput,
  ReadStatementWorkInput,
  RecordStatementPaymentInput,
  WorkedStatement,
  WorkedStatementPage,
} from '@madoguchi/sdk/billing/statement-work.endpoints.js';
import { statementTotal } from '@madoguchi/sdk/billing/statement.rules.js';
import { statementCustomer } from '@madoguchi/sdk/billing/statement.model.js';
import { parseWith } from '@madoguchi/sdk/portal/schema.js';
import { sql, type Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { readMethods } from './payment-methods.ts';
import { readSorted } from '../portal/sorted-page.ts';
import { shownStatement, type StatementRow } from './statement-records.ts';
import { addStatement, statementNumber } from './statement-rows.ts';

/** Publishes the statement of a month, to be paid as the subscriber pays in it (OPS-03, MYP-11). */
export function publishStatementAsOperator(
  call: OperatorCall,
  { customerNumber, ...statement }: PublishStatementInput,
): Promise<PublishedStatement> {
  const { server, portal, now } = call;
  const { statements, configuration } = portal;
  if (!statements) throw new Refusal('not-found');
  if (statement.periodThrough < statement.periodFrom) throw wrong('periodThrough', 'order');
  if (statement.dueOn < statement.issuedOn) throw wrong('dueOn', 'order');
  const total = statementTotal(statement.lines);
  if (total < 0) throw wrong('lines', 'negative');
  return call.write(async (work) => {
    const found = await work
      .selectFrom('subscriber')
      .select(['id', 'name', 'card_ending', 'bank_account_ending'])
      .where(visible.subscriber(call))
      .where('customer_number', '=', customerNumber)
      .executeTakeFirst();
    if (!found) throw wrong('customerNumber', 'unknown');
    const taken = await work
      .selectFrom('statement')
      .select('id')
      .where(visible.statement(call))
      .where('subscriber_id', '=', found.id)
      .where('month', '=', statement.month)
      .executeTakeFirst();
    if (taken) throw wrong('month', 'taken');
    const { method } = await readMethods(work, call, found, statement.month);
    const subscriber = { id: found.id, name: found.name, customerNumber };
    const context = { random: server.random, configuration, now };
    const id = await addStatement(work, context, subscriber, { ...statement, method, issuer: statements.issuer });
    await audit(work, call, { subject: `statement:${id}` });
    return { id, number: statementNumber(subscriber, statement.month), total };
  });
}

/** Records what became of a charge (OPS-03, MYP-11). */
export function recordPaymentAsOperator(
  call: OperatorCall & Replaces,
  { statementId, state, paidOn }: RecordStatementPaymentInput,
): Promise<WorkedStatement> {
  if ((state === 'paid') !== (paidOn !== undefined))
    throw wrong('paidOn', state === 'paid' ? 'required' : 'unexpected');
  return call.write(async (work) => {
    const current = await workedOf(work, call, statementId);
    if (current.version !== call.ifMatch) throw new Refusal('version-conflict', { current });
    await work
      .updateTable('statement')
      .set({ state, paid_on: paidOn ?? null, version: current.version + 1 })
      .where('id', '=', statementId)
      .execute();
    await audit(work, call, { subject: `statement:${statementId}` });
    return workedOf(work, call, statementId);
  });
}

/** The statements of all subscribers, the newest month first (OPS-03). */
export async function readStatementsAsOperator(
  call: OperatorCall,
  { customerNumber, cursor }: ReadStatementWorkInput,
): Promise<WorkedStatementPage> {
  const all = call.server.database.kysely
    .selectFrom('statement')
    .where(visible.statement(call))
    .$if(Boolean(customerNumber), (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('subscriber')
            .select('subscriber.id')
            .where(visible.subscriber(call))
            .whereRef('subscriber.id', '=', 'statement.subscriber_id')
            .where('subscriber.customer_number', '=', customerNumber ?? ''),
        ),
      ),
    );
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const column = { type: 'text', expression: sql<string>`${sql.ref('statement.month')}` } as const;
  const page = await readSorted(
    { cursor, direction: 'descending', column, id: sql<string>`${sql.ref('statement.id')}`, total },
    ({ where, key, order, limit }) =>
      all
        .where(where)
        .selectAll('statement')
        .select(key.as('key'))
        .orderBy(key, order)
        .orderBy('statement.id', order)
        .limit(limit)
        .execute(),
  );
  return { ...page, items: page.items.map(shown) };
}

async function workedOf(database: Kysely<Tables>, call: OperatorCall, id: string): Promise<WorkedStatement> {
  const row = await database
    .selectFrom('statement')
    .selectAll()
    .where(visible.statement(call))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return shown(row);
}

const shown = (row: StatementRow): WorkedStatement => ({
  ...shownStatement(row),
  number: row.number,
  customer: parseWith(statementCustomer, JSON.parse(row.customer)),
  version: row.version,
});
