import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { day, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { CertificateAuthority } from '@madoguchi/server';
import type { TlsOptions } from '@madoguchi/server/node.js';
import { makeServerFile } from '@madoguchi/server/test-authority.js';

/** As long as browsers take one (Baseline Requirements 6.3.2 until 2026-03-14; longer than that no program asks for). */
const lifetime: number = 397 * day;
/** With less left a new one is made. */
const least: number = 30 * day;

/**
 * The key and certificate of the https listener, made by the demo's own authority at the first start and kept in `folder`.
 * They are made anew when they end soon, and when the database has another authority than the one that they are of.
 *
 * @param now By the computer's clock: browsers look at that, not at the demo's.
 */
export async function openListenerCertificate(
  folder: string,
  authority: Pick<CertificateAuthority, 'issue' | 'issuers'>,
  now: Instant,
): Promise<TlsOptions> {
  const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const [issuer = ''] = await authority.issuers('server');
  const [key, certificate] = await Promise.all([readText(keyFile), readText(certificateFile)]);
  if (holds(key, certificate, issuer, now)) return { key, certificate };
  const made = await makeServerFile(authority, {
    reference: `listener-${crypto.randomUUID()}`,
    profile: 'SR3.0',
    names: ['localhost'],
    notBefore: now - day,
    notAfter: now - day + lifetime,
  });
  await mkdir(folder, { recursive: true });
  await writeFile(keyFile, made.key, { mode: 0o600 });
  await writeFile(certificateFile, made.certificate.chain);
  return { key: made.key, certificate: made.certificate.chain };
}

const readText = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

function holds(key: string, certificate: string, issuer: string, now: Instant): boolean {
  try {
    const own = new X509Certificate(certificate);
    const isOfThisAuthority = own.verify(new X509Certificate(issuer).publicKey);
    return isOfThisAuthority && own.checkPrivateKey(createPrivateKey(key)) && own.validToDate.getTime() - now > least;
  } catch {
    return false; // nothing there yet, or nothing that can be read
  }
}
