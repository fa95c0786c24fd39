import { fromBase64, toLatin1, type Bytes } from './bytes.ts';

/** What stands between two lines of PEM (RFC 7468). */
export interface PemBlock {
  /** Such as `CERTIFICATE REQUEST`, in upper case. */
  readonly label: string;
  /** Undefined where the end is missing or what stands there is no base64. */
  readonly bytes: Bytes | undefined;
}

/**
 * A text as it was before mail programs, word processors and input methods: full-width characters and spaces as ASCII,
 * every dash as a hyphen, nothing invisible. Of UTF-16 that was read as UTF-8 what is ASCII is left.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\0', '')
    .replaceAll(/[\u00AD\u2060\uFEFF]|\u200B|\u200C|\u200D/g, '')
    .replaceAll(/[\u2010-\u2015\u2212\u30FC]/g, '-');
}

/** The blocks of a `plain` text, whatever stands around them. Spaces and marks of quotation within are left out. */
export function pemBlocks(text: string): readonly PemBlock[] {
  // before the first line of PEM; then word, label and what follows of each
  const [, ...parts] = text.split(/-- ?(BEGIN|END) ([^-]*)--/i);
  const blocks: PemBlock[] = [];
  for (let at = 0; at < parts.length; at += 3) {
    const [word = '', label = '', body = '', next = '', nextLabel = ''] = parts.slice(at, at + 5);
    if (word.toUpperCase() !== 'BEGIN') continue;
    const isWhole = next.toUpperCase() === 'END' && nameOf(nextLabel) === nameOf(label);
    blocks.push({ label: nameOf(label), bytes: isWhole ? fromBase64(body.replaceAll(/[-\s>]/g, '')) : undefined });
  }
  return blocks;
}

const nameOf = (label: string): string => label.trim().toUpperCase();

/** PEM with lines of 64 characters. */
export function toPem(label: string, bytes: Uint8Array): string {
  const lines = btoa(toLatin1(bytes)).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
