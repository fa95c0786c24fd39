import { toHex, type Bytes } from './bytes.ts';

/** One element of DER (X.690). */
export interface Der {
  /** The identifier octet: class, whether constructed, and number, such as 0x30 for a SEQUENCE. */
  readonly tag: number;
  /** The whole element. */
  readonly bytes: Bytes;
  readonly content: Bytes;
  /** What a constructed element holds. Empty for a primitive one. */
  readonly items: readonly Der[];
}

/** Nested deeper nothing is read. */
const deepest = 24;

/**
 * Reads bytes that are one element of DER and nothing more: definite lengths in as few bytes as they need, below 16 MiB,
 * tag numbers to 30, at most 24 deep, numbers, identifiers and booleans in their one form. Undefined for anything else.
 */
export function readDer(bytes: Bytes): Der | undefined {
  const found = readAll(bytes, 0);
  return found?.length === 1 ? found[0] : undefined;
}

function readAll(bytes: Bytes, depth: number): readonly Der[] | undefined {
  if (depth > deepest) return undefined;
  const found: Der[] = [];
  let end = 0;
  for (let at = 0; at < bytes.length; at = end) {
    const tag = bytes[at] ?? 0;
    let length = bytes[at + 1] ?? 0x80;
    let start = at + 2;
    if (length > 0x7f) {
      const more = length & 0x7f;
      start += more;
      length = more > 3 ? 0 : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
      if (length < 0x80 || length < 256 ** (more - 1)) return undefined;
    }
    end = start + length;
    if ((tag & 0x1f) === 0x1f || end > bytes.length) return undefined;
    const content = bytes.subarray(start, end);
    const items = tag & 0x20 ? readAll(content, depth + 1) : [];
    if (!items || !isCanonical(tag, content)) return undefined;
    found.push({ tag, bytes: bytes.subarray(at, end), content, items });
  }
  return found;
}

/** Whether an element of the universal class has the one form of DER: only SEQUENCE and SET are constructed. */
function isCanonical(tag: number, content: Bytes): boolean {
  const { length } = content;
  const [first = 0x80, second = 0] = content;
  if (tag === 0x01) return length === 1 && (first === 0 || first === 0xff);
  if (tag === 0x02)
    return length === 1 || (length > 1 && !(first === 0 && second < 0x80) && !(first === 0xff && second > 0x7f));
  if (tag === 0x03) return first < 8;
  if (tag === 0x05) return length === 0;
  if (tag === 0x1c || tag === 0x1e) return length % (tag === 0x1c ? 4 : 2) === 0;
  if (tag === 0x06)
    return (
      length > 0 &&
      content.every((byte, at) => (byte !== 0x80 || (content[at - 1] ?? 0) > 0x7f) && (at < length - 1 || byte < 0x80))
    );
  return tag > 0x3f || tag === 0x30 || tag === 0x31 || (tag < 0x20 && ![0x00, 0x10, 0x11].includes(tag));
}

/** The items of a SEQUENCE; of anything else none. */
export function itemsOf(der: Der | undefined): readonly Der[] {
  return der?.tag === 0x30 ? der.items : [];
}

/** The content of an OBJECT IDENTIFIER in hexadecimal; empty for anything else. */
export function oidOf(der: Der | undefined): string {
  return der?.tag === 0x06 ? toHex(der.content) : '';
}

/** The algorithm that an AlgorithmIdentifier (RFC 5280 section 4.1.1.2) names, as `oidOf`. */
export function algorithmOf(der: Der | undefined): string {
  return oidOf(itemsOf(der)[0]);
}

/** An object identifier as people write it, `1.2.840.113549`. */
export function dotted(content: Uint8Array): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte > 0x7f) continue;
    if (arcs.length === 0) {
      const first = Math.min(2, Math.floor(arc / 40));
      arcs.push(first);
      arc -= first * 40;
    }
    arcs.push(arc);
    arc = 0;
  }
  return arcs.join('.');
}

/** The bytes of an INTEGER that is not negative, without a leading zero; undefined for anything else. */
export function unsigned(der: Der | undefined): Bytes | undefined {
  if (der?.tag !== 0x02) return undefined;
  const [first = 0] = der.content;
  return first > 0x7f ? undefined : der.content.subarray(first === 0 ? 1 : 0);
}

/** An INTEGER from 0 to 2^32 - 1; undefined for anything else. */
export function smallInteger(der: Der | undefined): number | undefined {
  const bytes = unsigned(der);
  return bytes && bytes.length < 5 ? bytes.reduce((sum, byte) => sum * 256 + byte, 0) : undefined;
}

/** The bytes of a BIT STRING that has whole bytes; undefined for anything else. */
export function bitString(der: Der | undefined): Bytes | undefined {
  return der?.tag === 0x03 && der.content[0] === 0 ? der.content.subarray(1) : undefined;
}
