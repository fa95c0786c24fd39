import type { Bytes } from './bytes.ts';
import { algorithm, bits, der, integer, nothing, oid, sequence, set } from './der-writer.ts';
import { writeName, type Subject, type SubjectName } from './distinguished-name.ts';
import { writeAlternativeNames } from './general-names.ts';
import { writeKeyFile } from './key-file.ts';
import { toPem } from './pem.ts';
import { sha256 } from './public-key.ts';
import { serverNameOf } from './server-name.rules.ts';
import { isSubjectPart, longestParts } from './subject.rules.ts';
import { cryptoRandom, type Random } from '../portal/time.ts';

export type KeyAlgorithm = 'RSA-2048' | 'RSA-3072' | 'RSA-4096' | 'P-256' | 'P-384';

export interface KeyAndCsrInput {
  /** Without a common name, the first of the names is it, if it has no more than 64 characters. */
  readonly subject: Subject;
  /** Server names in any form that `serverNameOf` takes, also wildcards; the common name is added where it is missing. */
  readonly names: readonly string[];
  readonly algorithm: KeyAlgorithm;
}

export type KeyAndCsr =
  | {
      readonly ok: true;
      /** PEM. */
      readonly csr: string;
      /** Of the public key, as in `PublicKeyFacts`. */
      readonly fingerprint: string;
      /**
       * The private key as an encrypted file (`writeKeyFile`). There is no other way to it: it is in no property, and
       * gone with this object.
       * @throws {RangeError} for a passphrase that `checkPassphrase` refuses.
       */
      writeKeyFile(this: void, passphrase: string): Promise<string>;
    }
  | { readonly ok: false; readonly code: 'no-name' }
  /** The name that is none. */
  | { readonly ok: false; readonly code: 'invalid-name'; readonly name: string }
  /** The part of the subject that is longer than a certificate takes (RFC 5280 appendix A.1) or holds other characters. */
  | { readonly ok: false; readonly code: 'invalid-subject'; readonly attribute: SubjectName };

const ecdsa = { 'P-256': ['SHA-256', '2a8648ce3d040302'], 'P-384': ['SHA-384', '2a8648ce3d040303'] } as const;

/**
 * Makes a key and the request for a certificate of it (PKCS#10) by Web Cryptography. RSA signs by PKCS#1 v1.5 with SHA-256,
 * P-256 with SHA-256, P-384 with SHA-384. RSA of 4096 bits may take seconds.
 * @param options.random where the salts of key files come from; keys come from the platform.
 * @throws {TypeError} where there is no Web Cryptography: on a page that did not come by https.
 */
export async function createKeyAndCsr(
  { subject, names, algorithm: kind }: KeyAndCsrInput,
  { random = cryptoRandom }: { readonly random?: Random | undefined } = {},
): Promise<KeyAndCsr> {
  const attribute = refusedPart(subject);
  if (attribute) return { ok: false, code: 'invalid-subject', attribute };
  const wanted = [...(subject.commonName ? [subject.commonName] : []), ...names];
  const invalid = wanted.find((name) => serverNameOf(name) === undefined);
  if (invalid !== undefined) return { ok: false, code: 'invalid-name', name: invalid };
  const servers = [...new Set(wanted.flatMap((name) => serverNameOf(name) ?? []))];
  const [commonName] = servers;
  if (commonName === undefined) return { ok: false, code: 'no-name' };
  const { privateKey, publicKey } = await generate(kind);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const name = writeName({
    ...subject,
    commonName: commonName.length > longestParts.commonName ? undefined : commonName,
  });
  const extensions = sequence(writeAlternativeNames(servers));
  const attributes = der(0xa0, sequence(oid('2a864886f70d01090e'), set(extensions)));
  const info = sequence(integer(0), name, spki, attributes);
  const [signedBy, signature] = await sign(kind, privateKey, info);
  return {
    ok: true,
    csr: toPem('CERTIFICATE REQUEST', sequence(info, signedBy, bits(signature))),
    fingerprint: await sha256(spki),
    writeKeyFile: (passphrase) => writeKeyFile(privateKey, passphrase, { random }),
  };
}

/** A common name that is too long is left out. */
function refusedPart(subject: Subject): SubjectName | undefined {
  const names = Object.keys(longestParts) as SubjectName[];
  return names.find((name) => name !== 'commonName' && subject[name] && !isSubjectPart(name, subject[name]));
}

async function generate(kind: KeyAlgorithm): Promise<CryptoKeyPair> {
  if (kind === 'P-256' || kind === 'P-384')
    return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: kind }, true, ['sign', 'verify']);
  const modulusLength = Number(kind.slice(4));
  const publicExponent = Uint8Array.of(1, 0, 1);
  const how = { name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent, hash: 'SHA-256' };
  return crypto.subtle.generateKey(how, true, ['sign', 'verify']);
}

/** The AlgorithmIdentifier of a signature, and the signature. */
async function sign(kind: KeyAlgorithm, key: CryptoKey, info: Bytes): Promise<readonly [Bytes, Bytes]> {
  if (kind !== 'P-256' && kind !== 'P-384') {
    const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, info);
    return [algorithm('2a864886f70d01010b', nothing()), new Uint8Array(signature)];
  }
  const [hash, identifier] = ecdsa[kind];
  const plain = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash }, key, info));
  const half = plain.length / 2;
  return [algorithm(identifier), sequence(integer(plain.subarray(0, half)), integer(plain.subarray(half)))];
}
