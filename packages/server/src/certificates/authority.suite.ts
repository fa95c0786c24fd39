import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Name,
  Pkcs10CertificateRequestGenerator,
  SubjectAlternativeNameExtension,
  type Extension,
} from '@peculiar/x509';
import { cryptoRandom, day, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Database } from '../portal/ports.ts';
import type { CertificateAuthority, CertificateOrder, IssuedCertificate } from '../portal/certificate-authority.ts';
import { testAuthority, type TestAuthorityOptions } from './test-authority.ts';

/** Real time does not matter to what is proved here, but openssl is told which it is. */
export const authorityStart: Instant = Date.parse('2026-04-01T09:00:00.500+09:00');

export const authorityNames: TestAuthorityOptions['names'] = {
  organization: '窓口デモ認証局株式会社',
  root: 'Madoguchi Demo Root CA',
  server: 'Madoguchi Demo Server CA',
  login: 'Madoguchi Demo for Member CA',
};

export function authorityFor(
  database: Pick<Database, 'kysely'>,
  options: Partial<TestAuthorityOptions> = {},
): CertificateAuthority {
  return testAuthority({
    database,
    random: cryptoRandom,
    clock: { now: () => authorityStart },
    names: authorityNames,
    ...options,
  });
}

/** Algorithms of WebCrypto that requests come with. */
export const keyKinds = {
  'RSA-2048': rsa(2048),
  'RSA-3072': rsa(3072),
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  'P-521': { name: 'ECDSA', namedCurve: 'P-521', hash: 'SHA-512' },
} as const;

export function rsa(modulusLength: number, hash = 'SHA-256') {
  return { name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent: new Uint8Array([1, 0, 1]), hash };
}

export interface MadeRequest {
  readonly pem: string;
  readonly keys: CryptoKeyPair;
}

/** A certificate signing request for the names, the first being the common name too. */
export async function makeRequest(
  names: readonly string[],
  algorithm: (typeof keyKinds)[keyof typeof keyKinds] | ReturnType<typeof rsa> = keyKinds['P-256'],
  more: readonly Extension[] = [],
): Promise<MadeRequest> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: new Name([
      { C: [{ printableString: 'JP' }] },
      { O: [{ utf8String: '申請どおりの会社' }] },
      ...(names[0] === undefined ? [] : [{ CN: [{ utf8String: names[0] }] }]),
    ]),
    keys,
    signingAlgorithm: algorithm,
    extensions: [new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value }))), ...more],
  });
  return { pem: request.toString('pem'), keys };
}

export async function order(
  names: readonly string[] = ['www.example.jp'],
  given: Partial<CertificateOrder> = {},
): Promise<CertificateOrder> {
  return {
    reference: `order-${crypto.randomUUID()}`,
    profile: 'SR3.0',
    request: given.request ?? (await makeRequest(names)).pem,
    notBefore: authorityStart,
    notAfter: authorityStart + 200 * day,
    ...given,
  };
}

export async function issued(authority: CertificateAuthority, given: CertificateOrder): Promise<IssuedCertificate> {
  const decision = await authority.issue(given);
  if (!decision.ok) throw new Error(decision.code);
  return decision.certificate;
}

/** Runs openssl among the files, and gives what it said and whether it was content. */
export function openssl(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...args: readonly string[]
): { readonly ok: boolean; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { status, stdout, stderr, error } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    if (error) throw error;
    return { ok: status === 0, said: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `openssl verify` as it is at `at`. */
export async function opensslVerify(
  authority: CertificateAuthority,
  pem: string,
  at: Instant,
  ...more: readonly string[]
): Promise<{ readonly ok: boolean; readonly said: string }> {
  const chain = await authority.issuers('server');
  const files = {
    'root.pem': chain.at(-1) ?? '',
    'between.pem': chain.slice(0, -1).join('\n'),
    'crl.pem': await authority.revocationList('server', at),
    'leaf.pem': pem,
  };
  const time = ['-attime', String(Math.floor(at / 1000))];
  const trust = ['-x509_strict', '-CAfile', 'root.pem', '-untrusted', 'between.pem', '-purpose', 'sslserver'];
  return openssl(files, 'verify', ...time, ...trust, ...more, 'leaf.pem');
}
