import { toHex, type Bytes } from './bytes.ts';
import { algorithmOf, bitString, dotted, itemsOf, oidOf, readDer, unsigned, type Der } from './der.ts';

export type Curve = 'P-256' | 'P-384' | 'P-521';

/** A public key as people are told of it. */
export type PublicKeyFacts = {
  /** SHA-256 of its SubjectPublicKeyInfo in hexadecimal, the same in a request and in a certificate. */
  readonly fingerprint: string;
} & (
  | { readonly algorithm: 'RSA'; readonly bits: number }
  | { readonly algorithm: 'EC'; readonly curve: Curve; readonly bits: number }
  /** Of another kind: the object identifier of the algorithm, or of the curve, such as `1.3.101.112`. */
  | { readonly algorithm: 'other'; readonly identifier: string }
);

/** A key that was read, not its strength. */
export type PublicKey =
  | { readonly type: 'RSA'; readonly bits: number; readonly sound: boolean; readonly spki: Bytes }
  | { readonly type: 'EC'; readonly curve: Curve; readonly bits: number; readonly spki: Bytes }
  | { readonly type: 'other'; readonly identifier: string; readonly spki: Bytes };

export const rsaEncryption = '2a864886f70d010101';
export const ecPublicKey = '2a8648ce3d0201';
/** RSA below is weak, by CRT-05 and section 6.1.5 of the CA/Browser Forum's Baseline Requirements. */
export const leastRsaBits = 2_048;
/** RSA above is not looked at: it takes longer than anybody would wait. */
export const mostRsaBits = 8_192;

/** The named curves of Web Cryptography by object identifier, with the bytes of a coordinate. */
export const curves: Readonly<Record<string, { readonly curve: Curve; readonly bits: number; readonly size: number }>> =
  {
    '2a8648ce3d030107': { curve: 'P-256', bits: 256, size: 32 },
    '2b81040022': { curve: 'P-384', bits: 384, size: 48 },
    '2b81040023': { curve: 'P-521', bits: 521, size: 66 },
  };

/**
 * Reads a SubjectPublicKeyInfo (RFC 5280 section 4.1): RSA by `rsaEncryption`, and uncompressed points on named curves. Every
 * other algorithm, curve and form is `other`. Undefined where it is damaged.
 */
export function readPublicKey(info: Der | undefined): PublicKey | undefined {
  const [algorithm, key, more] = itemsOf(info);
  const content = bitString(key);
  const identifier = algorithmOf(algorithm);
  if (!info || !content || identifier === '' || more) return undefined;
  const spki = info.bytes;
  const [, parameters] = itemsOf(algorithm);
  if (identifier === rsaEncryption) {
    const [modulus, exponent, third] = itemsOf(readDer(content)).map(unsigned);
    if (!modulus?.length || !exponent?.length || third) return undefined;
    const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
    // exponents of 65537 or more, as section 6.1.6 of the Baseline Requirements wants them: authorities take no smaller ones
    const sound = [modulus, exponent].every((number) => (number.at(-1) ?? 0) % 2 === 1) && exponent.length > 2;
    return { type: 'RSA', bits, sound, spki };
  }
  const known = identifier === ecPublicKey ? curves[oidOf(parameters)] : undefined;
  if (!known || content[0] !== 4) {
    const named = parameters?.tag === 0x06 ? parameters : itemsOf(algorithm)[0];
    return { type: 'other', identifier: dotted(named?.content ?? content), spki };
  }
  const { curve, bits, size } = known;
  return content.length === 2 * size + 1 ? { type: 'EC', curve, bits, spki } : undefined;
}

export async function factsOf(key: PublicKey): Promise<PublicKeyFacts> {
  const fingerprint = await sha256(key.spki);
  if (key.type === 'RSA') return { algorithm: 'RSA', bits: key.bits, fingerprint };
  if (key.type === 'EC') return { algorithm: 'EC', curve: key.curve, bits: key.bits, fingerprint };
  return { algorithm: 'other', identifier: key.identifier, fingerprint };
}

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
