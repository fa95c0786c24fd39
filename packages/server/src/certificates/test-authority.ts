// the decorators of @peculiar/x509 look for it while they load
import 'reflect-metadata';
import {
  PemConverter,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
  X509Certificates,
} from '@peculiar/x509';
import type { Clock, Random } from '@madoguchi/sdk/portal/time.js';
import { hexOf } from '../portal/digest.ts';
import type { Database } from '../portal/ports.ts';
import {
  makeSerialNumber,
  openIssuers,
  signingAlgorithm,
  wholeSeconds,
  type AuthorityNames,
  type Issuer,
  type Issuers,
} from './authority-keys.ts';
import { bytesOfBase64, toBase64 } from './base64.ts';
import type {
  CertificateAuthority,
  CertificateOrder,
  CertificateRefusal,
  CertificateUsage,
  IssuedCertificate,
} from '../portal/certificate-authority.ts';
import { contentOf, extensionsOf, type AuthorityUrls } from './certificate-content.ts';
import { certificateProfiles, type CertificateProfile } from './certificate-profile.ts';
import { readRequest } from './certificate-request.ts';
import { enterIssued, enterRevocation, findIssued } from './issued-certificates.ts';
import { makeRevocationList } from './revocation-list.ts';

export type { AuthorityNames, AuthorityUrls, CertificateProfile };

export { answerAuthorityFile, authorityUrls } from './authority-files.ts';
export { makeLoginFile, type LoginFile, type LoginFileOrder } from './login-file.ts';
export { makeServerFile, type ServerFile, type ServerFileOrder } from './server-file.ts';

export interface TestAuthorityOptions {
  readonly database: Pick<Database, 'kysely'>;
  readonly random: Random;
  /** For the beginning of its own certificates. */
  readonly clock: Clock;
  readonly names: AuthorityNames;
  /** Where its lists and certificates can be fetched; left out, certificates do not say. */
  readonly urls?: Readonly<Record<CertificateUsage, AuthorityUrls>> | undefined;
  /** Default `certificateProfiles`. */
  readonly profiles?: readonly CertificateProfile[];
}

/**
 * A certificate authority for demos and tests: what it issues is as real as any certificate, and nobody but who installs
 * its root trusts it. It runs wherever WebCrypto does. Its keys and what it issued are in the server's database.
 */
export function testAuthority(options: TestAuthorityOptions): CertificateAuthority {
  const { database, random, clock, names, urls, profiles = certificateProfiles } = options;
  let opened: Promise<Issuers> | undefined;
  const issuerOf = async (usage: CertificateUsage): Promise<Issuer> => {
    opened ??= openIssuers(database, random, names, clock.now());
    const opening = opened;
    opening.catch(() => opened === opening && (opened = undefined)); // the next call tries again
    return (await opening)[usage];
  };
  return {
    async issue(order) {
      const profile = profiles.find(({ id }) => id === order.profile);
      if (!profile) throw new Error(`The authority knows no profile ${order.profile}.`);
      const issuer = await issuerOf(profile.usage);
      if ((await findIssued(database, order.reference)) === undefined) {
        const made = await makeCertificate(order, profile, issuer, random, urls?.[profile.usage]);
        if (typeof made === 'string') return { ok: false, code: made };
        await enterIssued(database, {
          serial_number: made.serialNumber,
          usage: profile.usage,
          reference: order.reference,
          certificate: toBase64(new Uint8Array(made.rawData)),
          not_after: made.notAfter.getTime(),
        });
      }
      const kept = await findIssued(database, order.reference); // of several at once the first one's
      return { ok: true, certificate: await describe(bytesOfBase64(kept ?? ''), issuer) };
    },
    async revoke(serialNumber, revocation) {
      if (!(await enterRevocation(database, 'serial_number', serialNumber, revocation)))
        throw new Error(`The authority gave no certificate ${serialNumber}.`);
    },
    async revokeOrder(reference, revocation) {
      await enterRevocation(database, 'reference', reference, revocation);
    },
    revocationList: async (usage, now) => makeRevocationList(database, usage, await issuerOf(usage), now),
    issuers: async (usage) => (await issuerOf(usage)).chain,
  };
}

async function makeCertificate(
  order: CertificateOrder,
  profile: CertificateProfile,
  issuer: Issuer,
  random: Random,
  urls: AuthorityUrls | undefined,
): Promise<X509Certificate | CertificateRefusal> {
  const read = await readRequest(order.request);
  if (!read.ok) return read.code;
  const content = contentOf(profile, read.facts, order);
  if (!content.ok) return content.code;
  const [notBefore, notAfter] = [wholeSeconds(order.notBefore), wholeSeconds(order.notAfter)];
  if (!(notBefore <= notAfter && notAfter <= issuer.certificate.notAfter)) return 'invalid-validity';
  return X509CertificateGenerator.create({
    serialNumber: makeSerialNumber(random),
    subject: content.subject,
    issuer: issuer.certificate.subjectName,
    notBefore,
    notAfter,
    publicKey: read.facts.publicKey,
    signingKey: issuer.privateKey,
    signingAlgorithm,
    extensions: await extensionsOf(profile, read.facts, content.names, issuer, urls),
  });
}

async function describe(der: Uint8Array<ArrayBuffer>, { chain }: Issuer): Promise<IssuedCertificate> {
  const certificate = new X509Certificate(der);
  const between = chain.slice(0, -1);
  const pem = `${certificate.toString('pem')}\n`;
  const all = new X509Certificates([certificate, ...between.map((one) => new X509Certificate(one))]);
  const san = certificate.getExtension(SubjectAlternativeNameExtension);
  return {
    serialNumber: certificate.serialNumber,
    fingerprint: hexOf(await crypto.subtle.digest('SHA-256', der)),
    names: san?.names.items.map(({ value }) => value) ?? [],
    notBefore: certificate.notBefore.getTime(),
    notAfter: certificate.notAfter.getTime(),
    pem,
    der,
    pkcs7: `${PemConverter.encode(all.export('raw'), 'PKCS7')}\n`,
    chain: [pem, ...between.map((one) => `${one}\n`)].join(''),
  };
}
