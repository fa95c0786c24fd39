import type { Clock } from '@madoguchi/sdk';
import type { CertificateAuthority } from '@madoguchi/server';
import { answerAuthorityFile } from '@madoguchi/server/test-authority.js';
import { pageHeaders, wordsOnly } from './page-headers.ts';

/** Where the demo's authority hands out its lists and certificates: http, as others have to read them to trust anything. */
export const authorityBase = (origin: string): string => `${origin}/authority`;
/** Where its root is for people to install. */
const root = '/certificate-setup/root.crt';

/** Answers for the files of the demo's authority; undefined for any other path. */
export async function answerAuthority(
  request: Request,
  authority: Pick<CertificateAuthority, 'issuers' | 'revocationList'>,
  clock: Clock,
): Promise<Response | undefined> {
  const { origin, pathname } = new URL(request.url);
  const response =
    pathname === root
      ? await rootCertificate(request, authority)
      : await answerAuthorityFile(authority, clock, authorityBase(origin), request);
  for (const [name, value] of Object.entries(pageHeaders(wordsOnly, false))) response?.headers.set(name, value);
  return response;
}

async function rootCertificate(
  { method }: Pick<Request, 'method'>,
  authority: Pick<CertificateAuthority, 'issuers'>,
): Promise<Response | undefined> {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const pem = `${(await authority.issuers('server')).at(-1)}\n`;
  return new Response(method === 'HEAD' ? null : pem, {
    headers: {
      'content-type': 'application/x-x509-ca-cert',
      'content-disposition': 'attachment; filename="kaname-security-demo-root.crt"',
      'cache-control': 'no-cache',
    },
  });
}
