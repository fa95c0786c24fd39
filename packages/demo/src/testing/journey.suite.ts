import assert from 'node:assert/strict';
import { after } from 'node:test';
import { demoPassword } from '@madoguchi/server/demo-data.js';
import { argon2idHasher } from '@madoguchi/server/node.js';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { findChromium, findHeadlessChromium, type FoundBrowser } from '../../../../scripts/browsers/chromium.ts';
import type { DemoParts } from '../server/open-demo.ts';
import { publicFiles } from '../server/public-files.ts';
import { beginDemo } from './begun-demo.suite.ts';
import { keyboardAlone, takePointer } from './keyboard-alone.suite.ts';
import { watchPersonal } from './personal.suite.ts';
import './suppressed-errors.suite.ts';

export type Visit = Pick<
  BrowserContextOptions,
  | 'viewport'
  | 'colorScheme'
  | 'hasTouch'
  | 'isMobile'
  | 'locale'
  | 'baseURL'
  | 'clientCertificates'
  | 'ignoreHTTPSErrors'
  | 'acceptDownloads'
  | 'proxy'
>;

export const desktop: Visit = { viewport: { width: 1280, height: 800 }, locale: 'ja-JP' };
export const phone: Visit = {
  viewport: { width: 375, height: 740 },
  locale: 'ja-JP',
  hasTouch: true,
  isMobile: true,
  colorScheme: 'dark',
};

/**
 * The ways in which one journey is gone, on a desktop and on a phone: in `npm test` the first of them, as most that a width can
 * break is seen in the stories; in `npm run test:long -- journeys` all of them.
 */
export function ways<const Way>(all: readonly Way[]): readonly Way[] {
  return process.env['MADO_LONG'] === '1' ? all : all.slice(0, 1);
}

/** For journeys that are gone on both. */
export const widths: readonly (readonly [name: string, visit: Visit])[] = ways([
  ['on a desktop', desktop],
  ['on a phone', phone],
]);

/** A browser before a demo of its own, whose real clock stands still so that moving the demo's is exact. */
export interface Journey extends AsyncDisposable {
  readonly origin: string;
  /** The origin of the partner's website, which is another site. */
  readonly partner: string;
  /** The origin of the certificate portal's website, by https. */
  readonly certificate: string;
  /** The folder that keeps its database. */
  readonly data: string;
  /** Opens a page as somebody else, with cookies of their own. */
  visit(visit?: Visit): Promise<Page>;
  /** Sends all mail that waits, and what is on its way. */
  deliverMail(): Promise<void>;
  /** Statuses, or texts on the console, that a journey provokes on purpose. */
  expect(...reports: readonly (number | string)[]): void;
}

/** What all journeys of a process share, so that each begins at once: the browsers, the pages, and one hash. */
const browsers = new Map<string, Promise<Browser>>();
const files = publicFiles();
const { verify, hash } = argon2idHasher();
const demoHash = hash(demoPassword);
/** Everybody of the demo has one password, which is hashed once; what a journey sets is hashed as ever. */
const passwordHasher: NonNullable<DemoParts['passwordHasher']> = {
  verify,
  hash: (password) => (password === demoPassword ? demoHash : hash(password)),
};
after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/**
 * Opens journeys, for the tests of a file. `ignoreDefaultArgs` names arguments that the browser is not to get, of those
 * that tests get by themselves; then it is the whole browser, as people have it.
 */
export function journeys(options: Pick<LaunchOptions, 'ignoreDefaultArgs'> = {}): () => Promise<Journey> {
  const key = JSON.stringify(options);
  return async () => {
    const known = browsers.get(key);
    const isRunning = known !== undefined && (await known).isConnected();
    // one that crashed, as browsers do now and then, fails the journeys that are under way in it, and no others
    if (!isRunning && browsers.get(key) === known) {
      const find = options.ignoreDefaultArgs ? findChromium : findHeadlessChromium;
      browsers.set(
        key,
        find().then((found) => launch(found, options)),
      );
    }
    const browser = await browsers.get(key);
    assert.ok(browser);
    return openJourney(browser);
  };
}

/**
 * `ignoreHTTPSErrors` of a visit is for what its pages ask for. A download is asked for by the browser itself: where no
 * connection of the page's is idle (the server ends it after some seconds), it makes one of its own, whose certificate it
 * would not trust, and the download ends as canceled, however often it is tried.
 */
function launch({ executablePath, args }: FoundBrowser, options: LaunchOptions): Promise<Browser> {
  return chromium.launch({ ...options, executablePath, args: [...args, '--ignore-certificate-errors'] });
}

async function openJourney(browser: Browser): Promise<Journey> {
  const personal = watchPersonal();
  const { demo, folder } = await beginDemo({ passwordHasher, files: await files, log: personal.log });
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  const expected = new Set<number | string>();
  return {
    origin: demo.origin,
    partner: demo.partner ?? '',
    certificate: demo.certificate ?? '',
    data: folder.path,
    deliverMail: demo.deliverMail,
    expect: (...reports) => reports.forEach((report) => expected.add(report)),
    async visit(visit = desktop) {
      const context = await browser.newContext({ baseURL: demo.origin, ...visit, reducedMotion: 'reduce' });
      context.setDefaultTimeout(30_000);
      contexts.push(context);
      await listen(context, complaints, expected);
      await personal.watch(context);
      const page = await context.newPage();
      if (keyboardAlone) takePointer(page);
      return page;
    },
    async [Symbol.asyncDispose]() {
      const found = await personal.findings(contexts);
      await Promise.all(contexts.map((context) => context.close()));
      await demo.stop();
      await folder[Symbol.asyncDispose]();
      assert.deepEqual(complaints, [], 'nothing on the console, no report of the policy');
      assert.deepEqual(found, [], 'nothing personal where it does not belong, and nobody else is asked');
    },
  };
}

/** What the browser's proxy for client certificates answers where a connection broke; our servers' 503 has other words. */
const brokenConnection = '503 (Internal Server Error)';

async function listen(
  context: BrowserContext,
  complaints: string[],
  expected: ReadonlySet<number | string>,
): Promise<void> {
  context.on('console', (message) => {
    const status = Number(/responded with a status of (\d+)/.exec(message.text())?.[1]);
    const isProxy = message.text().includes(brokenConnection) && message.location().url.startsWith('https:');
    const isExpected =
      isProxy || [...expected].some((one) => (typeof one === 'string' ? message.text().includes(one) : one === status));
    if (['error', 'warning'].includes(message.type()) && !isExpected)
      complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  await context.exposeFunction('reportViolation', (text: string) => void complaints.push(text));
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      Reflect.get(globalThis, 'reportViolation')(`${violatedDirective} ${blockedURI} ${sourceFile}`),
    ),
  );
}
