import { toHex, type Bytes } from './bytes.ts';
import { readDer, type Der } from './der.ts';
import { der, integer, octets, oid, sequence, set } from './der-writer.ts';
import { encryptionOf, keyFileRounds, readKeyFile, type KeyFileCode, type KeyFileOptions } from './key-file.ts';
import { macOf, toBmp } from './pkcs12-mac.ts';
import { readPublicKey } from './public-key.ts';
import { certificatesIn, publicKeyIn } from './read-certificate.ts';
import { cryptoRandom } from '../portal/time.ts';

export interface Pkcs12Input {
  /** PEM, as `writeKeyFile` made it. */
  readonly keyFile: string;
  /** Of the key file; it protects the PKCS#12 file, too. */
  readonly passphrase: string;
  /** PEM or DER: the certificate of the key and those of its chain, in any order. */
  readonly certificates: string | Uint8Array;
  /** What a store of certificates shows it as, such as the server name. */
  readonly friendlyName?: string | undefined;
}

export type Pkcs12Joining =
  | { readonly ok: true; readonly file: Bytes }
  | { readonly ok: false; readonly part: 'key-file'; readonly code: KeyFileCode }
  | {
      readonly ok: false;
      readonly part: 'certificates';
      /** `key-mismatch`: none of them is of this key. */
      readonly code: 'not-a-certificate' | 'damaged' | 'too-large' | 'key-mismatch';
    };

const data = '2a864886f70d010701';
const encryptedData = '2a864886f70d010706';
const certificateBag = '2a864886f70d010c0a0103';
const keyBag = '2a864886f70d010c0a0102';

/**
 * Joins a key file and the certificate that was issued for it to a PKCS#12 file (RFC 7292), `.p12` or `.pfx`, as IIS, Java and
 * key stores take it: both parts by PBES2 with PBKDF2-HMAC-SHA-256 and AES-256-CBC, the whole with HMAC-SHA-256. The key is in
 * memory only while it is encrypted anew.
 * Never rejects where there is Web Cryptography.
 */
export async function joinPkcs12(
  { keyFile, passphrase, certificates, friendlyName }: Pkcs12Input,
  { random = cryptoRandom, rounds = keyFileRounds }: KeyFileOptions = {},
): Promise<Pkcs12Joining> {
  const chain = certificatesIn(certificates);
  if (typeof chain === 'string') return { ok: false, part: 'certificates', code: chain };
  const reading = await readKeyFile(keyFile, passphrase);
  if (!reading.ok) return { ok: false, part: 'key-file', code: reading.code };
  const { privateKey } = reading;
  try {
    const own = await certificateOf(privateKey, chain);
    if (!own) return { ok: false, part: 'certificates', code: 'key-mismatch' };
    const encryption = await encryptionOf(passphrase, random, rounds);
    const keyEncryption = await encryptionOf(passphrase, random, rounds);
    const attributes = await attributesOf(own, friendlyName);
    const bags = [own, ...chain.filter((one) => one !== own)].map(({ bytes }) =>
      bag(
        certificateBag,
        sequence(oid('2a864886f70d01091601'), der(0xa0, octets(bytes))),
        bytes === own.bytes ? attributes : [],
      ),
    );
    const encrypted = der(0x80, await encryption.encrypt(sequence(...bags)));
    const safe = sequence(integer(0), sequence(oid(data), encryption.identifier, encrypted));
    const shrouded = sequence(keyEncryption.identifier, octets(await keyEncryption.encrypt(privateKey)));
    const contents = sequence(
      sequence(oid(encryptedData), der(0xa0, safe)),
      contentInfo(sequence(bag(keyBag, shrouded, attributes))),
    );
    const mac = await macOf(contents, passphrase, random);
    return { ok: true, file: sequence(integer(3), contentInfo(contents), mac) };
  } finally {
    privateKey.fill(0);
  }
}

const contentInfo = (content: Bytes): Bytes => sequence(oid(data), der(0xa0, octets(content)));

const bag = (type: string, value: Bytes, attributes: readonly Bytes[]): Bytes =>
  sequence(oid(type), der(0xa0, value), ...(attributes.length > 0 ? [set(...attributes)] : []));

/** What joins key and certificate for those who read the file, and its name; in the order of DER. */
async function attributesOf({ bytes }: Der, friendlyName: string | undefined): Promise<readonly Bytes[]> {
  const id = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 20);
  const attributes = [sequence(oid('2a864886f70d010915'), set(octets(id)))];
  if (friendlyName) attributes.push(sequence(oid('2a864886f70d010914'), set(der(0x1e, toBmp(friendlyName)))));
  return attributes.toSorted((one, other) => (toHex(one) < toHex(other) ? -1 : 1));
}

/** The certificate whose public key belongs to a private key: it verifies what that one signs. */
async function certificateOf(privateKey: Bytes, chain: readonly Der[]): Promise<Der | undefined> {
  for (const certificate of chain) if (await belongs(privateKey, certificate)) return certificate;
  return undefined;
}

async function belongs(privateKey: Bytes, certificate: Der): Promise<boolean> {
  const key = readPublicKey(publicKeyIn(certificate));
  if (!key || key.type === 'other' || !readDer(privateKey)) return false;
  const hash = 'SHA-256';
  const how = key.type === 'EC' ? { name: 'ECDSA', namedCurve: key.curve, hash } : { name: 'RSASSA-PKCS1-v1_5', hash };
  try {
    const [signing, verifying] = await Promise.all([
      crypto.subtle.importKey('pkcs8', privateKey, how, false, ['sign']),
      crypto.subtle.importKey('spki', key.spki, how, false, ['verify']),
    ]);
    return await crypto.subtle.verify(how, verifying, await crypto.subtle.sign(how, signing, key.spki), key.spki);
  } catch {
    return false; // a key of another kind or curve
  }
}
