import * as z from 'zod/mini';
import type { StatementCustomer } from './statement.model.ts';

export const statementCustomerShape: z.ZodMiniType<StatementCustomer> = z.object({
  name: z.string(),
  customerNumber: z.string(),
});
