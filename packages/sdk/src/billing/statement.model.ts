import * as z from 'zod/mini';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';
import type { PaymentMethod } from './payment-method.model.ts';
import { paymentMethodShape } from './payment-method.shape.ts';
import { statementCustomerShape } from './statement.shape.ts';

/** お支払い済み, お支払い前, お引き落としできませんでした. A newer server may know others. */
export type StatementState = 'paid' | 'unpaid' | 'failed' | (string & Record<never, never>);

/** ご請求明細 of one month, as it stands in a list (MYP-11). */
export interface Statement {
  readonly id: string;
  /** The calendar month that it is billed in: `2026-10`. */
  readonly month: string;
  /** Yen, tax included. */
  readonly total: number;
  readonly state: StatementState;
  /** The calendar day on which it is charged: `2026-10-27`. */
  readonly dueOn: string;
  /** The calendar day on which it was paid. */
  readonly paidOn?: string | undefined;
}

export interface StatementPage extends Page<Statement> {
  /** Yen: what all those come to that the filter leaves, further parts too. */
  readonly amount: number;
  /** The years that there are statements of, the newest first, whatever the filter. */
  readonly years: readonly number[];
}

export interface StatementFilter {
  /** Only those of one calendar year, such as 2026. */
  readonly year?: number | undefined;
}

/** One line of a statement. */
export interface StatementLine {
  readonly name: string;
  /** Such as what days it is for. */
  readonly detail?: string | undefined;
  /** Yen, tax included; below 0 for what is taken off. */
  readonly amount: number;
  /** Per cent; 0 for what is outside the scope of consumption tax. */
  readonly taxRate: number;
}

/** What the lines of one tax rate come to: 税率ごとに区分した合計額と消費税額. */
export interface StatementTax {
  /** Per cent. */
  readonly rate: number;
  /** Yen, tax included. */
  readonly amount: number;
  /** Yen: the tax within `amount`, rounded down once for each rate. */
  readonly tax: number;
}

/** Who issued a qualified invoice (適格請求書). */
export interface StatementIssuer {
  readonly name: string;
  readonly address: string;
  /** 登録番号: `T` and 13 digits. */
  readonly registrationNumber: string;
}

/** Whom a statement is for. */
export interface StatementCustomer {
  readonly name: string;
  readonly customerNumber: string;
}

/** ご請求明細 with its lines, which is a qualified invoice too (MYP-11). */
export interface StatementDetail extends Statement {
  readonly number: string;
  readonly issuedOn: string;
  /** The first and the last calendar day that it is for. */
  readonly periodFrom: string;
  readonly periodThrough: string;
  readonly lines: readonly StatementLine[];
  /** The highest rate first. */
  readonly taxes: readonly StatementTax[];
  /** How it is charged. */
  readonly method?: PaymentMethod | undefined;
  readonly issuer: StatementIssuer;
  readonly customer: StatementCustomer;
  /** Its PDF, where the server makes any. The link holds for one session. */
  readonly file?: { readonly name: string; readonly url: string } | undefined;
}

const shape = {
  id: z.string(),
  month: z.string(),
  total: z.int(),
  state: z.string(),
  dueOn: z.string(),
  paidOn: z.optional(z.string()),
};

export const statementPage: Schema<StatementPage> = z.object({
  items: z.array(z.object(shape)),
  total: z.int(),
  next: z.optional(z.string()),
  amount: z.int(),
  years: z.array(z.int()),
});

const lines: z.ZodMiniType<readonly StatementLine[]> = z.array(
  z.object({ name: z.string(), detail: z.optional(z.string()), amount: z.int(), taxRate: z.number() }),
);
const issuer: z.ZodMiniType<StatementIssuer> = z.object({
  name: z.string(),
  address: z.string(),
  registrationNumber: z.string(),
});
export const statementLines: Schema<readonly StatementLine[]> = lines;
export const statementIssuer: Schema<StatementIssuer> = issuer;
export const statementCustomer: Schema<StatementCustomer> = statementCustomerShape;

export const statementDetail: Schema<StatementDetail> = z.object({
  ...shape,
  number: z.string(),
  issuedOn: z.string(),
  periodFrom: z.string(),
  periodThrough: z.string(),
  lines,
  taxes: z.array(z.object({ rate: z.number(), amount: z.int(), tax: z.int() })),
  method: z.optional(paymentMethodShape),
  issuer,
  customer: statementCustomerShape,
  file: z.optional(z.object({ name: z.string(), url: z.string() })),
});
