import assert from 'node:assert/strict';
import { setTimeout as passed } from 'node:timers/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Page, type Request } from 'playwright-core';
import { findChromium } from '../../../../scripts/browsers/chromium.ts';
import { addChangingTicket } from '../../../../scripts/lib/changing-ticket.ts';
import { servePage } from '../../../../scripts/lib/page-server.ts';
import { bundle } from '../../../../scripts/lib/serve-examples.ts';
import { presets } from '@madoguchi/sdk';

const page = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>窓口</title>
<link rel="icon" href="data:,">
<script type="module">
import { changesOf, createPortal, createSignIn, followOtherTabs, presets } from '/sdk.js';
const portal = createPortal({ configuration: presets.support, baseUrl: '/api/support' });
window.told = [];
window.signIn = async (identifier, password) => {
  const signIn = createSignIn(portal);
  await signIn.signIn({ identifier, password });
  return signIn.state.type;
};
window.signOut = () => portal.session.signOut();
window.sessionType = () => portal.session.state.type;
followOtherTabs(portal);
changesOf(portal).subscribe('ticket', (change) => window.told.push(change?.version ?? 'all'));
</script>`;

declare global {
  interface Window {
    readonly told: readonly unknown[];
    signIn(identifier: string, password: string): Promise<string>;
    signOut(): Promise<void>;
    sessionType(): string;
  }
}

test('SUP-07 AUTH-04 three tabs have one connection; another goes on when its tab is closed; signing out in one ends it in all', async () => {
  const sdk = await bundle(fileURLToPath(import.meta.resolve('../../../sdk/src/index.ts')));
  await using server = await servePage(
    new Map([
      ['/index.html', page],
      ['/sdk.js', sdk],
    ]),
    presets.support,
  );
  const { change } = await addChangingTicket(server);
  const browser = await chromium.launch(await findChromium());
  try {
    const context = await browser.newContext();
    const open = new Set<Request>();
    let begun = 0;
    const isStream = (request: Request): boolean => new URL(request.url()).pathname === '/api/support/events';
    context.on('request', (request) => isStream(request) && (open.add(request), begun++));
    context.on('requestfinished', (request) => open.delete(request));
    context.on('requestfailed', (request) => open.delete(request));
    const tabs: Page[] = [];
    for (let count = 0; count < 3; count++) {
      const tab = await context.newPage();
      await tab.goto(server.url);
      await tab.waitForFunction(() => 'told' in globalThis);
      tabs.push(tab);
    }
    const [first, ...others] = tabs;
    assert.ok(first);
    const { person } = server;
    assert.ok(person);
    assert.equal(
      await first.evaluate(([name, word]) => window.signIn(name, word), [person.identifier, person.password] as const),
      'signed-in',
    );
    await until('all are signed in', async () =>
      (await Promise.all(tabs.map((tab) => tab.evaluate(() => window.sessionType())))).every(
        (type) => type === 'active',
      ),
    );
    await until('a stream', () => open.size === 1);
    await passed(300);
    await change(2);
    for (const tab of tabs) await tab.waitForFunction(() => window.told.includes(2));
    assert.equal(begun, 1, 'one connection for three tabs');

    const leader = tabs.find((tab) => [...open].some((request) => request.frame().page() === tab));
    assert.ok(leader);
    const left = tabs.filter((tab) => tab !== leader);
    open.clear(); // of a closed page no request is told to end
    await leader.close();
    await change(3);
    await until('another stream', () => open.size === 1);
    await change(4);
    for (const tab of left) await tab.waitForFunction(() => window.told.includes(3) && window.told.includes(4));
    assert.equal(begun, 2);
    for (const tab of left) assert.deepEqual(await tab.evaluate(() => window.told), [2, 3, 4]);

    const follower = left.find((tab) => [...open].every((request) => request.frame().page() !== tab));
    assert.ok(follower && others.length === 2);
    await follower.evaluate(() => window.signOut());
    const signedOut = performance.now();
    await until('the end of the stream', () => open.size === 0);
    assert.ok(performance.now() - signedOut < 1_000, `${performance.now() - signedOut} ms`);
    await change(5);
    await passed(1_500);
    for (const tab of left) assert.deepEqual(await tab.evaluate(() => window.told), [2, 3, 4]);
    assert.equal(begun, 2, 'nobody asks any more');
  } finally {
    await browser.close();
  }
});

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const begun = performance.now(); !(await holds()); await passed(5))
    assert.ok(performance.now() - begun < 10_000, `${what} within 10 s`);
}
