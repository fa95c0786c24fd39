import { sameBytes, utf8, type Bytes } from './bytes.ts';
import { algorithmOf, itemsOf, readDer, smallInteger, type Der } from './der.ts';
import { algorithm, integer, nothing, octets, sequence } from './der-writer.ts';
import { checkPassphrase } from './passphrase.rules.ts';
import { pemBlocks, plain, toPem } from './pem.ts';
import { cryptoRandom, type Random } from '../portal/time.ts';

/** Rounds of PBKDF2 with HMAC-SHA-256, as OWASP’s password storage cheat sheet of 2023 asks for. */
export const keyFileRounds = 600_000;
/** With more a file is not read: nobody would wait for it. */
const mostRounds = 10_000_000;
/** Characters of a file: RSA of 16384 bits has a sixth of it. */
const mostOfFile = 64 * 1024;

const pbes2 = '2a864886f70d01050d';
const pbkdf2 = '2a864886f70d01050c';
const hashes: Readonly<Record<string, string>> = {
  '2a864886f70d0207': 'SHA-1',
  '2a864886f70d0209': 'SHA-256',
  '2a864886f70d020a': 'SHA-384',
  '2a864886f70d020b': 'SHA-512',
};
const aes256 = '60864801650304012a';
/** Bits of the key of AES in CBC mode; Web Cryptography has no AES-192 everywhere. */
const ciphers: Readonly<Record<string, number>> = { [aes256]: 256, '608648016503040102': 128 };

export type KeyFileCode =
  /** No `ENCRYPTED PRIVATE KEY` of PEM. */
  | 'not-a-key-file'
  | 'damaged'
  /** Encrypted by something other than PBES2 with PBKDF2 and AES-128 or AES-256, or with more than 10,000,000 rounds. */
  | 'unsupported-encryption'
  /** Or it was changed in what is encrypted, which cannot be told apart. */
  | 'wrong-passphrase'
  /** More than 64 KiB. */
  | 'too-large';

export type KeyFileReading =
  /** PKCS#8, not encrypted: to be put nowhere, and overwritten as soon as it was used. */
  { readonly ok: true; readonly privateKey: Bytes } | { readonly ok: false; readonly code: KeyFileCode };

export interface KeyFileOptions {
  /** Where salt and initialisation vector come from. */
  readonly random?: Random | undefined;
  /** Of PBKDF2. */
  readonly rounds?: number | undefined;
}

interface Encryption {
  readonly salt: Bytes;
  readonly rounds: number;
  readonly hash: string;
  readonly bits: number;
  readonly iv: Bytes;
}

/**
 * A private key as `ENCRYPTED PRIVATE KEY` of PEM (RFC 5958; RFC 8018): PBES2 with PBKDF2-HMAC-SHA-256, 600,000 rounds, and
 * AES-256-CBC. OpenSSL and all that stands on it read it. The passphrase is taken as UTF-8.
 * @throws {RangeError} for a passphrase that `checkPassphrase` refuses.
 */
export async function writeKeyFile(
  key: CryptoKey,
  passphrase: string,
  { random = cryptoRandom, rounds = keyFileRounds }: KeyFileOptions = {},
): Promise<string> {
  if (!checkPassphrase(passphrase).ok) throw new RangeError('The passphrase is too short or too long.');
  const how = await encryptionOf(passphrase, random, rounds);
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', key));
  const encrypted = await how.encrypt(privateKey);
  privateKey.fill(0);
  return toPem('ENCRYPTED PRIVATE KEY', sequence(how.identifier, octets(encrypted)));
}

/** A key of its own for what is encrypted by a passphrase, with the AlgorithmIdentifier that says how. */
export async function encryptionOf(
  passphrase: string,
  random: Random,
  rounds: number,
): Promise<{ readonly identifier: Bytes; encrypt(this: void, data: Bytes): Promise<Bytes> }> {
  const [salt, iv] = [random(new Uint8Array(16)), random(new Uint8Array(16))];
  const derivation = sequence(octets(salt), integer(rounds), algorithm('2a864886f70d0209', nothing()));
  const parameters = sequence(algorithm(pbkdf2, derivation), algorithm(aes256, octets(iv)));
  const key = await derive(passphrase, { salt, rounds, hash: 'SHA-256', bits: 256, iv }, 'encrypt');
  return {
    identifier: algorithm(pbes2, parameters),
    encrypt: async (data) => new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, data)),
  };
}

/** Reads what `writeKeyFile` or OpenSSL wrote. Never rejects where there is Web Cryptography. */
export async function readKeyFile(file: string, passphrase: string): Promise<KeyFileReading> {
  const refused = (code: KeyFileCode): KeyFileReading => ({ ok: false, code });
  const found = findKeyFile(file);
  if (typeof found === 'string') return refused(found);
  const [identifier, data, more] = itemsOf(found);
  if (algorithmOf(identifier) === '' || data?.tag !== 0x04 || more) return refused('damaged');
  const how = readEncryption(identifier);
  if (typeof how === 'string') return refused(how);
  const key = await derive(passphrase, how, 'decrypt');
  const decrypted = await crypto.subtle
    .decrypt({ name: 'AES-CBC', iv: how.iv }, key, data.content)
    .catch(() => undefined);
  const privateKey = new Uint8Array(decrypted ?? new ArrayBuffer());
  const [version, kind, content] = itemsOf(readDer(privateKey));
  const isKey = version?.tag === 0x02 && algorithmOf(kind) !== '' && content?.tag === 0x04;
  return isKey ? { ok: true, privateKey } : refused('wrong-passphrase');
}

/** The EncryptedPrivateKeyInfo of a file. */
export function findKeyFile(file: string): Der | 'not-a-key-file' | 'damaged' | 'too-large' {
  if (file.length > mostOfFile) return 'too-large';
  const [first, second] = pemBlocks(plain(file)).filter(({ label }) => label === 'ENCRYPTED PRIVATE KEY');
  if (!first) return 'not-a-key-file';
  const isOther = second && !(first.bytes && second.bytes && sameBytes(first.bytes, second.bytes));
  return (!isOther && first.bytes && readDer(first.bytes)) || 'damaged';
}

function readEncryption(identifier: Der | undefined): Encryption | 'damaged' | 'unsupported-encryption' {
  const [derivation, cipher] = itemsOf(itemsOf(identifier)[1]);
  const bits = ciphers[algorithmOf(cipher)];
  if (algorithmOf(identifier) !== pbes2 || algorithmOf(derivation) !== pbkdf2 || !bits) return 'unsupported-encryption';
  const [salt, count, ...others] = itemsOf(itemsOf(derivation)[1]);
  const rounds = smallInteger(count);
  const iv = itemsOf(cipher)[1];
  const pseudoRandom = others.find(({ tag }) => tag === 0x30); // the length of the key may stand before it
  const hash = pseudoRandom ? hashes[algorithmOf(pseudoRandom)] : 'SHA-1';
  if (salt?.tag !== 0x04 || !rounds || iv?.tag !== 0x04 || iv.content.length !== 16) return 'damaged';
  if (hash === undefined || rounds > mostRounds) return 'unsupported-encryption';
  return { salt: salt.content, rounds, hash, bits, iv: iv.content };
}

async function derive(passphrase: string, how: Encryption, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', utf8(passphrase), 'PBKDF2', false, ['deriveKey']);
  const { salt, rounds: iterations, hash, bits: length } = how;
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', salt, iterations, hash },
    secret,
    { name: 'AES-CBC', length },
    false,
    [use],
  );
}
