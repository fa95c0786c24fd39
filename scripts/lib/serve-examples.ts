import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { serveLoopback, type LoopbackServer } from './loopback.ts';
import { mediaTypeOf } from './media-type.ts';

/** The demo's videos and their pictures, which examples show. */
const media = new URL('../../packages/demo/media/', import.meta.url);

/** The strictest policy that the elements are promised to work under. */
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src 'self' blob:; require-trusted-types-for 'script'";

/** Bundles an entry into one file, straight from the sources where nothing else is said. */
export async function bundle(
  entry: string,
  options: Pick<BuildOptions, 'conditions' | 'minify'> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    write: false,
    logLevel: 'error',
    ...options,
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`nothing came of ${entry}`);
  return file.text;
}

/**
 * Serves the harness page and `files`, by path, on a free port of this machine: at `/strict` under the strictest policy,
 * at `/open` with a host's style sheet.
 */
export async function serveHarness(files: Readonly<Record<string, string>> = {}): Promise<LoopbackServer> {
  const script = await bundle(fileURLToPath(import.meta.resolve('../../stories/harness/page.ts')));
  const page = (head: string): string =>
    `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>窓口</title><meta name="viewport" content="width=device-width">${head}<script type="module" src="/page.js"></script></head><body><main></main></body></html>`;
  const served: Readonly<Record<string, readonly [name: string, body: string, policy?: string]>> = {
    '/strict': ['strict.html', page(''), strictPolicy],
    '/open': ['open.html', page('<link rel="stylesheet" href="/host.css">')],
    '/host.css': ['host.css', ''],
    '/favicon.ico': ['favicon.ico', ''],
    '/page.js': ['page.js', script],
    ...Object.fromEntries(Object.entries(files).map(([path, body]) => [path, [path, body]])),
  };
  return serveLoopback((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/media/')) {
      const picture = createReadStream(new URL(basename(pathname), media));
      return void picture.on('error', () => response.writeHead(404).end()).pipe(response);
    }
    const found = served[pathname];
    if (!found) return void response.writeHead(404).end();
    const [name, body, policy] = found;
    response.setHeader('content-type', mediaTypeOf(name));
    if (policy) response.setHeader('content-security-policy', policy);
    response.end(body);
  });
}
