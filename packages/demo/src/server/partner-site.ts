import type { ServerApp } from '@madoguchi/server';
import type { RunningServer } from '@madoguchi/server/node.js';
import { listen } from './listen.ts';
import { pageHeaders, wordsOnly } from './page-headers.ts';
import type { PublicFile } from './public-files.ts';
import { staticFiles } from './static-files.ts';

/** A partner's website, which has the information portal on a page of its own. */
export interface PartnerSite {
  readonly origin: string;
  readonly running: RunningServer;
}

const pages = '/partner/';

/** The files of the demo's own site: the partner's page is not among them. */
export function withoutPartner(files: ReadonlyMap<string, PublicFile>): ReadonlyMap<string, PublicFile> {
  return new Map([...files].filter(([path]) => !path.startsWith(pages)));
}

/** Leads from the demo's own site to the partner's, whose port no page knows. */
export function leadToPartner(request: Request, partner: string | undefined): Response | undefined {
  if (partner === undefined || new URL(request.url).pathname !== pages) return undefined;
  return new Response(null, { status: 302, headers: { 'location': `${partner}/`, 'cache-control': 'no-store' } });
}

/**
 * Serves the partner's page on a site of its own, which calls the API at `portal`: browsers take `localhost` and
 * `127.0.0.1` for two sites, as they do `portal.vendor.example` and `www.partner.example`.
 */
export async function servePartner(
  files: ReadonlyMap<string, PublicFile>,
  portal: string,
  port: number,
): Promise<PartnerSite> {
  const own = [...files].flatMap(([path, file]): [string, PublicFile][] => {
    if (path.startsWith('/assets/') || path === '/favicon.svg') return [[path, file]];
    if (!path.startsWith(pages)) return [];
    return [[path.slice(pages.length - 1), { ...file, body: file.body.replaceAll('https://portal.example', portal) }]];
  });
  const answer = staticFiles(new Map(own), false, portal);
  const nothing = (): Promise<void> => Promise.resolve();
  const app: ServerApp = {
    fetch: async (request) => (await answer(request)) ?? nothingHere(),
    refuse: nothingHere,
    endStreams: () => undefined,
    deliverMail: nothing,
    tidyUp: nothing,
  };
  const { running } = await listen(port, { app });
  return { origin: `http://127.0.0.1:${running.port}`, running };
}

const nothingHere = (): Response =>
  new Response('このページはありません。/ There is no such page.\n', {
    status: 404,
    headers: { ...pageHeaders(wordsOnly, false), 'content-type': 'text/plain; charset=utf-8' },
  });
