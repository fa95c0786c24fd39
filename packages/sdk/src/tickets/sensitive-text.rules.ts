import { holdsPrivateKey, holdsPrivateKeyBytes } from '../certificates/private-key.rules.ts';

/**
 * What looks like a secret: 秘密鍵, パスワード, SNMPコミュニティ名, APIトークン. `taken-out` is where one stood in a text that came
 * back: what is kept of a text is without it.
 */
export type SensitiveKind = 'private-key' | 'password' | 'community' | 'token' | 'taken-out';

/** That something looks like a secret, and where. Never what it is. */
export interface SensitiveFinding {
  readonly kind: SensitiveKind;
  /** From 1 on; left out where it is in a file that is not text. */
  readonly line?: number | undefined;
}

/** So much of a file's beginning is looked at: 1 MiB. */
export const mostInspected: number = 1024 * 1024;
/** So many findings are told of one text: more do not help to decide. */
const mostTold = 20;

/** What stands for a secret in what is kept of a text. */
const hidden = '●●●';

/**
 * Each with the secret itself as its only group, and with what stands before it in the line where that matters. People write passwords with a colon or は after the word, devices print theirs
 * after what tells how it is encrypted, so that "password reset" and コミュニティサイト are none.
 */
const patterns: readonly (readonly [kind: SensitiveKind, pattern: RegExp, after?: string])[] = [
  [
    'password',
    /(?:pass(?:word|wd|phrase|code)|pwd|パスワード|暗証番号)["'」]?[ \t]{0,3}(?:[:=：＝]|は)[ \t]{0,3}["'「]?([!-~]{4,200})/gi,
  ],
  [
    'password',
    /\b(?:password|secret|key-string|pre-shared-key)[ \t]{1,3}(?:encrypted[ \t]{1,3})?[05-9][ \t]{1,3}([!-~]{4,200})/gi,
  ],
  ['password', /\benable[ \t]{1,3}(?:password|secret)[ \t]{1,3}([!-~]{4,200})/gi],
  [
    'password',
    /\busername[ \t]{1,3}[!-~]{1,64}[ \t]{1,3}(?:privilege[ \t]{1,3}\d{1,2}[ \t]{1,3})?(?:password|secret)[ \t]{1,3}([!-~]{4,200})/gi,
  ],
  ['password', /:\/\/[^\s/:@]{1,64}:([^\s/:@]{3,128})@/g],
  ['community', /\bsnmp-server[ \t]{1,3}community[ \t]{1,3}([!-~]{3,64})/gi],
  ['community', /\bcommunity(?:[-_ ]?(?:name|string))?["']?[ \t]{0,3}[:=][ \t]{0,3}["']?([!-~]{3,64})/gi],
  ['community', /コミュニティ(?:名|ストリング|文字列)?[ \t]{0,3}(?:[:=：＝]|は)[ \t]{0,3}["'「]?([!-~]{3,64})/g],
  ['community', /[ \t]-c[ \t]{0,3}([!-~]{3,64})/g, 'snmp'],
  [
    'token',
    /\b(?:api[-_]?key|access[-_]?token|auth[-_]?token|secret[-_]?key|client[-_]?secret)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?([\w.~+/=-]{12,400})/gi,
  ],
  ['token', /\b(?:bearer|basic)[ \t]{1,3}([\w.~+/=-]{16,2000})/gi],
  ['token', /\b((?:gh[opsu]_|github_pat_|glpat-|xox[abprs]-|sk_live_|sk-)[\w-]{16,255})/g],
  ['token', /\b(A(?:KIA|SIA)[A-Z\d]{16})\b/g],
  ['token', /\b(AIza[\w-]{35})/g],
  ['token', /(?<![\w.-])(eyJ[\w-]{8,2000}\.eyJ[\w-]{8,2000}\.[\w-]{8,2000})/g],
];

/** What in a text looks like a secret, by line, so that the person can decide whether it is sent (SUP-05). */
export function findSensitive(text: string): readonly SensitiveFinding[] {
  const found = new Map<string, SensitiveFinding & { readonly line: number }>();
  const add = (kind: SensitiveKind, index: number): void => {
    const line = text.slice(0, index).split('\n').length;
    if (found.size < mostTold) found.set(`${kind} ${line}`, { kind, line });
  };
  if (holdsPrivateKey(text)) add('private-key', Math.max(0, text.search(/PRIVATE\s?KEY|PuTTY-User-Key-File/i)));
  for (const { kind, from } of spansOf(text)) {
    if (found.size >= mostTold) break;
    add(kind, from);
  }
  return [...found.values()].toSorted((one, other) => one.line - other.line);
}

/** The lines of a text that came back in which what looked like a secret is missing, so that nobody sends it unseen. */
export function findTakenOut(text: string): readonly SensitiveFinding[] {
  return text
    .split('\n')
    .flatMap((line, index) => (line.includes(hidden) ? [{ kind: 'taken-out', line: index + 1 } as const] : []))
    .slice(0, mostTold);
}

/** What of a text articles are looked for by: without the lines in which something looks like a secret. */
export function withoutSensitiveLines(text: string): string {
  const lines = withoutSensitive(text).split('\n');
  return lines.filter((line) => !line.includes(hidden)).join('\n');
}

/** The same of the beginning of a file, of which `mostInspected` bytes are enough; also of one that is not text. */
export function findSensitiveBytes(bytes: Uint8Array): readonly SensitiveFinding[] {
  const begin = bytes.subarray(0, mostInspected);
  const text = textOf(begin);
  if (text !== undefined) return findSensitive(text);
  return holdsPrivateKeyBytes(begin) ? [{ kind: 'private-key' }] : [];
}

/** A text as it may be kept on this computer: with what looks like a secret taken out of it. */
export function withoutSensitive(text: string): string {
  let left = hideKeys(text);
  for (let round = 0; round < 4; round++) {
    const spans = spansOf(left);
    if (spans.length === 0) return holdsPrivateKey(left) ? hidden : left;
    left = hide(left, spans);
  }
  return hidden; // what is taken out shows something else again and again
}

interface Span {
  readonly kind: SensitiveKind;
  readonly from: number;
  readonly to: number;
}

function spansOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const [kind, pattern, after] of patterns)
    for (const match of text.matchAll(pattern)) {
      const [whole, secret = ''] = match;
      if (after !== undefined && !lineBefore(text, match.index).includes(after)) continue;
      const from = match.index + whole.lastIndexOf(secret);
      if (!isPlaceholder(secret)) spans.push({ kind, from, to: from + secret.length });
    }
  return spans.toSorted((one, other) => one.from - other.from);
}

/** What stands before a place in its line, as far as a command goes. */
function lineBefore(text: string, index: number): string {
  return (
    text
      .slice(Math.max(0, index - 200), index)
      .split('\n')
      .at(-1) ?? ''
  );
}

/** What people write instead of a secret: `****`, `<password>`, `${SECRET}`. */
function isPlaceholder(secret: string): boolean {
  return new Set(secret).size <= 1 || /^(?:[<[{]|\$[{A-Z(]|%[A-Z]|\*{3})/.test(secret);
}

function hide(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    if (to <= at) continue;
    parts.push(text.slice(at, Math.max(at, from)), hidden);
    at = to;
  }
  return [...parts, text.slice(at)].join('');
}

/** Blocks of PEM from their first line to their last one, or to the end where that is missing. */
function hideKeys(text: string): string {
  if (!holdsPrivateKey(text)) return text;
  const lines = text.split('\n');
  const kept: string[] = [];
  let inside = false;
  for (const line of lines) {
    const names = /PRIVATE\s?KEY/i.test(line);
    if (names && /BEGIN/i.test(line)) inside = true;
    if (!inside) kept.push(line);
    if (names && /END\s/i.test(line)) {
      if (inside) kept.push(hidden);
      inside = false;
    }
  }
  return inside ? [...kept, hidden].join('\n') : kept.join('\n');
}

/** Text in UTF-8 or, with its mark, UTF-16; in another encoding what is ASCII in it. Undefined for what is no text. */
function textOf(bytes: Uint8Array): string | undefined {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isWide) return new TextDecoder('utf-16le').decode(bytes);
  return bytes.subarray(0, 4096).includes(0) ? undefined : new TextDecoder().decode(bytes);
}
