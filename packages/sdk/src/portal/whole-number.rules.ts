export type WholeNumberCheck =
  | { readonly ok: true; readonly value: number }
  /** `required`: nothing was typed. `not-whole`: no whole number, or one of more than 15 digits. */
  | { readonly ok: false; readonly code: 'required' | 'not-whole' };

/** Longer than any number that is meant as one; what is longer is not looked at. */
const longest = 40;

/**
 * Reads a whole number as people type it or a spreadsheet shows it: in any width (`１２`), with `,` between thousands, with
 * any sign that stands for minus, with `.0` behind it.
 */
export function readWholeNumber(raw: string): WholeNumberCheck {
  const typed = raw.trim();
  if (typed === '') return { ok: false, code: 'required' };
  if (typed.length > longest) return { ok: false, code: 'not-whole' };
  const plain = typed.normalize('NFKC').replace(/^[\u2010-\u2015\u2212\u30FC]/u, '-'); // ー is what a Japanese keyboard gives
  const isNumber = /^[+-]?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.0{0,10})?$/.test(plain);
  if (!isNumber) return { ok: false, code: 'not-whole' };
  return { ok: true, value: Number(plain.replaceAll(',', '')) + 0 }; // -0 is 0
}
