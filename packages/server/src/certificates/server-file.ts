// the decorators of @peculiar/x509 look for it while they load
import 'reflect-metadata';
import { PemConverter, Pkcs10CertificateRequestGenerator } from '@peculiar/x509';
import type { CertificateAuthority, CertificateOrder, IssuedCertificate } from '../portal/certificate-authority.ts';
import { signingAlgorithm } from './authority-keys.ts';

/** For whom it is; `reference` was never used before: the key is made here. */
export type ServerFileOrder = Pick<CertificateOrder, 'reference' | 'profile' | 'notBefore' | 'notAfter'> & {
  readonly names: readonly string[];
};

export interface ServerFile {
  readonly certificate: IssuedCertificate;
  /** The private key, PKCS#8 in PEM and not encrypted, as servers read it when they start. */
  readonly key: string;
}

/**
 * Makes a key and has the authority certify it for a server, such as the one that people come to with login certificates.
 *
 * @throws {Error} where the authority refuses.
 */
export async function makeServerFile(
  authority: Pick<CertificateAuthority, 'issue'>,
  order: ServerFileOrder,
): Promise<ServerFile> {
  const keys = await crypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']);
  const request = await Pkcs10CertificateRequestGenerator.create({ keys, signingAlgorithm });
  const issued = await authority.issue({ ...order, subject: {}, request: request.toString('pem') });
  if (!issued.ok) throw new Error(`The authority gives no server certificate: ${issued.code}.`);
  const key = PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
  return { certificate: issued.certificate, key: `${key}\n` };
}
