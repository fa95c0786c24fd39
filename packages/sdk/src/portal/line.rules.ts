export type LineCheck =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly code: 'required' | 'length' | 'not-usable';
      readonly params: Readonly<Record<string, number>>;
    };

/**
 * Checks a text that others are to read on one line: 1 to `max` characters without spaces around it. It keeps its own
 * characters: 髙 does not become 高, and no width changes.
 */
export function checkLine(raw: string, max: number): LineCheck {
  const text = raw.trim();
  if (text === '') return { ok: false, code: 'required', params: {} };
  // control characters, line breaks, and those that turn the direction of what stands around the text
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(text))
    return { ok: false, code: 'not-usable', params: {} };
  const { length } = [...text];
  return length <= max ? { ok: true, text } : { ok: false, code: 'length', params: { max } };
}
