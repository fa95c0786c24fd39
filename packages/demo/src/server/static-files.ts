import { createHash } from 'node:crypto';
import { contentSecurityPolicy, pageHeaders } from './page-headers.ts';
import type { PublicFile } from './public-files.ts';

/**
 * Answers for the files by their path, and with the nearest page `not-found/` where a person looks for a page that is
 * none: a site's own within the site, else the demo's.
 * Undefined for everything else. No path of a request ever reaches the disk. `api` is the origin of the API that the
 * pages use, where it is not their own; `payment` gives that of the payment provider.
 */
export function staticFiles(
  files: ReadonlyMap<string, PublicFile>,
  isPublic: boolean,
  api?: string,
  payment?: () => string | undefined,
): (request: Request) => Promise<Response | undefined> {
  const headers = { ...pageHeaders(contentSecurityPolicy(api), isPublic), 'cache-control': 'no-cache' };
  const answer = ({ method, headers: asked }: Request, file: PublicFile, status: number): Response => {
    const { body, type, playsVideos, showsPdf, takesPayment, staysTheSame } = file;
    const etag = etagOf(file);
    const all = {
      ...headers,
      'content-security-policy': contentSecurityPolicy(api, { playsVideos, showsPdf, takesPayment }, payment?.()),
      ...(staysTheSame && { 'cache-control': 'public, max-age=31536000, immutable' }),
      'content-type': type,
      etag,
    };
    if (status === 200 && asked.get('if-none-match') === etag) return new Response(null, { status: 304, headers: all });
    return new Response(method === 'HEAD' ? null : body, { status, headers: all });
  };
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const { pathname } = new URL(request.url);
    const file = files.get(pathname);
    if (file) return answer(request, file, pathname.endsWith(notFound) ? 404 : 200);
    if (files.has(`${pathname}/`))
      return new Response(null, { status: 308, headers: { ...headers, location: `${pathname}/` } });
    const missing = nearestNotFound(files, pathname);
    const looks =
      /\btext\/html\b/.test(request.headers.get('accept') ?? '') && !/^\/(?:api\/|openapi\.json$)/.test(pathname);
    return looks && missing ? answer(request, missing, 404) : undefined;
  };
}

const etags = new WeakMap<PublicFile, string>();

/** What a file has in it, told once for each: to read it all again takes longer than to send it. */
function etagOf(file: PublicFile): string {
  const etag = etags.get(file) ?? `"${createHash('sha256').update(file.body).digest('base64url').slice(0, 27)}"`;
  etags.set(file, etag);
  return etag;
}

const notFound = '/not-found/';

function nearestNotFound(files: ReadonlyMap<string, PublicFile>, pathname: string): PublicFile | undefined {
  let folder = pathname;
  while (folder !== '') {
    folder = folder.slice(0, folder.lastIndexOf('/'));
    const page = files.get(`${folder}${notFound}`);
    if (page) return page;
  }
  return undefined;
}
