import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor, type Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';
import type { Statement, StatementCustomer, StatementLine } from './statement.model.ts';
import { largestLine, mostLines } from './statement.rules.ts';
import { statementCustomerShape } from './statement.shape.ts';

/** A statement as the vendor publishes it. Days are calendar days in the portal's time zone. */
export interface PublishStatementInput {
  /** お客さま番号. */
  readonly customerNumber: string;
  /** The month that it is billed in, `2026-10`; a subscriber has one statement of each. */
  readonly month: string;
  readonly issuedOn: string;
  readonly periodFrom: string;
  readonly periodThrough: string;
  /** When it is charged. */
  readonly dueOn: string;
  readonly lines: readonly StatementLine[];
}

export interface PublishedStatement {
  readonly id: string;
  readonly number: string;
  /** Yen, tax included. */
  readonly total: number;
}

/** What became of a charge. */
export interface RecordStatementPaymentInput {
  readonly statementId: string;
  readonly state: 'paid' | 'failed';
  /** The day on which it was paid; only with `paid`. */
  readonly paidOn?: string | undefined;
}

export interface WorkedStatement extends Statement {
  readonly number: string;
  readonly customer: StatementCustomer;
  readonly version: number;
}

export type WorkedStatementPage = Page<WorkedStatement>;

export interface ReadStatementWorkInput {
  /** Only those of one subscriber. */
  readonly customerNumber?: string | undefined;
  readonly cursor?: string | undefined;
}

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const day = z.iso.date();
const month = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));
const publishInput: z.ZodMiniType<PublishStatementInput> = z.object({
  customerNumber: line(64),
  month,
  issuedOn: day,
  periodFrom: day,
  periodThrough: day,
  dueOn: day,
  lines: z
    .array(
      z.object({
        name: line(100),
        detail: z.optional(line(100)),
        amount: z.int().check(z.minimum(-largestLine), z.maximum(largestLine)),
        taxRate: z.literal([0, 8, 10]),
      }),
    )
    .check(z.minLength(1), z.maxLength(mostLines)),
});
const recordInput: z.ZodMiniType<RecordStatementPaymentInput> = z.object({
  statementId: line(64),
  state: z.literal(['paid', 'failed']),
  paidOn: z.optional(day),
});
const workInput: z.ZodMiniType<ReadStatementWorkInput> = z.object({
  customerNumber: z.optional(z.string().check(z.maxLength(64))),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const worked: z.ZodMiniType<WorkedStatement> = z.object({
  id: z.string(),
  month: z.string(),
  total: z.int(),
  state: z.string(),
  dueOn: z.string(),
  paidOn: z.optional(z.string()),
  number: z.string(),
  customer: statementCustomerShape,
  version: z.int(),
});
export const workedStatement: Schema<WorkedStatement> = worked;
const published: Schema<PublishedStatement> = z.object({ id: z.string(), number: z.string(), total: z.int() });
const workPage: Schema<WorkedStatementPage> = z.object({
  items: z.array(worked),
  total: z.int(),
  next: z.optional(z.string()),
});
const problems = ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'] as const;

/**
 * Publishes the statement of a month (OPS-03, MYP-11). A subscriber that there is not is `unknown` at `customerNumber`, a month
 * that they have one of `taken`; days in a wrong order are `order`; lines that come to less than nothing `negative`.
 */
export const publishStatement: Endpoint<PublishStatementInput, PublishedStatement> = defineEndpoint({
  name: 'publishStatement',
  summary: 'Publish a monthly statement',
  method: 'POST',
  path: '/operator/statements',
  input: publishInput,
  output: published,
  status: 201,
  access: 'operator',
  areas: ['statements'],
  idempotent: true,
  problems,
});

/** Records that a statement was paid, or that it could not be charged (OPS-03, MYP-11). */
export const recordStatementPayment: Endpoint<RecordStatementPaymentInput, WorkedStatement> = defineEndpoint({
  name: 'recordStatementPayment',
  summary: 'Record what became of the charge of a statement',
  method: 'PUT',
  path: '/operator/statements/{statementId}/payment',
  input: recordInput,
  output: worked,
  status: 200,
  access: 'operator',
  areas: ['statements'],
  edits: true,
  problems: [...problems, 'version-required', 'version-conflict'],
});

/** The statements of all subscribers, the newest month first (OPS-03). */
export const readStatementWork: Endpoint<ReadStatementWorkInput, WorkedStatementPage> = defineEndpoint({
  name: 'readStatementWork',
  summary: 'The statements of all subscribers',
  method: 'GET',
  path: '/operator/statements',
  input: workInput,
  output: workPage,
  status: 200,
  access: 'operator',
  areas: ['statements'],
  activity: false,
  problems,
});
