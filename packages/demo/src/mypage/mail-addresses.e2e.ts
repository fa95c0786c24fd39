import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { desktop, journeys, phone, widths } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';
import { enterMypage, registerContactAddress } from '../testing/mypage-pages.suite.ts';
import { settled } from '../testing/support-pages.suite.ts';

const openJourney = journeys();

const field = (page: Page): Locator => page.locator('#localPart');
const list = (page: Page): Locator => page.locator('mado-mailbox-list');
const step = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name, exact: true }).waitFor();

async function toSubdomains(page: Page, localPart: string): Promise<void> {
  await field(page).fill(localPart);
  await button(page, '次へ').click();
  await step(page, 'サブドメインの選択');
}

/** From the subdomains to the confirmation, and through it. */
async function register(page: Page): Promise<void> {
  await page.locator('mado-mailbox-form [part="radio"]').first().check();
  await button(page, '次へ').click();
  await step(page, '契約約款と設定');
  await page.getByText('インターネット接続サービス契約約款（メール）').click();
  await page.getByRole('checkbox', { name: '契約約款に同意する' }).check();
  await page.getByRole('radio', { name: 'OFF（利用しない）' }).check();
  await button(page, '確認').click();
  await page.getByRole('dialog').getByRole('button', { name: '登録', exact: true }).click();
}

for (const [width, visit] of widths)
  test(`MYP-08 MYP-09 MYP-10 a subscriber registers a mail address, sees its password once, prints it, and switches its virus check, ${width}`, async () => {
    await using journey = await openJourney();
    const page = await enterMypage(journey, 'yuki.yamanouchi', visit);
    await page.addInitScript(() => {
      window.print = () => void setTimeout(() => dispatchEvent(new Event('afterprint')));
    });
    await page.goto('/mypage/mail-addresses/');
    await page.getByText('2個／5個を使用中').waitFor();
    await page.getByText('yuki-yamanouchi@hinata03.hidamari-mail.example').waitFor();
    await page.getByRole('link', { name: '新規登録' }).click();
    await page.waitForURL('**/new-mail-address/');

    // what cannot be is told at its field; what is typed in full width is understood
    await field(page).fill('yuki_');
    await button(page, '次へ').click();
    await page.locator('#localPart-error').getByText('「_」は、先頭と末尾には使えません。').waitFor();
    await field(page).fill('Ｙｕｋｉ－１９８４');
    await page.getByText('「Yuki-1984」として登録されます。').waitFor();
    await page.reload(); // it outlives that
    await page.getByText('前回、登録していなかった入力を復元しました。').waitFor();
    await button(page, '次へ').click();
    await step(page, 'サブドメインの選択');

    // twelve subdomains in threes, and after the last it says so
    const seen = new Set<string>();
    const options = page.locator('mado-mailbox-form .option-title');
    const others = page.getByRole('button', { name: '他のサブドメイン候補を表示する' });
    for (let turn = 1; turn <= 4; turn++) {
      assert.equal(await options.count(), 3);
      for (const text of await options.allTextContents()) seen.add(text);
      assert.equal(seen.size, 3 * turn);
      if (turn === 4) break;
      await others.click();
      await page.waitForFunction(
        (before) =>
          !before.includes(
            document.querySelector('mado-mailbox-form')?.shadowRoot?.querySelector('.option-title')?.textContent ?? '',
          ),
        [...seen],
      );
    }
    for (const text of seen) assert.match(text, /^Yuki-1984@[a-z]+0\d\.hidamari-mail\.example$/);
    assert.equal(await others.getAttribute('aria-disabled'), 'true');
    await page.getByText('候補は以上です。').first().waitFor();
    const last = await options.allTextContents();
    await page.getByRole('button', { name: '前の候補に戻る' }).click();
    await page.getByText(last[0] ?? '').waitFor({ state: 'detached' });
    for (const text of await options.allTextContents()) assert.ok(seen.has(text));
    await others.click();
    await page.getByText(last[0] ?? '').waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
    await register(page);

    // shown once; whoever leaves unprinted is asked
    await page.getByText('この内容は今後確認ができません。').waitFor();
    const password = (await page.locator('mado-mailbox-form [part="password"]').textContent()) ?? '';
    assert.match(password, /^(?:[A-Z][a-z]{3}-){4}\d{3}$/);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(page, '初期パスワードをコピー').click();
    await page.getByText('コピーしました。').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), password);
    assert.deepEqual(await accessibilityFindings(page), []);
    await page.getByRole('link', { name: 'メールアドレスの一覧へ' }).click();
    await page.getByRole('dialog').getByText('登録内容を控えましたか').waitFor();
    await button(page, 'この画面に戻る').click();
    await button(page, '印刷画面へ').click();
    await page.getByText('メールアドレス登録内容のお控え').waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByText(password).isVisible());
    assert.ok(!(await button(page, '印刷する').isVisible()));
    await page.emulateMedia({ media: 'screen' });
    await button(page, '印刷する').click();
    await button(page, '登録内容に戻る').click();
    await page.getByRole('link', { name: 'メールアドレスの一覧へ' }).click();
    await page.waitForURL('**/mail-addresses/');
    await page.getByText('3個／5個を使用中').waitFor();
    assert.ok(!(await list(page).textContent())?.includes(password));
    await page.goBack();
    await settled(page);
    assert.equal(await page.getByText(password).count(), 0, 'the way back does not lead to it');

    // any time
    await page.goto('/mypage/mail-addresses/');
    const turn = page.getByRole('switch', { name: /^Yuki-1984@/ });
    assert.equal(await turn.getAttribute('aria-checked'), 'false');
    await turn.click();
    await page.getByText('メールウィルスチェックをONにしました。').waitFor();
    await page.reload();
    await page.locator('mado-mailbox-list [role="switch"][aria-checked="true"]').nth(1).waitFor();
  });

test('MYP-08 at the limit of the contract the way to another address is there, says why, and the form has nothing to fill in', async () => {
  await using journey = await openJourney();
  const page = await enterMypage(journey, 'takahashi-family', phone);
  await page.goto('/mypage/mail-addresses/');
  await page.getByText('5個／5個を使用中').waitFor();
  const add = list(page).locator('[part="new"]');
  assert.equal(await add.getAttribute('aria-disabled'), 'true');
  await page.getByText('ご契約で登録できるメールアドレスは5個までです。').waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await page.goto('/mypage/new-mail-address/');
  await page.getByText('これ以上登録できません').waitFor();
  assert.equal(await field(page).count(), 0);
});

test('MYP-08 the last place, taken in another tab: one is registered, the other is told so and led back', async () => {
  await using journey = await openJourney();
  journey.expect(409);
  const page = await enterMypage(journey, 'emily_carter', desktop);
  const other = await page.context().newPage();
  for (const one of [page, other]) {
    await one.goto('/mypage/new-mail-address/?lang=ja');
    await field(one).waitFor();
  }
  await toSubdomains(other, 'second-one');
  await toSubdomains(page, 'first-one');
  await register(page);
  await page.getByText('この内容は今後確認ができません。').waitFor();
  await register(other);
  await other.getByText('ほかの画面で最後の1個が登録されました').waitFor();
  await other.getByRole('link', { name: 'メールアドレスの一覧へ' }).click();
  await other.getByText('3個／3個を使用中').waitFor();
});

test('MYP-09 MYP-10 a line that breaks while it is registered: the same again registers one, and its password works', async () => {
  await using journey = await openJourney();
  journey.expect('ERR_FAILED', 'ERR_CONNECTION', 'Failed to load');
  const page = await enterMypage(journey, 'yuki.yamanouchi', desktop);
  await page.goto('/mypage/new-mail-address/');
  await toSubdomains(page, 'broken-line');
  let lost = false;
  await page.route('**/api/mypage/mailboxes', async (route) => {
    if (route.request().method() !== 'POST' || lost) return route.fallback();
    lost = true;
    await route.fetch(); // the server registers it, and its answer is lost
    return route.abort('connectionreset');
  });
  await register(page);
  await page.locator('mado-mailbox-form [part="password"]').waitFor();
  const answer = await page.context().request.get('/api/mypage/mailboxes');
  const { items } = await answer.json();
  assert.equal(items.filter(({ address }: { address: string }) => address.startsWith('broken-line@')).length, 1);
});

test('MYP-17 for a subscriber without the internet there are no mail addresses: the page says whom they are for, and the server has none', async () => {
  await using journey = await openJourney();
  journey.expect(403, 404);
  await registerContactAddress(journey);
  const page = await enterMypage(journey, 'setsuko.ono', phone);
  for (const path of ['mail-addresses', 'new-mail-address']) {
    await page.goto(`/mypage/${path}/`);
    await settled(page);
    await page.getByText('インターネットをご契約の方のサービスです').waitFor();
    assert.equal(await page.getByRole('textbox').count(), 0);
  }
  assert.ok([403, 404].includes((await page.context().request.get('/api/mypage/mailboxes')).status()));
});
