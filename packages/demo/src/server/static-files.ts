import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';

const root: string = join(import.meta.dirname, '..');

/** The header that every page of the demo stands under: nothing but our own scripts, and no style sheets at all. */
export const contentSecurityPolicy: string =
  "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src 'self' blob:; " +
  "require-trusted-types-for 'script'; frame-ancestors 'self'; base-uri 'none'; form-action 'self'";

/** Answers for pages (`index.html` of a folder) and scripts. Undefined for a path that is neither. */
export function staticFiles(scripts: ReadonlyMap<string, string>): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const { pathname } = new URL(request.url);
    const script = scripts.get(pathname);
    if (script !== undefined) return answer(request, script, 'text/javascript; charset=utf-8');
    if (pathname === '/favicon.svg') return answer(request, await readFile(join(root, 'page/favicon.svg'), 'utf8'), 'image/svg+xml');
    const page = await readPage(pathname);
    if (page === 'elsewhere') return new Response(null, { status: 308, headers: { location: `${pathname}/`, ...headers } });
    return page === undefined ? undefined : answer(request, page, 'text/html; charset=utf-8');
  };
}

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** The page of a path that ends in `/`. A path without the slash whose page exists is `elsewhere`. */
async function readPage(pathname: string): Promise<string | 'elsewhere' | undefined> {
  if (!/^\/(?:[a-z0-9-]+(?:\/|$))*$/.test(pathname)) return undefined;
  const folder = pathname === '/' ? '/front/' : pathname;
  const file = normalize(join(root, folder, 'index.html'));
  if (!file.startsWith(root + sep)) return undefined;
  try {
    const page = await readFile(file, 'utf8');
    return pathname.endsWith('/') ? page : 'elsewhere';
  } catch {
    return undefined;
  }
}

function answer(request: Request, body: string, type: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const all = { ...headers, 'content-type': type, etag };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: all });
  return new Response(request.method === 'HEAD' ? null : body, { headers: all });
}
