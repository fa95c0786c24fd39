import type { Clock } from '@madoguchi/sdk/portal/time.js';
import type { CertificateAuthority, CertificateUsage } from '../portal/certificate-authority.ts';
import { bytesOfBase64 } from './base64.ts';
import type { AuthorityUrls } from './certificate-content.ts';

const usages: readonly CertificateUsage[] = ['server', 'login'];

/** Where `answerAuthorityFile` answers below `base`, an http URL without slash at its end. */
export function authorityUrls(base: string): Readonly<Record<CertificateUsage, AuthorityUrls>> {
  const urls = (usage: CertificateUsage): AuthorityUrls => ({
    revocationList: `${base}/${usage}.crl`,
    certificate: `${base}/${usage}.cer`,
  });
  return { server: urls('server'), login: urls('login') };
}

/**
 * Answers for the lists and certificates that issued certificates name, in DER (RFC 5280, sections 4.2.1.13 and 4.2.2.1);
 * undefined for any other path than those of `authorityUrls`.
 */
export async function answerAuthorityFile(
  authority: Pick<CertificateAuthority, 'issuers' | 'revocationList'>,
  clock: Clock,
  base: string,
  { method, url }: Pick<Request, 'method' | 'url'>,
): Promise<Response | undefined> {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const { origin, pathname } = new URL(url);
  const asked = `${origin}${pathname}`;
  const all = authorityUrls(base);
  const usage = usages.find((one) => Object.values(all[one]).includes(asked));
  if (!usage) return undefined;
  const isList = asked === all[usage].revocationList;
  const pem = isList ? await authority.revocationList(usage, clock.now()) : (await authority.issuers(usage))[0];
  const der = bytesOfBase64((pem ?? '').replaceAll(/-----[^-]+-----/g, ''));
  return new Response(method === 'HEAD' ? null : der, {
    headers: {
      'content-type': isList ? 'application/pkix-crl' : 'application/pkix-cert',
      'content-length': String(der.length),
      'cache-control': 'max-age=3600',
      'x-content-type-options': 'nosniff',
    },
  });
}
