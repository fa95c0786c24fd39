import type { Endpoint } from '../portal/endpoint.ts';
import {
  beginPaymentSetup,
  checkPaymentToken,
  readPaymentMethod,
  updatePaymentMethod,
} from './payment-method.endpoints.ts';
import { publishStatement, readStatementWork, recordStatementPayment } from './statement-work.endpoints.ts';
import { readStatement, readStatements } from './statements.endpoints.ts';

/** The operations on statements and how they are paid: see `endpoints`. */
export const statementEndpoints: readonly Endpoint<unknown, unknown>[] = [
  readStatements,
  readStatement,
  readPaymentMethod,
  beginPaymentSetup,
  checkPaymentToken,
  updatePaymentMethod,
  publishStatement,
  recordStatementPayment,
  readStatementWork,
];
