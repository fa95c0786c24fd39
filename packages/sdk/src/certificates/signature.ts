import { concat, type Bytes } from './bytes.ts';
import { algorithmOf, bitString, itemsOf, oidOf, readDer, smallInteger, unsigned, type Der } from './der.ts';
import { curves, type PublicKey } from './public-key.ts';

export type SignatureAlgorithm = 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA';

/** How a request is signed. */
export interface SignatureFacts {
  readonly algorithm: SignatureAlgorithm | 'other';
  /** Such as `SHA-256`; empty where it is not known. */
  readonly hash: string;
  /** Whether the signature was checked by the request's own key and holds. */
  readonly verified: boolean;
}

export interface SignatureKind {
  readonly algorithm: SignatureAlgorithm;
  readonly hash: string;
  /** Of RSA-PSS, in bytes. */
  readonly saltLength: number;
}

const pss = '2a864886f70d01010a';
/** The hash of each kind of signature, PKCS#1 v1.5 and those of ECDSA. */
const signatures: Readonly<Record<string, string>> = {
  '2a864886f70d010102': 'MD2',
  '2a864886f70d010103': 'MD4',
  '2a864886f70d010104': 'MD5',
  '2a864886f70d010105': 'SHA-1',
  '2b0e03021d': 'SHA-1',
  '2a864886f70d01010e': 'SHA-224',
  '2a864886f70d01010b': 'SHA-256',
  '2a864886f70d01010c': 'SHA-384',
  '2a864886f70d01010d': 'SHA-512',
  '2a8648ce3d0401': 'SHA-1',
  '2a8648ce3d040301': 'SHA-224',
  '2a8648ce3d040302': 'SHA-256',
  '2a8648ce3d040303': 'SHA-384',
  '2a8648ce3d040304': 'SHA-512',
};
const hashes: Readonly<Record<string, string>> = {
  '2a864886f70d0205': 'MD5',
  '2b0e03021a': 'SHA-1',
  '608648016503040204': 'SHA-224',
  '608648016503040201': 'SHA-256',
  '608648016503040202': 'SHA-384',
  '608648016503040203': 'SHA-512',
};
const strong: readonly string[] = ['SHA-256', 'SHA-384', 'SHA-512'];

export function isWeakHash({ hash }: SignatureKind): boolean {
  return !strong.includes(hash);
}

/** Reads the AlgorithmIdentifier of a signature. Undefined for one that is not known. */
export function readSignature(algorithm: Der | undefined): SignatureKind | undefined {
  const identifier = algorithmOf(algorithm);
  const hash = signatures[identifier];
  if (hash === undefined) return identifier === pss ? readPss(itemsOf(algorithm)[1]) : undefined;
  return { algorithm: identifier.startsWith('2a8648ce') ? 'ECDSA' : 'RSASSA-PKCS1-v1_5', hash, saltLength: 0 };
}

/** The parameters of RSASSA-PSS (RFC 8017 appendix A.2.3), whose mask is made by the same hash as everywhere. */
function readPss(parameters: Der | undefined): SignatureKind | undefined {
  const parts = new Map(itemsOf(parameters).map(({ tag, items }) => [tag, items[0]]));
  const [hashing, masking, salting] = [parts.get(0xa0), parts.get(0xa1), parts.get(0xa2)];
  const hash = hashing ? hashes[algorithmOf(hashing)] : 'SHA-1';
  const mask = masking ? hashes[oidOf(itemsOf(itemsOf(masking)[1])[0])] : 'SHA-1';
  const saltLength = salting ? smallInteger(salting) : 20;
  if (hash === undefined || hash !== mask || saltLength === undefined) return undefined;
  return { algorithm: 'RSA-PSS', hash, saltLength };
}

/** Why a signature does not hold. */
export type SignatureRefusal = 'bad-signature' | 'unsupported-key';

/** Checks a signature, a BIT STRING. Undefined where it holds. */
export async function refusalOf(
  { algorithm, hash, saltLength }: SignatureKind,
  key: PublicKey,
  signed: Bytes,
  signature: Der | undefined,
): Promise<SignatureRefusal | undefined> {
  const isEc = algorithm === 'ECDSA';
  if (key.type === 'other' || isEc !== (key.type === 'EC')) return 'bad-signature';
  const bytes = isEc ? plainOf(bitString(signature), key) : bitString(signature);
  if (!bytes) return 'bad-signature';
  const named = key.type === 'EC' ? { name: algorithm, namedCurve: key.curve } : { name: algorithm, hash };
  try {
    const imported = await crypto.subtle.importKey('spki', key.spki, named, false, ['verify']);
    const holds = await crypto.subtle.verify({ name: algorithm, hash, saltLength }, imported, bytes, signed);
    return holds ? undefined : 'bad-signature';
  } catch (error) {
    const isBad = error instanceof DOMException && error.name !== 'NotSupportedError';
    return isBad ? 'bad-signature' : 'unsupported-key';
  }
}

/** Both numbers of an ECDSA signature in as many bytes as the curve has (RFC 3279 section 2.2.3 to IEEE P1363). */
function plainOf(signature: Bytes | undefined, key: PublicKey): Bytes | undefined {
  const known = Object.values(curves).find(({ curve }) => key.type === 'EC' && curve === key.curve);
  const [r, s, more] = itemsOf(signature && readDer(signature)).map(unsigned);
  if (!known || !r || !s || more || r.length > known.size || s.length > known.size) return undefined;
  return concat([r, s].flatMap((number) => [new Uint8Array(known.size - number.length), number]));
}
