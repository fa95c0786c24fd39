import { readWholeNumber } from '../portal/whole-number.rules.ts';
import type { BillingDocumentFilter, BillingDocumentSort } from './billing-document.model.ts';

/** The greatest amount that is asked for or published, in yen. */
export const largestAmount = 999_999_999_999;

export type AmountCheck =
  /** Undefined where nothing was typed: every amount. */
  | { readonly ok: true; readonly amount: number | undefined }
  | {
      readonly ok: false;
      readonly code: 'not-whole' | 'range';
      readonly params: Readonly<Record<string, number>>;
    };

/** Reads an amount in yen as typed, in any width: `¥1,234,000`, `１２３４０００円` (SUP-12). */
export function checkAmount(typed: string): AmountCheck {
  const plain = typed.trim();
  if (plain === '') return { ok: true, amount: undefined };
  const read = readWholeNumber(plain.replace(/^[¥￥\\]/u, '').replace(/円$/u, ''));
  if (!read.ok) return { ok: false, code: 'not-whole', params: {} };
  return read.value >= 0 && read.value <= largestAmount
    ? { ok: true, amount: read.value }
    : { ok: false, code: 'range', params: { min: 0, max: largestAmount } };
}

/** The order in which a filter puts documents: the newest first, by anything else from the smallest on. */
export function documentOrder({ sort = 'dated-on', direction }: Pick<BillingDocumentFilter, 'sort' | 'direction'>): {
  readonly sort: BillingDocumentSort;
  readonly direction: 'ascending' | 'descending';
} {
  return { sort, direction: direction ?? (sort === 'dated-on' ? 'descending' : 'ascending') };
}
