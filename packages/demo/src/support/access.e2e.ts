import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';
import { answerTicket, enterSupport, settled } from '../testing/support-pages.suite.ts';

const openJourney = journeys();
const theirs = '松本営業所のルーターを交換してほしい';
const foreign = 'shop-app-02 だけメモリ使用率が高い';
const possible = 'Tatara Store 900 ファームウェア 5.1.1 の公開';

/** The id that the first link with these words leads to, which a page of the site names `?id=…`. */
async function idOf(page: Page, path: string, words: string | RegExp): Promise<string> {
  await page.goto(path);
  const link = page.getByRole('main').getByRole('link', { name: words }).first();
  return new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams.get('id') ?? '';
}

/** Looks for words in a list; they stay in its field. */
async function search(page: Page, path: string, words: string): Promise<Locator> {
  await page.goto(`/support/${path}/`);
  await settled(page);
  const main = page.getByRole('main');
  await main.getByRole('searchbox').first().fill(words);
  await main.getByRole('searchbox').first().press('Enter');
  return main;
}

test('SUP-03 SUP-06 SUP-07 SUP-08 SUP-09 SUP-10 SUP-11 SUP-12 who is in one group sees its project alone: lists and counts, search, suggestions, files, live changes; out of it, all of the company', async () => {
  await using journey = await openJourney();
  journey.expect(403, 404);
  const all = await enterSupport(journey, 'hiroshi.tsuji');
  const page = await enterSupport(journey, 'yoshiko.mishima', phone);
  const main = page.getByRole('main');

  // what there is for the company, and neither its names nor its numbers for the group
  for (const [path, own, other] of [
    ['tickets', theirs, foreign],
    ['devices', 'hq-fw-01', 'shop-app-01'],
    ['contracts', 'AOZ3100021', 'AOZ3100384'],
    [
      'renewal-quotes',
      '社内ネットワーク 統合保守 更新のお見積り（12か月）',
      '通販サイト基盤 サーバー保守 再見積（5台構成）',
    ],
    ['documents', 'R-2026-00418', 'R-2026-00402'],
    ['articles', 'IPsec tunnel stays up but large files fail to transfer', possible],
  ] as const) {
    await (await search(all, path, other)).getByText(other).first().waitFor();
    const found = await search(page, path, other);
    await found
      .getByText(/^条件に合う.*はありません$/)
      .first()
      .waitFor();
    assert.equal(await found.getByText(other).count(), 0, `${path}: ${other}`);
    await (await search(page, path, own)).getByText(own).first().waitFor();
  }
  const count = async (one: Page): Promise<number> => {
    await one.goto('/support/tickets/?tickets-state=all');
    await settled(one);
    const { total } = await (await one.context().request.get('/api/support/tickets')).json();
    return total;
  };
  assert.deepEqual([await count(all), await count(page)], [7, 4]);

  // what may answer it
  const suggested = async (one: Page): Promise<void> => {
    await one.goto('/support/tickets/new/');
    const form = one.locator('mado-ticket-form');
    const answered = one.waitForResponse('**/api/support/article-suggestions');
    await form.getByLabel('件名').fill('Tatara Store 900 ファームウェア 5.1.1');
    await (await answered).finished();
  };
  await suggested(all);
  await all.getByRole('main').getByRole('link', { name: possible }).waitFor();
  await suggested(page);
  assert.equal(await main.getByRole('link', { name: possible }).count(), 0);
  const picker = main.getByRole('combobox');
  await picker.fill('shop-app');
  await main.getByText('見つかりません').first().waitFor();

  // what one knows the address of
  for (const [list, one, words, missing] of [
    ['tickets', 'ticket', foreign, 'お問い合わせが見つかりません'],
    ['renewal-quotes', 'renewal-quote', /通販サイト基盤/, 'この見積は見つかりません'],
    ['contracts', 'contract', /AOZ3100384|通販サイト基盤/, 'この保守契約は見つかりません'],
    ['articles', 'article', possible, 'この記事は見つかりません'],
  ] as const) {
    const id = await idOf(all, `/support/${list}/${list === 'articles' ? '?articles-text=Tatara' : ''}`, words);
    assert.ok(id, list);
    for (const known of [id, 'nothing']) {
      await page.goto(`/support/${one}/?id=${known}`);
      await main.getByText(missing).waitFor();
    }
  }
  const linkOf = async (one: Page, number: string): Promise<URL> => {
    await one.goto('/support/documents/');
    const link = one.getByRole('main').locator(`a[href*="${number}"]`).first();
    return new URL((await link.getAttribute('href')) ?? '');
  };
  const [others, own] = [await linkOf(all, 'R-2026-00402'), await linkOf(page, 'R-2026-00418')];
  const ask = async (url: URL): Promise<readonly unknown[]> => {
    const answered = await page.context().request.get(url.href);
    return [answered.status(), answered.headers()['content-type']];
  };
  assert.deepEqual(await ask(own), [200, 'application/octet-stream']);
  const turned = new URL(own);
  turned.pathname = others.pathname; // sealed for another document
  const [status, type] = await ask(turned);
  assert.ok(status === 403 || status === 404, String(status));
  assert.match(String(type), /^application\/problem\+json/);

  // what changes
  await page.goto('/support/home/');
  const heard = await page.evaluateHandle(async () => {
    const told: string[] = [];
    const reader = (await fetch('/api/support/events')).body?.pipeThrough(new TextDecoderStream()).getReader();
    void (async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) told.push(part.value);
    })();
    return told;
  });
  const foreignId = await idOf(all, '/support/tickets/', foreign);
  const ownId = await idOf(all, '/support/tickets/', theirs);
  const vendor = await journey.visit();
  await answerTicket(vendor, foreign, '採取した情報を確認しました。');
  await answerTicket(vendor, theirs, '回線の切り替えが終わりました。');
  await page.waitForFunction(([told, id]) => told.join('').includes(id), [heard, ownId] as const);
  assert.equal(await heard.evaluate((told, id) => told.join('').includes(id), foreignId), false);

  // in no group any more
  await vendor.goto('/vendor/support/accounts/');
  const project = vendor.locator('section[aria-labelledby="projects"] li', { hasText: '社内ネットワーク案件' });
  await project.locator('summary').click();
  await project.getByLabel('アカウント名').fill('');
  await button(project, '変更する').click();
  await project.getByText('変更しました。').waitFor();
  await page.goto(`/support/ticket/?id=${foreignId}`);
  await main.getByRole('heading', { name: foreign }).waitFor();
  assert.equal(await count(page), 7);
});

test('SUP-02 what a type of account has nothing to do with is absent on its page and refused by the server', async () => {
  await using journey = await openJourney();
  journey.expect(403);
  const none = '見積・契約情報をご覧いただけないアカウントです';
  for (const [name, refused] of [
    ['natsumi.kuroyanagi', ['renewal-quotes', 'documents', 'account-search', 'access-applications']],
    ['jun.kawabata', ['renewal-quotes', 'documents']],
    ['yoshiko.mishima', ['account-search', 'access-applications']],
  ] as const) {
    const page = await enterSupport(journey, name);
    for (const operation of ['renewal-quotes', 'documents', 'account-search', 'access-applications']) {
      const isPosted = operation === 'access-applications' || operation === 'account-search';
      const method = isPosted ? 'post' : 'get';
      const headers = { 'sec-fetch-site': 'same-origin', 'idempotency-key': crypto.randomUUID() };
      const data = { projectName: '案件', groupName: 'グループ', accounts: [], contractNumbers: [] };
      const answered = await page.context().request[method](`/api/support/${operation}`, {
        headers,
        ...(isPosted && { data: operation === 'account-search' ? {} : data }),
      });
      assert.equal(
        answered.status() === 403,
        refused.some((one) => one === operation),
        `${name} ${operation}: ${answered.status()}`,
      );
    }
    for (const path of ['renewal-quotes', 'documents', 'accounts', 'access'] as const) {
      const isRefused = refused.some((one) => one.startsWith(path.replace(/s$/, '')));
      await page.goto(`/support/${path}/`);
      await settled(page);
      const main = page.getByRole('main');
      const [controls, links] = [main.locator('button, input, select, textarea'), main.getByRole('row')];
      if (isRefused) {
        if (path === 'renewal-quotes' || path === 'documents') await main.getByText(none).waitFor();
        assert.deepEqual([await controls.count(), await links.count()], [0, 0], `${name} ${path}`);
      } else await controls.first().waitFor();
    }
    await page.context().close();
  }
});
