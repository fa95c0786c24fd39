import { paymentMethod, type PaymentMethod } from '@madoguchi/sdk/billing/payment-method.model.js';
import {
  statementCustomer,
  statementIssuer,
  statementLines,
  type Statement,
  type StatementDetail,
} from '@madoguchi/sdk/billing/statement.model.js';
import { statementTaxes } from '@madoguchi/sdk/billing/statement.rules.js';
import { parseWith } from '@madoguchi/sdk/portal/schema.js';
import type { Selectable } from 'kysely';
import type { StatementTable } from '../portal/statement-tables.ts';

export type StatementRow = Selectable<StatementTable>;

/** A masked payment method as it stands in a column. */
export const readMethod = (json: string | null): PaymentMethod | undefined =>
  json === null ? undefined : parseWith(paymentMethod, JSON.parse(json));

/** A statement as it stands in a list. */
export const shownStatement = (
  row: Pick<StatementRow, 'id' | 'month' | 'total' | 'state' | 'due_on' | 'paid_on'>,
): Statement => ({
  id: row.id,
  month: row.month,
  total: row.total,
  state: row.state,
  dueOn: row.due_on,
  ...(row.paid_on !== null && { paidOn: row.paid_on }),
});

/** A statement with its lines, without a link to its PDF. */
export function statementOf(row: StatementRow): StatementDetail {
  const lines = parseWith(statementLines, JSON.parse(row.lines));
  const method = readMethod(row.method);
  return {
    ...shownStatement(row),
    number: row.number,
    issuedOn: row.issued_on,
    periodFrom: row.period_from,
    periodThrough: row.period_through,
    lines,
    taxes: statementTaxes(lines),
    ...(method && { method }),
    issuer: parseWith(statementIssuer, JSON.parse(row.issuer)),
    customer: parseWith(statementCustomer, JSON.parse(row.customer)),
  };
}

/** What its PDF is called. */
export const statementFileName = ({ number }: Pick<StatementRow, 'number'>): string => `statement-${number}.pdf`;
