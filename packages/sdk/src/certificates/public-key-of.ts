import { factsOf } from './public-key.ts';
import { readCertificate } from './read-certificate.ts';
import { readCsr } from './read-csr.ts';

/**
 * The fingerprint of the public key of a request or a certificate, PEM or DER, as in `PublicKeyFacts`: the same for two of
 * one key. The signature is not checked. Undefined where there is no key to be read.
 */
export async function publicKeyOf(input: string | Uint8Array): Promise<string | undefined> {
  const csr = readCsr(input);
  if (typeof csr === 'object') return (await factsOf(csr.key)).fingerprint;
  const reading = csr === 'private-key' ? undefined : await readCertificate(input);
  return reading?.ok ? reading.certificate.key.fingerprint : undefined;
}
