/** ユーザ名 has at most this many characters. */
export const longestDisplayName = 100;

export type DisplayNameCheck =
  | { readonly ok: true; readonly name: string }
  | {
      readonly ok: false;
      readonly code: 'required' | 'length' | 'not-usable';
      readonly params: Readonly<Record<string, number>>;
    };

/**
 * Checks a name as others are to read it (LIC-10): 1 to 100 characters on one line, without spaces around it. It keeps
 * its own characters: 髙 does not become 高, and no width changes.
 */
export function checkDisplayName(raw: string): DisplayNameCheck {
  const name = raw.trim();
  if (name === '') return { ok: false, code: 'required', params: {} };
  // control characters, line breaks, and those that turn the direction of what stands around the name
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(name))
    return { ok: false, code: 'not-usable', params: {} };
  const { length } = [...name];
  return length <= longestDisplayName
    ? { ok: true, name }
    : { ok: false, code: 'length', params: { max: longestDisplayName } };
}
