// the decorators of @peculiar/x509 look for it while they load
import 'reflect-metadata';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
  type Extension,
} from '@peculiar/x509';
import { day, second, type Instant, type Random } from '@madoguchi/sdk/portal/time.js';
import * as z from 'zod/mini';
import { hexOf } from '../portal/digest.ts';
import type { Database } from '../portal/ports.ts';
import type { CertificateUsage } from '../portal/certificate-authority.ts';

/** How the authority is named; in any language. */
export interface AuthorityNames {
  readonly organization: string;
  /** Common name of the root. */
  readonly root: string;
  /** Common name of what issues server certificates. */
  readonly server: string;
  /** Common name of what issues login certificates, as a browser shows it where one is chosen. */
  readonly login: string;
}

/** What signs certificates and lists of one usage. */
export interface Issuer {
  readonly certificate: X509Certificate;
  readonly privateKey: CryptoKey;
  /** PEM, from the issuer to the root; an issuer that is its own root alone. */
  readonly chain: readonly string[];
}

export type Issuers = Readonly<Record<CertificateUsage, Issuer>>;

export const signingAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
export const clientAuth = '1.3.6.1.5.5.7.3.2';
export const serverAuth = '1.3.6.1.5.5.7.3.1';
const lifetime: number = 20 * 365 * day;
const setting = 'certificate-authority';

const keptIssuer = z.object({ certificate: z.string(), key: z.record(z.string(), z.unknown()) });
const kept = z.object({ root: z.string(), server: keptIssuer, login: keptIssuer });

/**
 * The keys of the authority, made when they are first asked for. The database keeps them: every process of an installation
 * signs with the same, and whoever may read the database could sign too. The root's is not kept: it signs nothing more.
 */
export async function openIssuers(
  { kysely }: Pick<Database, 'kysely'>,
  random: Random,
  names: AuthorityNames,
  now: Instant,
): Promise<Issuers> {
  const find = () => kysely.selectFrom('setting').select('value').where('name', '=', setting).executeTakeFirst();
  let row = await find();
  if (!row) {
    const value = JSON.stringify(await makeIssuers(random, names, now));
    await kysely
      .insertInto('setting')
      .values({ name: setting, value })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    row = await find();
  }
  const { root, server, login } = z.parse(kept, JSON.parse(row?.value ?? ''));
  return { server: await open(server, [root]), login: await open(login, []) };
}

async function open({ certificate, key }: z.output<typeof keptIssuer>, above: readonly string[]): Promise<Issuer> {
  return {
    certificate: new X509Certificate(certificate),
    privateKey: await crypto.subtle.importKey('jwk', key, signingAlgorithm, false, ['sign']),
    chain: [certificate, ...above],
  };
}

/** A root and below it what issues server certificates; what issues login certificates is its own root, as nobody else trusts it. */
async function makeIssuers(random: Random, names: AuthorityNames, now: Instant): Promise<z.output<typeof kept>> {
  const pair = () => crypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']);
  const [root, server, login] = await Promise.all([pair(), pair(), pair()]);
  const certify = async (
    commonName: string,
    { publicKey }: CryptoKeyPair,
    by: { readonly name: string; readonly keys: CryptoKeyPair },
    extensions: readonly Extension[],
  ): Promise<string> => {
    const certificate = await X509CertificateGenerator.create({
      serialNumber: makeSerialNumber(random),
      subject: authorityName(names.organization, commonName),
      issuer: authorityName(names.organization, by.name),
      notBefore: wholeSeconds(now),
      notAfter: wholeSeconds(now + lifetime),
      publicKey,
      signingKey: by.keys.privateKey,
      signingAlgorithm,
      extensions: [
        ...extensions,
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        await SubjectKeyIdentifierExtension.create(publicKey),
        await AuthorityKeyIdentifierExtension.create(by.keys.publicKey),
      ],
    });
    return certificate.toString('pem');
  };
  const top = { name: names.root, keys: root };
  const key = ({ privateKey }: CryptoKeyPair) => crypto.subtle.exportKey('jwk', privateKey).then((jwk) => ({ ...jwk }));
  return {
    root: await certify(names.root, root, top, [new BasicConstraintsExtension(true, undefined, true)]),
    server: {
      certificate: await certify(names.server, server, top, [
        new BasicConstraintsExtension(true, 0, true),
        new ExtendedKeyUsageExtension([serverAuth]),
      ]),
      key: await key(server),
    },
    login: {
      certificate: await certify(names.login, login, { name: names.login, keys: login }, [
        new BasicConstraintsExtension(true, 0, true),
      ]),
      key: await key(login),
    },
  };
}

const authorityName = (organization: string, commonName: string): Name =>
  new Name([
    { C: [{ printableString: 'JP' }] },
    { O: [{ utf8String: organization }] },
    { CN: [{ utf8String: commonName }] },
  ]);

/** 126 random bits in hexadecimal; positive and of one length (Baseline Requirements 7.1: at least 64). */
export function makeSerialNumber(random: Random): string {
  const bytes = random(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return hexOf(bytes.buffer);
}

/** Certificates tell time in whole seconds. */
export const wholeSeconds = (instant: Instant): Date => new Date(instant - (instant % second));
