import type { StatementLine, StatementTax } from './statement.model.ts';

/** The greatest amount of one line of a statement, either way, in yen. */
export const largestLine = 99_999_999;
/** How many lines a statement has at most. */
export const mostLines = 100;

/**
 * What the lines of each tax rate come to, the highest rate first (MYP-11). A qualified invoice rounds once for each rate
 * (Order for Enforcement of the Consumption Tax Act, article 70-10): the tax is the part of the sum, towards 0.
 */
export function statementTaxes(lines: readonly Pick<StatementLine, 'amount' | 'taxRate'>[]): readonly StatementTax[] {
  const sums = new Map<number, number>();
  for (const { amount, taxRate } of lines) sums.set(taxRate, (sums.get(taxRate) ?? 0) + amount);
  return [...sums]
    .toSorted(([one], [other]) => other - one)
    .map(([rate, amount]) => ({ rate, amount, tax: Math.trunc((amount * rate) / (100 + rate)) + 0 }));
}

/** What the lines come to, in yen with tax (MYP-11). */
export const statementTotal = (lines: readonly Pick<StatementLine, 'amount'>[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);

/** Whether a text is the number of a registered issuer of qualified invoices (適格請求書発行事業者): `T` and 13 digits. */
export const isInvoiceNumber = (text: string): boolean => /^T\d{13}$/.test(text);
