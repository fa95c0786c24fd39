import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { demoPassword } from '@madoguchi/server/demo-data.js';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/browsers/chromium.ts';
import { bundlePage } from '../../scripts/lib/bundle-page.ts';
import { servePage } from '../../scripts/lib/page-server.ts';
import { pageWith } from '../samples.suite.ts';

const guide = new URL('./support.md', import.meta.url);

describe('the guide to a support portal: accounts', () => {
  let browser: Browser;
  before(async () => (browser = await chromium.launch(await findChromium())));
  after(() => browser.close());

  it('SUP-01 SUP-02 SUP-14 somebody applies for an account; one who may not sees neither link nor list; an administrator adds one', async () => {
    const [apply, applyScript] = await pageWith(guide, 'mado-account-application');
    const [accounts, accountsScript] = await pageWith(guide, 'mado-account-list');
    const script = `${applyScript}\n${accountsScript.replace(/^\s*import .*mado-portal.*$/m, '')}
      import '@madoguchi/elements/define/mado-login.js';`;
    const files = new Map([...(await bundlePage(script))].map(([name, { code }]) => [`/${name}`, code]));
    const html = (markup: string): string =>
      `<!doctype html><html lang="ja"><body>${markup}<script type="module" src="/page.js"></script>`;
    const signIn = html(
      '<mado-portal base-url="/api/support" preset="support"><mado-login></mado-login></mado-portal>',
    );
    files.set('/apply/', html(apply)).set('/accounts/', html(accounts)).set('/index.html', signIn);
    await using server = await servePage(files, { ...presets.support, terms: 'none' });
    const { kysely } = server.database;

    const stranger = await browser.newPage();
    await stranger.goto(`${server.url}/apply/`);
    await stranger.getByLabel('会社名').fill('青空電機産業株式会社');
    await stranger.getByLabel('氏名').fill('髙﨑 潤');
    await stranger.getByLabel(/^メールアドレス/).fill('jun@aozora.example');
    await stranger.getByRole('radio', { name: '問い合わせ担当者' }).check();
    assert.equal(await stranger.getByLabel(/見積/).count(), 0, 'what the type has nothing to do with');
    await stranger.getByLabel('障害受付・お問い合わせ').check();
    await stranger.getByRole('button', { name: '確認' }).click();
    await stranger.getByRole('button', { name: '申請する' }).click();
    await stranger.getByText('アカウントの登録を申請しました。').waitFor();
    const applied = await kysely.selectFrom('account_application').select(['mail_address', 'state']).execute();
    assert.ok(applied.some((one) => one.mail_address === 'jun@aozora.example' && one.state === 'received'));

    const enter = async (role: string) => {
      const { identifier } = await kysely
        .selectFrom('account')
        .select('identifier')
        .where('roles', '=', JSON.stringify([role]))
        .where('password_hash', 'is not', null)
        .executeTakeFirstOrThrow();
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.url);
      await page.locator('input[autocomplete="username"]').fill(identifier);
      await page.locator('input[autocomplete="current-password"]').fill(demoPassword);
      await page.getByRole('button', { name: 'ログイン' }).click();
      await page.waitForFunction(() => document.querySelector('mado-login')?.state.type === 'signed-in');
      await page.goto(`${server.url}/accounts/`);
      return page;
    };
    const user = await enter('inquiry-user');
    await user.getByRole('link', { name: '新規問い合わせ' }).waitFor();
    await user.getByText('アカウント管理をご利用いただけないアカウントです').waitFor();
    assert.equal(await user.getByRole('link', { name: /アカウント|見積/ }).count(), 0);
    assert.equal(await user.getByRole('button', { name: 'アカウントを追加' }).count(), 0);

    const administrator = await enter('user-administrator');
    await administrator.getByRole('button', { name: 'アカウントを追加' }).click();
    await administrator.getByLabel('氏名').fill('髙﨑 潤');
    await administrator.getByLabel(/^メールアドレス/).fill('jun@aozora.example');
    await administrator.getByRole('radio', { name: '問い合わせ担当者' }).check();
    const group = administrator.getByRole('group', { name: '顧客案件グループ' }).getByRole('checkbox');
    if ((await group.count()) > 0) await group.first().check();
    await administrator.getByRole('button', { name: '確認' }).click();
    await administrator.getByRole('button', { name: '決定' }).click();
    await administrator.getByText('髙﨑 潤さんのアカウントを追加しました。').waitFor();
    await administrator
      .getByRole('row', { name: /jun@aozora.example/ })
      .getByText('パスワード未設定')
      .waitFor();
  });
});
