import { checkLine } from '../portal/line.rules.ts';

/** ユーザ名 has at most this many characters. */
export const longestDisplayName = 100;

export type DisplayNameCheck =
  | { readonly ok: true; readonly name: string }
  | {
      readonly ok: false;
      readonly code: 'required' | 'length' | 'not-usable';
      readonly params: Readonly<Record<string, number>>;
    };

/** Checks a name as others are to read it (LIC-10): 1 to 100 characters on one line (`checkLine`). */
export function checkDisplayName(raw: string): DisplayNameCheck {
  const check = checkLine(raw, longestDisplayName);
  return check.ok ? { ok: true, name: check.text } : check;
}
