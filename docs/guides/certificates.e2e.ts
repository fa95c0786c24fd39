import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  createPortal,
  presets,
  publicKeyOf,
  readApplications,
  readKeyFile,
  type ApplicationDetail,
  type Portal,
  type Subject,
  type Terms,
} from '@madoguchi/sdk';
import { demoPassword } from '@madoguchi/server/demo-data.js';
import { chromium, type Browser } from 'playwright-core';
import { findHeadlessChromium } from '../../scripts/browsers/chromium.ts';
import { bundlePage } from '../../scripts/lib/bundle-page.ts';
import { servePage } from '../../scripts/lib/page-server.ts';
import { applicant, mailedCode, signInByCode } from '../code-sign-in.suite.ts';
import { importCode, sample, samples } from '../samples.suite.ts';

const guide = new URL('./certificates.md', import.meta.url);
const serverName = 'www.guide.example';
const passphrase = 'gläsern 2026 鍵';

/** What the guide's samples in JavaScript export. */
interface Samples {
  makeRequest(subject: Subject, serverName: string, keyFile: string, passphrase: string): Promise<string>;
  signIn(portal: Portal, identifier: string, password: string, askCode: () => Promise<string>): Promise<void>;
  apply(
    portal: Portal,
    serverName: string,
    csr: string,
    read: (documents: Terms['documents']) => void,
  ): Promise<ApplicationDetail>;
}

describe('the guide to a certificate portal', () => {
  let browser: Browser;
  before(async () => (browser = await chromium.launch(await findHeadlessChromium())));
  after(() => browser.close());

  it('CRT-04 CRT-07 its pages list applications, begin a new one, and a reload goes on with it, in the guide’s looks', async () => {
    const pages = (await samples(guide, 'html')).map((html) => html.split(/<script type="module">|<\/script>/));
    const [[list = '', listScript = ''] = [], [apply = '', applyScript = ''] = []] = pages;
    // one bundle for both pages: each part looks for what is on its page
    const script = `${listScript}\nif (document.querySelector('mado-certificate-wizard')) {${applyScript.replaceAll(/^\s*import .*$/gm, '')}}
      import '@madoguchi/elements/define/mado-certificate-wizard.js';`;
    const files = new Map([...(await bundlePage(script))].map(([name, { code }]) => [`/${name}`, code]));
    const html = (markup: string, style = ''): string =>
      `<!doctype html><html lang="ja">${style}<body>${markup}<script type="module" src="/page.js"></script>`;
    files.set('/applications/', html(list)).set('/application/', 'the application');
    files.set('/apply/', html(apply, `<style>${await sample(guide, 'css')}</style>`)).set('/index.html', 'sign in');
    await using server = await servePage(files, presets.certificate);
    const page = await browser.newPage();
    await page.goto(server.url);
    await signInByCode(page, server);

    await page.goto(`${server.url}/applications/`);
    await page.getByRole('table').getByRole('link').first().click();
    await page.waitForURL(/\/application\/\?application=[\w-]+$/);
    await page.goBack();
    await page.getByRole('link', { name: '新規申請' }).click();
    await page.waitForURL('**/apply/');
    await page.getByRole('radio', { name: /SR3\.0/ }).check();
    await page.getByRole('radio', { name: /期間固定/ }).check();
    await page.getByRole('radio', { name: /12か月/ }).check();
    const begin = page.getByRole('button', { name: '申請を始める' });
    const width = await begin.evaluate((button) => {
      const { minInlineSize, fontSize } = getComputedStyle(button);
      return Number.parseFloat(minInlineSize) / Number.parseFloat(fontSize);
    });
    assert.equal(width, 12);
    await begin.click();
    await page.waitForURL(/\/apply\/\?draft=[\w-]+$/);
    await page.reload();
    await page.getByRole('heading', { name: '規約の確認' }).waitFor();
    await page.close();
  });

  it('CRT-01 CRT-04 CRT-05 its modules on Node make key and request, sign in by code, and apply', async () => {
    const modules = await Promise.all((await samples(guide, 'js')).map((code) => importCode<Partial<Samples>>(code)));
    const { makeRequest, signIn, apply } = Object.assign({}, ...modules.map((module) => ({ ...module }))) as Samples;
    await using server = await servePage(new Map(), presets.certificate);
    const folder = await mkdtemp(join(tmpdir(), 'guide-'));
    try {
      const keyFile = join(folder, 'www.key.pem');
      const subject = { country: 'JP', state: 'Tokyo', organization: '株式会社日本橋オンライン決済サービス' };
      const csr = await makeRequest(subject, serverName, keyFile, passphrase);
      const key = await readFile(keyFile, 'utf8');
      assert.ok(!csr.includes(key.split('\n')[2] ?? ''));
      assert.equal((await readKeyFile(key, passphrase)).ok, true);
      await assert.rejects(makeRequest(subject, serverName, keyFile, passphrase), 'a key file is never overwritten');

      const portal = createPortal({
        configuration: presets.certificate,
        baseUrl: `${server.url}/api/certificate`,
        credentials: 'bearer',
      });
      await assert.rejects(
        signIn(portal, applicant, demoPassword, async () => '000000'),
        /wrong/,
      );
      await signIn(portal, applicant, demoPassword, () => mailedCode(server));
      const titles: string[] = [];
      const made = await apply(portal, serverName, csr, (documents) =>
        titles.push(...documents.map(({ title }) => title['ja'] ?? '')),
      );
      assert.ok(titles.length > 0 && titles.every((title) => title !== ''));
      assert.match(made.number, /^\d{10}$/);
      const { items } = await portal.call(readApplications, {});
      const listed = items.find(({ id }) => id === made.id);
      assert.deepEqual([listed?.serverName, listed?.state], [serverName, 'received']);
      assert.equal(await publicKeyOf(made.entries.basics.csr), await publicKeyOf(csr));
      await assert.rejects(
        apply(portal, 'www.other.example', csr, () => undefined),
        /basics\.csr name-mismatch/,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
