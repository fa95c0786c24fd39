import { concat, fromHex, utf8, type Bytes } from './bytes.ts';

/** One element of DER: the tag as in `Der`, and what it holds. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Bytes {
  const content = concat(parts);
  const { length } = content;
  if (length < 0x80) return concat([Uint8Array.of(tag, length), content]);
  const digits = length.toString(16);
  const size = fromHex(digits.padStart(digits.length + (digits.length % 2), '0'));
  return concat([Uint8Array.of(tag, 0x80 + size.length), size, content]);
}

export function sequence(...parts: readonly Uint8Array[]): Bytes {
  return der(0x30, ...parts);
}

export function set(...parts: readonly Uint8Array[]): Bytes {
  return der(0x31, ...parts);
}

/** An OBJECT IDENTIFIER by its content in hexadecimal. */
export function oid(hex: string): Bytes {
  return der(0x06, fromHex(hex));
}

/** An INTEGER of a number from 0 to 2^31 - 1, or of the bytes of one that is not negative. */
export function integer(value: number | Uint8Array): Bytes {
  const bytes = typeof value === 'number' ? fromHex(value.toString(16).padStart(8, '0')) : value;
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return der(0x02, (digits[0] ?? 0) > 0x7f ? Uint8Array.of(0) : Uint8Array.of(), digits);
}

export function octets(...parts: readonly Uint8Array[]): Bytes {
  return der(0x04, ...parts);
}

export function bits(bytes: Uint8Array): Bytes {
  return der(0x03, Uint8Array.of(0), bytes);
}

export function utf8String(text: string): Bytes {
  return der(0x0c, utf8(text));
}

/** An AlgorithmIdentifier (RFC 5280 section 4.1.1.2): without parameters where none are given. */
export function algorithm(hex: string, ...parameters: readonly Uint8Array[]): Bytes {
  return sequence(oid(hex), ...parameters);
}

/** NULL, which some algorithms have as their parameters. */
export function nothing(): Bytes {
  return der(0x05);
}
