import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checkPassword, presets, type PortalConfiguration } from '@madoguchi/sdk';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { addAccount } from '@madoguchi/server';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { argon2idHasher } from '@madoguchi/server/node.js';
import { transform } from 'esbuild';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/browsers/chromium.ts';
import { bundlePage } from '../../scripts/lib/bundle-page.ts';
import { servePage } from '../../scripts/lib/page-server.ts';
import { importCode, pageWith, sample, samples } from '../samples.suite.ts';

const guide = (name: string): URL => new URL(`./${name}.md`, import.meta.url);

/** The files of a page that a guide shows. */
async function filesOf(markup: string, script: string): Promise<Map<string, string>> {
  const files = new Map([...(await bundlePage(script))].map(([name, { code }]) => [`/${name}`, code]));
  const page = `<!doctype html><html lang="ja"><body>${markup}<script type="module" src="/page.js"></script>`;
  return files.set('/index.html', page);
}

/** Signs in by the form of a portal. */
async function signIn(place: Page | Locator, identifier: string, password = demoPassword): Promise<void> {
  await place.locator('mado-login input[autocomplete="username"]').fill(identifier);
  await place.locator('mado-login input[type="password"]').fill(password);
  await place.locator('mado-login button[type="submit"]').click();
}

describe('the guides to portals', () => {
  let browser: Browser;
  before(async () => (browser = await chromium.launch(await findChromium())));
  after(() => browser.close());

  it('a portal of one’s own, of three presets’ parts: its page signs a member in by its server, and what it has not is absent', async () => {
    const [configured = '', served = ''] = await samples(guide('sixth-portal'), 'ts');
    const { code } = await transform(configured, { loader: 'ts' });
    const { members } = await importCode<{ readonly members: PortalConfiguration }>(code);
    assert.equal(checkPassword(members.passwordPolicy, 'a1:b2=').ok, true, 'as on my page');
    assert.match(served, /configuration: members/);
    const [markup, script] = await pageWith(guide('sixth-portal'), 'mado-ticket-list');
    const own = script.replace(/^\s*import \{ members \} from '\.\/members\.js';$/m, code);
    await using server = await servePage(await filesOf(markup, own), members);
    const account = { identifier: 'M-0042', displayName: '浜口 渚', mailAddress: 'nagisa@club.example' };
    const context = { random: cryptoRandom, configuration: members, now: Date.now() };
    const passwordHash = await argon2idHasher().hash('a1:b2=');
    await addAccount(server.database.kysely, context, { ...account, roles: ['member'], passwordHash });
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.getByRole('textbox', { name: '会員番号' }).waitFor();
    await signIn(page, 'm-0042', 'a1:b2=');
    const menu = page.getByRole('navigation', { name: 'ポータルのメニュー' });
    await menu.getByRole('button', { name: '問い合わせ・機器' }).click();
    await menu.getByRole('link', { name: 'ご相談の一覧' }).waitFor();
    assert.equal(await menu.getByRole('link', { name: '更新見積' }).count(), 0);
    await page.close();
  });

  it('a backend of one’s own: what a transport makes of its answers is drawn, and what was read is told to it', async () => {
    const [markup, script] = await pageWith(guide('own-backend'), 'mado-announcements');
    const files = await filesOf(markup, script);
    const me = { no: '7', mail: 'hanako@firm.example', fullName: '髙﨑 花子', firm: '株式会社みどり' };
    const news = [{ no: 'n1', head: '棚卸しのお知らせ', text: '月末は棚卸しです。', at: '2026-11-20T01:00:00Z' }];
    files.set('/legacy/me.json', JSON.stringify(me)).set('/legacy/news.json', JSON.stringify(news));
    await using server = await servePage(files);
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(server.url);
    await page.locator('mado-session').getByText('髙﨑 花子').waitFor();
    await page.getByText('未読のみ（1件）').waitFor();
    await page.getByText('棚卸しのお知らせ').click();
    await page.getByText('月末は棚卸しです。').waitFor();
    assert.deepEqual(
      asked.filter((path) => path.startsWith('/api/')),
      [],
    );
    await page.close();
  });

  it('two portals on one page: each has its own session and language, and signing out of one leaves the other', async () => {
    const [markup, script] = await pageWith(guide('two-portals'), 'mado-announcements');
    const files = await filesOf(markup, `${script}\n${await sample(guide('two-portals'), 'js')}`);
    await using server = await servePage(files, presets.information, { further: [presets.support] });
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'log' && said.push(message.text()));
    await page.goto(server.url);
    const [information, support] = ['information', 'support'].map((id) => page.locator(`mado-portal[preset="${id}"]`));
    assert.ok(information && support);
    const name = (portal: string): string =>
      demoAccounts[portal]?.find(({ agreed, state }) => agreed && state === 'password')?.identifier ?? '';
    await signIn(information, name('information'));
    await information.getByRole('button', { name: 'ログアウト' }).waitFor();
    assert.equal(await support.getByRole('button', { name: 'Sign out' }).count(), 0);
    await signIn(support, name('support'));
    await support.getByRole('button', { name: 'Sign out' }).waitFor();
    await information.getByRole('button', { name: 'ログアウト' }).click();
    await information.getByRole('button', { name: 'ログアウト' }).waitFor({ state: 'detached' });
    await page.reload();
    await support.getByRole('button', { name: 'Sign out' }).waitFor();
    assert.equal(await information.getByRole('button', { name: 'ログアウト' }).count(), 0);
    assert.deepEqual(said, ['information', 'support']);
    await page.close();
  });

  it('MYP-17 my page: its menu and home lead an internet subscriber everywhere', async () => {
    const [markup, script] = await pageWith(guide('mypage'), 'mado-subscriber-home');
    await using server = await servePage(await filesOf(markup, script), presets.mypage);
    const page = await browser.newPage();
    await page.goto(server.url);
    const identifier = demoAccounts['mypage']?.[0]?.identifier ?? '';
    const status = await page.evaluate(
      async (body) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch('/api/mypage/session', { method: 'POST', headers, body: JSON.stringify(body) })).status;
      },
      { identifier, password: demoPassword },
    );
    assert.ok(status < 300, String(status));
    await page.reload();
    await page.getByRole('heading', { name: '山之内 由紀 様' }).waitFor();
    const bill = page.locator('mado-statement-list');
    await bill.getByRole('heading', { name: '最新のご請求' }).waitFor();
    assert.equal(
      await bill.getByRole('link', { name: 'すべてのご請求明細を見る' }).getAttribute('href'),
      '/statements/',
    );
    const ways = page.getByRole('navigation', { name: 'お手続きとご案内' });
    assert.equal(await ways.getByRole('link', { name: 'メールアドレス' }).getAttribute('href'), '/mail-addresses/');
    await page.locator('mado-announcements').getByText('すべて見る').waitFor();
    await page.close();
  });

  it('MYP-07 MYP-13 a page for the links of mails hands the token over, and leaves it out of the address', async () => {
    const [markup, script] = await pageWith(guide('mypage'), 'mado-contact-confirmation');
    await using server = await servePage(await filesOf(markup, script), presets.mypage);
    const page = await browser.newPage();
    await page.goto(`${server.url}#mado-token=${'A'.repeat(43)}`);
    await page.getByText('URLが正しくありません').first().waitFor();
    assert.equal(new URL(page.url()).hash, '');
    await page.close();
  });
});
