import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import { createPortal, createSignIn, openDraft, presets } from '@madoguchi/sdk';
import { linkTokenIn } from '@madoguchi/sdk/identity/link-token.rules.js';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { chromium, type Browser } from 'playwright-core';
import { findHeadlessChromium } from '../scripts/browsers/chromium.ts';
import { bundlePage } from '../scripts/lib/bundle-page.ts';
import { servePage } from '../scripts/lib/page-server.ts';
import { runSample, sample, samples } from './samples.suite.ts';

const readme = new URL('../README.md', import.meta.url);
const gettingStarted = new URL('./guides/getting-started.md', import.meta.url);
const headless = new URL('./guides/headless.md', import.meta.url);
const people = demoAccounts['information'] ?? [];
const identifier = people[0]?.identifier ?? '';
/** Somebody whom no gate keeps from reading. */
const agreed = people.find((person) => person.agreed && person.state === 'password')?.identifier ?? '';

/** What somebody who signs in begins in a form of their own; gives the name it is kept under. */
async function draftOf(test: TestContext, origin: string, person: string): Promise<string> {
  const { fetch } = globalThis;
  let cookie = ''; // of which a browser would take care: who signs out is the same person
  test.mock.method(globalThis, 'fetch', async (url: string | URL | Request, init: RequestInit = {}) => {
    const headers = new Headers(url instanceof Request ? url.headers : init.headers);
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(url, { ...init, headers });
    const [given] = response.headers.getSetCookie();
    cookie = given?.split(';')[0] ?? cookie;
    return response;
  });
  const portal = createPortal({ configuration: presets.information, baseUrl: `${origin}/api/information` });
  await createSignIn(portal).signIn({ identifier: person, password: demoPassword });
  const validate = (value: unknown) => ({ value: String(value) });
  const schema = { '~standard': { version: 1, vendor: 'own', validate } } as const;
  const draft = await openDraft({ portal, storage: sessionStorage, form: 'own', schema });
  draft.keep('begun');
  const [name = ''] = Object.keys(sessionStorage).filter((key) => key.startsWith('mado:draft:information:'));
  return name;
}

describe('what README and guides show', () => {
  let browser: Browser;
  before(async () => (browser = await chromium.launch(await findHeadlessChromium())));
  after(() => browser.close());

  /** The page of a sample, served beside the API as a host would. */
  async function signInOn(html: string): Promise<string> {
    const [markup = '', script = ''] = html.split(/<script type="module">|<\/script>/);
    const files = new Map([...(await bundlePage(script))].map(([name, { code }]) => [`/${name}`, code]));
    files.set(
      '/index.html',
      `<!doctype html><html lang="en"><body>${markup}<script type="module" src="/page.js"></script>`,
    );
    files.set('/terms/', 'the terms');
    await using server = await servePage(files);
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.getByLabel('E-mail address').fill(identifier);
    await page.getByLabel('Password', { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/terms/');
    const text = await page.locator('body').innerText();
    await page.close();
    return text;
  }

  it('AUTH-01 INF-01 the page with 10 lines signs in and goes on to the terms', async () => {
    assert.equal(await signInOn(await sample(readme, 'html')), 'the terms');
  });

  it('AUTH-01 INF-01 the page with npm’s modules signs in and goes on to the first gate', async () => {
    const [withModules = ''] = await samples(gettingStarted, 'html');
    assert.equal(await signInOn(withModules), 'the terms');
  });

  it('AUTH-07 INF-04 the page of the guide that a mail leads to takes the token out of the address, and sets the password', async () => {
    const script = await sample(gettingStarted, 'ts');
    const files = new Map([...(await bundlePage(script))].map(([name, { code }]) => [`/${name}`, code]));
    files.set(
      '/password/',
      `<!doctype html><html lang="en"><body><mado-portal base-url="/api/information" preset="information">
        <mado-password-form></mado-password-form></mado-portal><script type="module" src="/page.js"></script>`,
    );
    await using server = await servePage(files);
    const asked = await fetch(`${server.url}/api/information/password-links`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'one' },
      body: JSON.stringify({ identifier }),
    });
    assert.equal(asked.status, 202);
    const { body } = await server.database.kysely
      .selectFrom('outbox')
      .select('body')
      .where('recipient', '=', identifier)
      .executeTakeFirstOrThrow();
    const page = await browser.newPage();
    await page.goto(`${server.url}/password/#mado-token=${linkTokenIn(body)}`);
    await page.locator('input').first().waitFor();
    for (const field of await page.locator('input[autocomplete="new-password"]').all())
      await field.fill('Orchid_garden_2027');
    assert.equal(new URL(page.url()).hash, '');
    const saved = page.waitForResponse((response) => response.url().endsWith('/redemption'));
    await page.getByRole('button', { name: 'Save password' }).click();
    assert.equal((await saved).status(), 204);
    await page.close();
  });

  it('AUTH-01 the 10 lines without our looks sign in, say who it is and sign out', async (test) => {
    await using server = await servePage(new Map());
    const said = await runSample(test, await sample(readme, 'ts'), server.url, identifier);
    assert.deepEqual(said, ['ready', 'submitting', 'signed-in', '髙﨑 恵', 'ready']);
  });

  it('INF-08 INF-10 AUTH-04 the guide’s scripts on Node read what is new, search the FAQ, and forget at a sign-out what was begun', async (test) => {
    await using server = await servePage(new Map());
    const [script = '', drafts = '', signOut = '', rules = ''] = await samples(headless, 'ts');
    const [newest, ...questions] = await runSample(test, script, server.url, agreed);
    assert.match(String(newest), /^\d+ unread, the newest: ./);
    assert.ok(questions.length > 0 && questions.every((question) => /./.test(String(question))));
    test.mock.getter(globalThis, 'localStorage', () => sessionStorage); // which Node has without a file
    assert.deepEqual(await runSample(test, drafts, server.url, agreed), [], 'nothing was kept yet');
    const begun = await draftOf(test, server.url, agreed);
    assert.equal(sessionStorage.getItem(begun)?.includes('begun'), true);
    assert.deepEqual(await runSample(test, signOut, server.url, agreed), ['anonymous']);
    assert.equal(sessionStorage.getItem(begun), null, 'what that person had begun is gone');
    assert.deepEqual(await runSample(test, rules, server.url, agreed), [false, ['characters']]);
  });
});
