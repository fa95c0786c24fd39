import { paymentMethod, type PaymentMethod } from '@madoguchi/sdk/billing/payment-method.model.js';
import { statementDetail, type Statement, type StatementDetail } from '@madoguchi/sdk/billing/statement.model.js';
import { statementTaxes } from '@madoguchi/sdk/billing/statement.rules.js';
import type { Selectable } from 'kysely';
import * as z from 'zod/mini';
import type { StatementTable } from '../portal/statement-tables.ts';

const { lines, issuer, customer } = z.pick(
  statementDetail as z.ZodMiniObject<Record<string, z.ZodMiniType>>,
  {},
).shape as never;
export { lines, issuer, customer };
