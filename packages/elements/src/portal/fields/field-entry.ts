import type { EntryField } from '../form/entry-field.ts';

/** What somebody typed into a field, as it is taken. */
export type EntryCheck =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/** What distinguishes one kind of field from another. */
export interface FieldKind extends Pick<EntryField, 'inputMode' | 'size'> {
  /** The key of what it is called where it has no label. */
  readonly name: 'kana' | 'telephone' | 'postal-code' | 'full-width';
  /** What browsers fill in, where the page says nothing else. */
  readonly autocomplete: AutoFill;
  /** As characters are counted that are the same in two forms of the text. */
  readonly counted: (text: string) => string;
}

/** The flag of the browser's own validation for what is wrong. */
export function validityFlag(code: string): ValidityStateFlags {
  if (code === 'required') return { valueMissing: true };
  return code === 'length' ? { tooLong: true } : { patternMismatch: true };
}

/**
 * Where the caret stands in `after`, which is `before` in another form: behind as many characters that count as before.
 * Hyphens, brackets, spaces and 〒 come and go between the forms.
 */
export function caretIn(after: string, before: string, caret: number, counted: (text: string) => string): number {
  const significant = (text: string): string => counted(text).replaceAll(/[\s\p{P}〒+＋]/gu, '');
  if (caret >= before.length) return after.length;
  const wanted = significant(before.slice(0, caret)).length;
  let at = 0;
  while (at < after.length && significant(after.slice(0, at)).length < wanted) at++;
  return at;
}
