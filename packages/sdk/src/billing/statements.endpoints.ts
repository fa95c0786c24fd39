import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import {
  statementDetail,
  statementPage,
  type StatementDetail,
  type StatementFilter,
  type StatementPage,
} from './statement.model.ts';

export interface ReadStatementsInput extends StatementFilter {
  readonly cursor?: string | undefined;
}

export interface StatementInput {
  readonly statementId: string;
}

const readInput: z.ZodMiniType<ReadStatementsInput> = z.object({
  year: z.optional(z.int().check(z.minimum(1900), z.maximum(9999))),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const statementInput: z.ZodMiniType<StatementInput> = z.object({
  statementId: z.string().check(z.minLength(1), z.maxLength(64)),
});

/** ご請求明細 of each month, the newest first (MYP-11). */
export const readStatements: Endpoint<ReadStatementsInput, StatementPage> = defineEndpoint({
  name: 'readStatements',
  summary: 'One’s monthly statements',
  method: 'GET',
  path: '/statements',
  input: readInput,
  output: statementPage,
  status: 200,
  access: 'customer',
  areas: ['statements'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/** ご請求明細 of one month (MYP-11). Somebody else's answers like one that there is not. */
export const readStatement: Endpoint<StatementInput, StatementDetail> = defineEndpoint({
  name: 'readStatement',
  summary: 'One monthly statement with its lines',
  method: 'GET',
  path: '/statements/{statementId}',
  input: statementInput,
  output: statementDetail,
  status: 200,
  access: 'customer',
  areas: ['statements'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});
