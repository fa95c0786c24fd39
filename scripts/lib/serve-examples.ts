import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The policy under which everything of ours works. */
export const strictPolicy: string =
  "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src 'self' blob:; require-trusted-types-for 'script'";

/** The demo's videos and their pictures, which examples show. */
const media = new URL('../../packages/demo/media/', import.meta.url);

export interface Harness extends AsyncDisposable {
  /** Ends in a slash. `strict` is the page under the strict policy, `open` the one that takes a host's style sheet. */
  readonly url: string;
}

/** Bundles an entry into one file, straight from the sources. */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    write: false,
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`nothing came of ${entry}`);
  return file.text;
}

function typeOf(path: string): string {
  return path.endsWith('.css') ? 'text/css' : path.endsWith('.js') ? 'text/javascript' : 'text/html';
}

/** Serves the harness page and `files`, by path, on a free port of this machine. */
export async function serveHarness(files: Readonly<Record<string, string>> = {}): Promise<Harness> {
  const script = await bundle(fileURLToPath(import.meta.resolve('../../stories/harness/page.ts')));
  const page = (head: string): string =>
    `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>窓口</title><meta name="viewport" content="width=device-width">${head}<script type="module" src="/page.js"></script></head><body><main></main></body></html>`;
  const served: Readonly<Record<string, readonly [type: string, body: string, policy?: string]>> = {
    '/strict': ['text/html', page(''), strictPolicy],
    '/open': ['text/html', page('<link rel="stylesheet" href="/host.css">')],
    '/host.css': ['text/css', ''],
    '/favicon.ico': ['image/x-icon', ''],
    '/page.js': ['text/javascript', script],
    ...Object.fromEntries(Object.entries(files).map(([path, body]) => [path, [typeOf(path), body]])),
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/media/')) {
      const picture = createReadStream(new URL(basename(pathname), media));
      return void picture.on('error', () => response.writeHead(404).end()).pipe(response);
    }
    const found = served[pathname];
    if (!found) return void response.writeHead(404).end();
    const [type, body, policy] = found;
    response.setHeader('content-type', `${type}; charset=utf-8`);
    if (policy) response.setHeader('content-security-policy', policy);
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
