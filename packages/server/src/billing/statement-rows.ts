import type { PaymentMethod } from '@madoguchi/sdk/billing/payment-method.model.js';
import type { StatementIssuer, StatementLine } from '@madoguchi/sdk/billing/statement.model.js';
import { statementTotal } from '@madoguchi/sdk/billing/statement.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { StatementTable } from '../portal/statement-tables.ts';
import type { Tables } from '../portal/tables.ts';

/** A statement as it is published. Days are calendar days. */
export interface NewStatement {
  readonly month: string;
  readonly issuedOn: string;
  readonly periodFrom: string;
  readonly periodThrough: string;
  readonly dueOn: string;
  readonly lines: readonly StatementLine[];
  readonly method?: PaymentMethod | undefined;
  readonly issuer: StatementIssuer;
  readonly state?: StatementTable['state'] | undefined;
  readonly paidOn?: string | undefined;
}

/** Whom it is for. */
export interface BilledSubscriber {
  readonly id: string;
  readonly name: string;
  readonly customerNumber: string;
}

/** What a statement goes by: a subscriber has one of each month. */
export const statementNumber = ({ customerNumber }: BilledSubscriber, month: string): string =>
  `${customerNumber}-${month.replace('-', '')}`;

/** Adds a statement, within a transaction. Gives its id. */
export async function addStatement(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
  subscriber: BilledSubscriber,
  one: NewStatement,
): Promise<string> {
  const id = randomToken(random, 16);
  const { name, customerNumber } = subscriber;
  await database
    .insertInto('statement')
    .values({
      id,
      portal_id: configuration.id,
      subscriber_id: subscriber.id,
      number: statementNumber(subscriber, one.month),
      month: one.month,
      issued_on: one.issuedOn,
      period_from: one.periodFrom,
      period_through: one.periodThrough,
      due_on: one.dueOn,
      state: one.state ?? 'unpaid',
      paid_on: one.paidOn ?? null,
      total: statementTotal(one.lines),
      lines: JSON.stringify(one.lines),
      method: one.method ? JSON.stringify(one.method) : null,
      issuer: JSON.stringify(one.issuer),
      customer: JSON.stringify({ name, customerNumber }),
      published_at: now,
      version: 1,
    })
    .execute();
  return id;
}
