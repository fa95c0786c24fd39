import { presets, type PortalConfiguration } from '@madoguchi/sdk';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import type { Database } from '@madoguchi/server';
import { chromium, type Browser } from 'playwright-core';
import { findHeadlessChromium } from '../browsers/chromium.ts';
import { brotli, minifyFile, splitPage, type PageFile } from '../lib/bundle-page.ts';
import { servePage, type PageServer } from '../lib/page-server.ts';
import type { Budget } from './budgets.ts';
import type { Part } from './part.ts';
import { parts } from './parts.ts';

declare global {
  /** In the page: the element that is weighed. */
  var made: HTMLElement | undefined;
}

/**
 * What each further part adds to a page on which somebody has signed in, in bytes after brotli: every script that a
 * real browser asks for until the part is first seen, on the reference server. `signedIn` is what such a page weighs
 * without it.
 */
export async function weighFurtherParts(
  signedIn: number,
  which: (budget: Budget) => boolean = () => true,
): Promise<ReadonlyMap<Budget, number>> {
  const files = new Map<string, string | (() => Promise<string>)>();
  await using servers = new AsyncDisposableStack();
  const opened = new Map<string, Promise<PageServer>>();
  const serverOf = (configuration: PortalConfiguration): Promise<PageServer> => {
    const server = opened.get(configuration.id) ?? servePage(files, configuration).then((one) => servers.use(one));
    opened.set(configuration.id, server);
    return server;
  };
  const browser = await chromium.launch(await findHeadlessChromium());
  try {
    const weights = new Map<Budget, number>();
    const waiting = parts.filter(({ budget }) => which(budget)).entries();
    const weighTheNext = async (): Promise<void> => {
      for (const [number, part] of waiting) {
        const configuration = part.at?.configuration ?? presets.information;
        const folder = `/${number}/`;
        const page = await splitPage(sourceOf(part));
        for (const [name, file] of page) files.set(folder + name, () => minifyFile(file));
        files.set(folder, pageOf(configuration));
        const server = await serverOf(configuration);
        weights.set(part.budget, (await weigh(browser, { server, folder, page }, part)) - signedIn);
      }
    };
    await Promise.all([weighTheNext(), weighTheNext()]); // each waits to see whether anything more is asked for
    return weights;
  } finally {
    await browser.close();
  }
}

/** A part's page, where it stands on the server and its files before they are minified. */
interface ServedPart {
  readonly server: PageServer;
  readonly folder: string;
  readonly page: ReadonlyMap<string, PageFile>;
}

function sourceOf({ element }: Part): string {
  const imports = ['mado-portal', 'mado-login', ...(element ? [element] : [])]
    .map((tag) => `import '@madoguchi/elements/define/${tag}.js';`)
    .join('');
  return `${imports} addEventListener('mado-signed-in', () => document.body.dataset.signedIn = '');`;
}

async function weigh(browser: Browser, { server, folder, page }: ServedPart, part: Part): Promise<number> {
  const configuration = part.at?.configuration ?? presets.information;
  const context = await browser.newContext();
  const tab = await context.newPage();
  const asked: PageFile[] = [];
  tab.on('request', (request) => {
    const file = page.get(new URL(request.url()).pathname.slice(folder.length));
    if (file) asked.push(file);
  });
  for (const [path, body] of Object.entries(part.answers ?? {}))
    await tab.route(`${server.url.replace(/\/$/, '')}/api/${configuration.id}${path}`, (route) =>
      route.fulfill({ json: body }),
    );
  await tab.goto(server.url + folder);
  const person = demoAccounts['information']?.find(({ agreed }) => Boolean(agreed) !== Boolean(part.atTerms));
  const identifier = part.at?.identifier ?? person?.identifier ?? '';
  await tab.locator('input[autocomplete="username"]').fill(identifier);
  await tab.locator('input[autocomplete="current-password"]').fill(demoPassword);
  await tab.getByRole('button', { name: 'ログイン' }).click();
  await tab.locator('body[data-signed-in]').waitFor({ state: 'attached' });
  const attributes: [string, string][] = [];
  for (const [name, value] of Object.entries(part.attributes ?? {}))
    attributes.push([name, value === '{token}' ? await tokenFor(server.url, server.database, identifier) : value]);
  await tab.evaluate(
    ([tag, given]) => {
      document.querySelector('mado-portal')?.replaceChildren();
      if (tag === undefined) return;
      globalThis.made = document.createElement(tag);
      for (const [name, value] of given) globalThis.made.setAttribute(name, value);
    },
    [part.element, attributes] as const,
  );
  if (part.handed) await tab.evaluate(part.handed);
  await tab.evaluate(() => globalThis.made && document.querySelector('mado-portal')?.append(globalThis.made));
  // what it loads besides, in whatever order it comes: without this a quick machine would find less
  const quiet = async (): Promise<void> => {
    for (let before = -1; before !== asked.length;) {
      before = asked.length;
      await tab.waitForTimeout(300);
    }
  };
  await quiet();
  if (part.begin) await tab.evaluate(part.begin);
  await tab.locator(part.drawn).waitFor({ state: 'attached' });
  await quiet();
  await context.close();
  const codes = await Promise.all(asked.map(minifyFile));
  return codes.reduce((sum, code) => sum + brotli(code), 0);
}

const pageOf = ({
  id,
}: PortalConfiguration): string => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>窓口</title>
<mado-portal base-url="/api/${id}" preset="${id}"><mado-login password-link-href="/password/"></mado-login></mado-portal>
<script type="module" src="page.js"></script></html>`;

/** What the link of a mail to that person carries. */
async function tokenFor(url: string, { kysely }: Database, identifier: string): Promise<string> {
  await fetch(`${url}/api/information/password-links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'origin': url, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ identifier }),
  });
  const mails = await kysely.selectFrom('outbox').select('body').where('recipient', '=', identifier).execute();
  const [, token] = /#mado-token=([\w-]+)/.exec(mails.at(-1)?.body ?? '') ?? [];
  if (token === undefined) throw new Error('weights: no mail with a link');
  return token;
}
