import { minute } from '../portal/time.ts';
import type { PaymentMethod } from './payment-method.model.ts';

/** How long a setup can be used, in milliseconds: up to and without the last one (MYP-11; ours). */
export const paymentSetupLife: number = 30 * minute;

/** How long a provider's token can be, in characters. */
export const longestPaymentToken = 256;

/**
 * Whether something can be the opaque token of a payment provider (MYP-11): 8 or more letters, digits, `-`, `_` and `.`, among
 * them a letter, and nowhere 12 or more digits in a row, `-`, `_` and `.` between them or not. So the number of a card is
 * none, and goes nowhere where a page takes it for one.
 */
export function isPaymentToken(text: string): boolean {
  if (text.length < 8 || text.length > longestPaymentToken || !/^[\w.-]+$/.test(text)) return false;
  return /[A-Za-z]/.test(text) && !/\d{12}/.test(text.replaceAll(/[-_.]/g, ''));
}

/**
 * The calendar month from whose billing on a change counts that is made on `today` (MYP-11): this month through the day
 * `changesThrough`, which is included, and the next one after it.
 */
export function changesFromMonth(today: string, changesThrough: number): string {
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  return monthText(year, date <= changesThrough ? month : month + 1);
}

const monthText = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 7);

/** What is kept of how somebody pays. */
export interface KeptPaymentMethods {
  readonly method?: PaymentMethod | undefined;
  readonly next?: { readonly method: PaymentMethod; readonly fromMonth: string } | undefined;
}

/** How it is paid in a calendar month: what was to be from some month on has by then taken the other's place (MYP-11). */
export function methodsIn({ method, next }: KeptPaymentMethods, month: string): KeptPaymentMethods {
  return next && next.fromMonth <= month ? { method: next.method } : { method, next };
}
