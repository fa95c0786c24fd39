import { presets, type PortalConfiguration } from '@madoguchi/sdk';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import type { Database } from '@madoguchi/server';
import { chromium, type Browser } from 'playwright-core';
import { findHeadlessChromium } from '../browsers/chromium.ts';
import { brotli, minifyFile, splitPage, type PageFile } from '../lib/bundle-page.ts';
import { servePage, type PageServer } from '../lib/page-server.ts';
import type { Budget } from './budgets.ts';
import { customerParts } from './customer-parts.ts';
import { accountParts } from './account-parts.ts';
import { billingParts } from './billing-parts.ts';
import { mailboxParts } from './mailbox-parts.ts';
import { serviceParts } from './service-parts.ts';
import { statementParts } from './statement-parts.ts';
import { certificateParts } from './certificate-parts.ts';
import { ticketParts } from './ticket-parts.ts';
import type { Part } from './part.ts';
import { supportContentParts } from './support-content-parts.ts';

declare global {
  /** In the page: the element that is weighed. */
  var made: HTMLElement | undefined;
}

const contract = {
  id: 'c',
  number: 'L-2024-00418',
  name: '全社業務基盤',
  companyName: '東海総合化学工業株式会社',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  role: 'owner',
  plan: 'プラン',
  contact: { name: '営業本部' },
};

const parts: readonly Part[] = [
  { budget: 'password request', element: 'mado-password-request', drawn: 'mado-password-request input' },
  {
    budget: 'password form',
    element: 'mado-password-form',
    attributes: { token: '{token}' },
    drawn: 'mado-password-form input[autocomplete="new-password"] >> nth=0',
  },
  { budget: 'terms', element: 'mado-terms', drawn: 'mado-terms summary >> nth=0', atTerms: true },
  { budget: 'session', element: 'mado-session', drawn: 'mado-session [part="sign-out"]' },
  {
    budget: 'navigation',
    element: 'mado-nav',
    attributes: { 'home-href': '/', 'videos-href': '/videos/{system}', 'faq-href': '/faq/{system}' },
    drawn: 'mado-nav [part="entry"] >> nth=0',
  },
  {
    budget: 'notification settings',
    element: 'mado-notification-settings',
    drawn: 'mado-notification-settings input[type="checkbox"] >> nth=0',
  },
  { budget: 'announcements', element: 'mado-announcements', drawn: 'mado-announcements li >> nth=0' },
  {
    budget: 'password change',
    element: 'mado-password-change',
    drawn: 'mado-password-change input[autocomplete="new-password"] >> nth=0',
  },
  {
    budget: 'faq',
    element: 'mado-faq',
    attributes: { system: 'sias' },
    drawn: 'mado-faq [part="group"] >> nth=0',
  },
  {
    budget: 'session expiry',
    element: 'mado-session-expiry',
    begin:
      "document.querySelector('mado-session-expiry').state = { type: 'ending', endsAt: Date.now() + 120_000, final: false }",
    drawn: 'mado-session-expiry [part="extend"]',
  },
  {
    budget: 'activation',
    element: 'mado-environment-activation',
    attributes: { contract: 'c', environment: 'e' },
    answers: {
      '/contracts/c/environments/e/activation': {
        environmentId: 'e',
        environmentName: '本番環境',
        state: 'none',
        assigned: true,
        mayActivate: true,
      },
    },
    drawn: 'mado-environment-activation [part="drop"]',
  },
  {
    budget: 'resources',
    element: 'mado-resource-list',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/resources': {
        items: [
          {
            id: 'r',
            productName: '基盤',
            name: '手引き.pdf',
            version: '1.0',
            size: 1000,
            publishedAt: '2026-11-20T00:00:00.000Z',
            url: 'https://portal.example/r',
          },
        ],
        total: 1,
      },
    },
    drawn: 'mado-resource-list tbody tr',
  },
  {
    budget: 'contract list',
    element: 'mado-contract-list',
    attributes: { 'contract-href': '/contracts/{contract}' },
    answers: { '/contracts': { items: [contract], total: 1 } },
    drawn: 'mado-contract-list .table-body [part="row"]',
  },
  {
    budget: 'contract list, with its tools',
    element: 'mado-contract-list',
    attributes: { 'contract-href': '/contracts/{contract}', 'tools': '' },
    answers: {
      '/contracts': { items: [contract], total: 1 },
      '/list-settings/contracts': { list: 'contracts', columns: null, views: [], version: 0 },
    },
    drawn: 'mado-contract-list .table-body [part="row"]',
  },
  {
    budget: 'contract list, handed in by the host',
    element: 'mado-contract-list',
    attributes: { 'contract-href': '/contracts/{contract}' },
    handed: `made.contracts = Array.from({ length: 10_000 }, () => (${JSON.stringify(contract)}))`,
    drawn: 'mado-contract-list .table-windowed [part="row"] >> nth=0',
  },
  {
    budget: 'participants',
    element: 'mado-participant-list',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/participants': {
        total: 1,
        items: [
          {
            id: 'p',
            displayName: '渡邉 彩',
            identifier: 'TKS-00418-01',
            role: 'owner',
            notices: true,
            self: true,
            joinedAt: '2026-11-20T00:00:00.000Z',
            version: 1,
          },
        ],
        role: 'member',
      },
    },
    drawn: 'mado-participant-list tbody tr',
  },
  {
    budget: 'invitations',
    element: 'mado-invitation-list',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/invitations': {
        total: 1,
        items: [
          {
            id: 'i',
            mailAddress: 'jiro@example.jp',
            locale: 'ja',
            sentAt: '2026-11-20T00:00:00.000Z',
            expiresAt: '2026-11-27T15:00:00.000Z',
            expired: false,
          },
        ],
      },
    },
    drawn: 'mado-invitation-list tbody tr',
  },
  {
    budget: 'joining',
    element: 'mado-join',
    attributes: { token: 't' },
    answers: {
      '/invitations/inspection': {
        contractName: '統合業務基盤',
        companyName: '月白製作所',
        invitedBy: '渡邉 彩',
        mailAddress: 'jiro@example.jp',
        hasAccount: false,
        expiresAt: '2026-11-27T15:00:00.000Z',
      },
    },
    drawn: 'mado-join input[autocomplete="new-password"] >> nth=0',
  },
  {
    budget: 'leaving',
    element: 'mado-leaving',
    answers: { '/leaving': { withoutOwner: [] } },
    drawn: 'mado-leaving [type="checkbox"]',
  },
  {
    budget: 'environments',
    element: 'mado-environment-list',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/environments': {
        environments: [{ id: 'e', name: '本番環境', sortKey: 10, products: 1, activation: 'none', version: 1 }],
        role: 'owner',
      },
    },
    drawn: 'mado-environment-list tbody tr',
  },
  {
    budget: 'assignment',
    element: 'mado-environment-assignment',
    attributes: { contract: 'c', environment: 'e' },
    answers: {
      '/contracts/c/environments/e/assignment': {
        environmentId: 'e',
        environmentName: '本番環境',
        lines: [
          {
            productId: 'p',
            name: '製品',
            unit: 'license',
            origin: 'contract',
            licensed: 1,
            elsewhere: 0,
            count: 0,
            expired: false,
          },
        ],
        role: 'owner',
        version: 1,
      },
    },
    drawn: 'mado-environment-assignment tbody tr',
  },
  {
    budget: 'contract',
    element: 'mado-contract',
    attributes: { contract: 'c', tab: 'detail' },
    answers: { '/contracts/c': contract },
    drawn: 'mado-contract mado-contract-detail [part="facts"]',
  },
  {
    budget: 'contract details',
    element: 'mado-contract-detail',
    attributes: { contract: 'c' },
    answers: { '/contracts/c': contract },
    drawn: 'mado-contract-detail [part="facts"]',
  },
  {
    budget: 'contract products',
    element: 'mado-contract-product-list',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/products': {
        products: [
          {
            id: 'p',
            name: '製品',
            unit: 'license',
            origin: 'contract',
            count: 1,
            assigned: 0,
            startsOn: '2026-04-01',
            expired: false,
          },
        ],
        expired: 0,
        role: 'owner',
      },
    },
    drawn: 'mado-contract-product-list tbody tr',
  },
  {
    budget: 'group companies',
    element: 'mado-group-company-list',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/group-companies': {
        total: 1,
        items: [{ id: 'g', name: '会社', corporateNumber: '1234567890123', address: '東京都' }],
        role: 'owner',
      },
    },
    drawn: 'mado-group-company-list tbody tr',
  },
  {
    budget: 'quote request',
    element: 'mado-quote-request',
    attributes: { contract: 'c' },
    answers: {
      '/contracts/c/quote-options': {
        contracted: [{ id: 'p', name: '製品', unit: 'license', count: 1, endsOn: '2027-03-31' }],
        offered: [],
        contact: { name: '営業本部' },
      },
      '/contracts/c/quote-requests': { items: [], total: 0 },
    },
    drawn: 'mado-quote-request tbody tr',
  },
  ...certificateParts,
  ...accountParts,
  ...ticketParts,
  ...billingParts,
  ...mailboxParts,
  ...serviceParts,
  ...statementParts,
  ...customerParts,
  ...supportContentParts,
  {
    budget: 'site map',
    element: 'mado-site-map',
    attributes: { 'home-href': '/', 'videos-href': '/videos/{system}' },
    drawn: 'mado-site-map [part="link"] >> nth=1',
  },
  { budget: 'home', element: 'mado-home', drawn: 'mado-home [part="name"]' },
  { budget: 'subscriber home', element: 'mado-subscriber-home', drawn: 'mado-subscriber-home [part="name"]' },
  {
    budget: 'video library',
    element: 'mado-video-library',
    attributes: { system: 'sias' },
    drawn: 'mado-video-library li >> nth=0',
  },
  {
    budget: 'dialog that asks to sign in again',
    begin: `document.querySelector('mado-portal').ready.then(({ session }) => {
      session.expire(session.state);
      void session.reauthenticate(session.state.account);
    })`,
    drawn: 'dialog input[autocomplete="current-password"]',
  },
];

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
