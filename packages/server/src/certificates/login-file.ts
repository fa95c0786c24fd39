// the decorators of @peculiar/x509 look for it while they load
import 'reflect-metadata';
import { Pkcs10CertificateRequestGenerator } from '@peculiar/x509';
import { writeKeyFile } from '@madoguchi/sdk/certificates/key-file.js';
import { joinPkcs12 } from '@madoguchi/sdk/certificates/pkcs12.js';
import type { Instant, Random } from '@madoguchi/sdk/portal/time.js';
import type { CertificateAuthority, IssuedCertificate } from '../portal/certificate-authority.ts';
import { signingAlgorithm } from './authority-keys.ts';

/** Whose login certificate it is. */
export interface LoginFileOrder {
  /** As in `CertificateOrder`, and never used before: the key is made here and in the file alone. */
  readonly reference: string;
  /** Who comes with it, as their browser lists it. */
  readonly commonName: string;
  readonly organization?: string | undefined;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** What the file is opened with; as `checkPassphrase` wants it. */
  readonly passphrase: string;
}

export interface LoginFile {
  readonly certificate: IssuedCertificate;
  /** PKCS#12, as browsers and systems import it. */
  readonly pkcs12: Uint8Array<ArrayBuffer>;
}

/**
 * Makes a key, has the authority certify it, and joins both to the file that a person imports (CRT-01). Nothing of the key is
 * kept.
 *
 * @throws {Error} where the authority refuses, or has given a certificate for this reference before.
 */
export async function makeLoginFile(
  authority: Pick<CertificateAuthority, 'issue' | 'issuers'>,
  { reference, commonName, organization, notBefore, notAfter, passphrase }: LoginFileOrder,
  random: Random,
): Promise<LoginFile> {
  const keys = await crypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']);
  const request = await Pkcs10CertificateRequestGenerator.create({ keys, signingAlgorithm });
  const subject = { commonName, organization };
  const order = { reference, profile: 'login', request: request.toString('pem'), subject, notBefore, notAfter };
  const issued = await authority.issue(order);
  if (!issued.ok) throw new Error(`The authority gives no login certificate: ${issued.code}.`);
  const { certificate } = issued;
  const joined = await joinPkcs12(
    {
      keyFile: await writeKeyFile(keys.privateKey, passphrase, { random }),
      passphrase,
      certificates: [certificate.pem, ...(await authority.issuers('login'))].join('\n'),
      friendlyName: commonName,
    },
    { random },
  );
  if (!joined.ok) throw new Error(`There is a login certificate ${reference} of another key: ${joined.code}.`);
  return { certificate, pkcs12: joined.file };
}
