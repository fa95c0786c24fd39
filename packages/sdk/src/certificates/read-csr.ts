import { fromBase64, type Bytes } from './bytes.ts';
import { itemsOf, oidOf, readDer, smallInteger, type Der } from './der.ts';
import { readName, type DistinguishedName } from './distinguished-name.ts';
import { alternativeNames, type AlternativeName } from './general-names.ts';
import { pemBlocks, plain } from './pem.ts';
import { holdsPrivateKey, holdsPrivateKeyBytes, mostSearched } from './private-key.rules.ts';
import { readPublicKey, type PublicKey } from './public-key.ts';

/** PKCS#10 (RFC 2986) in its parts; the signature is not checked. */
export interface Csr {
  readonly subject: DistinguishedName;
  readonly alternativeNames: readonly AlternativeName[];
  readonly key: PublicKey;
  readonly der: Bytes;
  /** What is signed. */
  readonly signed: Bytes;
  readonly signatureAlgorithm: Der | undefined;
  readonly signature: Der | undefined;
}

export type UnreadCode = 'private-key' | 'too-large' | 'not-a-csr' | 'certificate' | 'damaged';

/** Bytes of a file, or characters of a text: 100 names of 253 characters are 34 KiB in PEM. */
export const mostOfCsr: number = 64 * 1024;

/** Requests of extensions: PKCS#9, and that of Microsoft. */
const extensionRequests: readonly string[] = ['2a864886f70d01090e', '2b06010401823702010e'];

const certificateLabels = /^(?:X509 |TRUSTED )?CERTIFICATE$|^(?:PKCS7|CMS)$/;

/** Reads PEM, base64 alone or DER. The bytes are copied, so that nobody changes them meanwhile. */
export function readCsr(input: string | Uint8Array): Csr | UnreadCode {
  const bytes = typeof input === 'string' ? undefined : Uint8Array.from(input.subarray(0, mostSearched));
  const text = typeof input === 'string' ? input : new TextDecoder().decode(bytes);
  if (holdsPrivateKey(text) || (bytes && holdsPrivateKeyBytes(bytes))) return 'private-key';
  if (input.length > mostOfCsr) return 'too-large';
  const whole = bytes && readDer(bytes);
  if (whole) return partsOf(whole);
  const clean = plain(text);
  const blocks = pemBlocks(clean);
  const requests = blocks.filter(({ label }) => /^(?:NEW )?CERTIFICATE REQUEST$/.test(label));
  const [first, second] = requests;
  if (first) {
    const der = second ? undefined : first.bytes && readDer(first.bytes);
    const csr = der && partsOf(der);
    return typeof csr === 'object' ? csr : 'damaged';
  }
  if (blocks.some(({ label }) => certificateLabels.test(label))) return 'certificate';
  const bare = readDer(fromBase64(clean.replaceAll(/\s/g, '')) ?? new Uint8Array());
  if (bare) return partsOf(bare);
  return /CERTIFICATE REQUEST/i.test(clean) || (bytes && beginsAsDer(bytes)) ? 'damaged' : 'not-a-csr';
}

const beginsAsDer = ([first, second = 0]: Bytes): boolean => first === 0x30 && second > 0x80 && second < 0x84;

function partsOf(der: Der): Csr | 'not-a-csr' | 'certificate' | 'damaged' {
  const [info, signatureAlgorithm, signature, ...more] = itemsOf(der);
  const [version, subject, publicKey, attributes, ...others] = itemsOf(info);
  // the version of a certificate is tagged and a request has none so (RFC 5280, 4.1)
  if (version?.tag === 0xa0 && signature?.tag === 0x03) return 'certificate';
  if (version?.tag !== 0x02 || signature?.tag !== 0x03 || more.length > 0 || others.length > 0) return 'not-a-csr';
  const name = readName(subject);
  const key = readPublicKey(publicKey);
  const names = requestedNames(attributes);
  if (!info || smallInteger(version) !== 0 || !name || !key || !names) return 'damaged';
  const { bytes } = der;
  return { subject: name, alternativeNames: names, key, der: bytes, signed: info.bytes, signatureAlgorithm, signature };
}

/** The names that attributes ask for. Undefined where they ask twice, so that nobody can read something else there. */
function requestedNames(attributes: Der | undefined): readonly AlternativeName[] | undefined {
  if (!attributes) return [];
  const all = attributes.items.map(itemsOf);
  const isWhole = all.every(([type, values, more]) => type?.tag === 0x06 && values?.tag === 0x31 && !more);
  const [found, ...others] = all.filter(([type]) => extensionRequests.includes(oidOf(type)));
  if (attributes.tag !== 0xa0 || !isWhole || others.length > 0) return undefined;
  if (!found) return [];
  const [extensions, more] = found[1]?.items ?? [];
  return extensions?.tag === 0x30 && !more ? alternativeNames(extensions.items) : undefined;
}
