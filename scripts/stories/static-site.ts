import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { serveLoopback, type LoopbackServer } from '../lib/loopback.ts';
import { mediaTypeOf } from '../lib/media-type.ts';

/** As strict as Storybook's own frame allows: nothing from elsewhere, no `eval`; SQLite of the mock portals is WebAssembly. */
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:";

/** Serves a folder on a port of its own. */
export async function serveFolder(folder: string): Promise<LoopbackServer> {
  return serveLoopback((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    void readFile(file)
      .catch(() => undefined)
      .then((body) => {
        response.setHeader('content-type', mediaTypeOf(file));
        response.setHeader('content-security-policy', policy);
        // browsers ask for an icon unasked
        return response.writeHead(body ? 200 : path === '/favicon.ico' ? 204 : 404).end(body);
      });
  });
}
