// the decorators of @peculiar/x509 look for it while they load
import 'reflect-metadata';
import {
  AuthorityKeyIdentifierExtension,
  Extension,
  PemConverter,
  X509CrlGenerator,
  X509CrlReason,
} from '@peculiar/x509';
import { day, second, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Database } from '../portal/ports.ts';
import { signingAlgorithm, wholeSeconds, type Issuer } from './authority-keys.ts';
import type { CertificateUsage, RevocationReason } from '../portal/certificate-authority.ts';
import { readRevoked } from './issued-certificates.ts';

/** How long a list holds; there may be a newer one before. */
export const revocationListLife: number = 7 * day;
const crlNumber = '2.5.29.20';

const reasons: Readonly<Record<RevocationReason, X509CrlReason | undefined>> = {
  'unspecified': undefined, // is said by leaving it out (RFC 5280, section 5.3.1)
  'key-compromise': X509CrlReason.keyCompromise,
  'affiliation-changed': X509CrlReason.affiliationChanged,
  'superseded': X509CrlReason.superseded,
  'cessation-of-operation': X509CrlReason.cessationOfOperation,
};

/** The list at `now`, in PEM. A certificate stands in it until it has ended, and in one more list (RFC 5280, section 3.3). */
export async function makeRevocationList(
  database: Pick<Database, 'kysely'>,
  usage: CertificateUsage,
  { certificate, privateKey }: Issuer,
  now: Instant,
): Promise<string> {
  const revoked = await readRevoked(database, usage, now, now - revocationListLife);
  const list = await X509CrlGenerator.create({
    issuer: certificate.subjectName,
    thisUpdate: wholeSeconds(now),
    nextUpdate: wholeSeconds(now + revocationListLife),
    entries: revoked.map(({ serialNumber, reason, from }) => {
      const code = reasons[reason];
      return { serialNumber, revocationDate: wholeSeconds(from), ...(code !== undefined && { reason: code }) };
    }),
    extensions: [
      await AuthorityKeyIdentifierExtension.create(certificate.publicKey),
      new Extension(crlNumber, false, derInteger(Math.floor(now / second))),
    ],
    signingAlgorithm,
    signingKey: privateKey,
  });
  // the library's own label, CRL, is none that others read (RFC 7468, section 6)
  return `${PemConverter.encode(list.rawData, 'X509 CRL')}\n`;
}

/** A number from 0 as a DER INTEGER: numbers of lists go up with time. */
function derInteger(value: number): Uint8Array<ArrayBuffer> {
  const hex = value.toString(16);
  const bytes = (hex.length % 2 === 0 ? hex : `0${hex}`).match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const positive = (bytes[0] ?? 0) > 0x7f ? [0, ...bytes] : bytes;
  return Uint8Array.from([2, positive.length, ...positive]);
}
