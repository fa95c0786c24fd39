import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerApp } from '@madoguchi/server';
import { listen } from './listen.ts';
import { pageHeaders, wordsOnly } from './page-headers.ts';

/** The elements in every state, on an origin of their own. */
export interface StorybookSite {
  readonly origin: string;
  /** Ends the site, and a build that is under way. */
  stop(): Promise<void>;
}

/** How long somebody waits before their page asks again, in seconds. */
const wait = 2;
const place = '/storybook/';
const project: string = join(import.meta.dirname, '../../../..');

/** Leads from the demo's own site to Storybook, whose port no page knows. */
export function leadToStorybook(request: Request, storybook: string | undefined): Response | undefined {
  if (storybook === undefined || new URL(request.url).pathname !== place) return undefined;
  return new Response(null, { status: 302, headers: { 'location': `${storybook}/`, 'cache-control': 'no-store' } });
}

/** Builds Storybook into a folder, from the sources as they are. */
export async function buildStorybook(folder: string, signal: AbortSignal): Promise<void> {
  await promisify(execFile)(process.execPath, [join(project, 'scripts/build-storybook.ts'), folder], {
    cwd: project,
    env: { ...process.env, NODE_OPTIONS: '' },
    maxBuffer: 64_000_000,
    signal,
  });
}

/**
 * Serves Storybook. It is built when somebody asks for it first, so that nobody waits for it who does not; until it is
 * ready the page says so and asks again by itself.
 */
export async function serveStorybook(
  folder: string,
  port: number,
  build: typeof buildStorybook = buildStorybook,
): Promise<StorybookSite> {
  const stopping = new AbortController();
  let state: 'unbuilt' | 'building' | 'failed' | ReadonlySet<string> = 'unbuilt';
  const begin = async (): Promise<void> => {
    state = 'building';
    try {
      await build(folder, stopping.signal);
      state = await filesIn(folder);
    } catch {
      state = 'failed';
    }
  };
  const app: ServerApp = {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (typeof state !== 'string') return answer(folder, state, pathname);
      if (state === 'failed' && pathname === '/again') state = 'unbuilt';
      if (state === 'unbuilt') void begin();
      return state === 'failed' ? failed() : pathname === '/' || pathname === '/again' ? building() : nothingHere();
    },
    refuse: () => nothingHere(),
    endStreams: () => undefined,
    deliverMail: () => Promise.resolve(),
    tidyUp: () => Promise.resolve(),
  };
  const { running } = await listen(port, { app });
  return {
    origin: `http://localhost:${running.port}`,
    stop() {
      stopping.abort();
      return running.stop();
    },
  };
}

async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile());
  return new Set(
    files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).replaceAll('\\', '/')),
  );
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Only what the build has written is read: no path of a request reaches the disk. */
async function answer(folder: string, files: ReadonlySet<string>, pathname: string): Promise<Response> {
  const path = pathname === '/' ? '/index.html' : pathname === '/again' ? '/index.html' : pathname;
  if (!files.has(path)) return nothingHere();
  return new Response(await readFile(join(folder, path)), {
    headers: {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    },
  });
}

const page = (title: string, ja: string, en: string): string => `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${title}</title>
  </head>
  <body>
    <h1>Storybook</h1>
    <p>${ja}</p>
    <p lang="en">${en}</p>
  </body>
</html>
`;

function words(body: string, further: Readonly<Record<string, string>>): Response {
  const headers = { ...pageHeaders(wordsOnly, false), 'content-type': 'text/html; charset=utf-8', ...further };
  return new Response(body, { status: 503, headers: { ...headers, 'cache-control': 'no-store' } });
}

const building = (): Response =>
  words(
    page(
      '準備中です / Being built',
      'Storybookを組み立てています。はじめての表示には、20秒から1分ほどかかります。このままお待ちください。',
      'Storybook is being built. The first time takes 20 seconds to a minute; the page appears by itself.',
    ),
    { 'retry-after': String(wait), 'refresh': `${wait}; url=/` },
  );

const failed = (): Response =>
  words(
    page(
      '組み立てられませんでした / Not built',
      'Storybookを組み立てられませんでした。<a href="/again">もう一度組み立てる</a>か、<code>npm run storybook</code>で原因をご確認ください。',
      'Storybook could not be built. <a href="/again">Build it again</a>, or run <code>npm run storybook</code> to see why.',
    ),
    {},
  );

const nothingHere = (): Response =>
  new Response('このページはありません。/ There is no such page.\n', {
    status: 404,
    headers: { ...pageHeaders(wordsOnly, false), 'content-type': 'text/plain; charset=utf-8' },
  });
