import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoPassword } from '@madoguchi/server/demo-data.js';
import { askForLink, enter, keyboard } from '../testing/information-pages.suite.ts';
import { journeys } from '../testing/journey.suite.ts';
import { tabTo } from '../testing/keys.suite.ts';
import { moveClock } from '../testing/vendor-pages.suite.ts';

const openJourney = journeys();
const name = '勅使河原 慎太郎';

test('AUTH-03 AUTH-04 INF-03 INF-05 INF-06 INF-09 INF-10 with the keyboard alone somebody goes through the screens from signing in to signing out', async () => {
  await using journey = await openJourney();
  journey.expect(401, 403, 404);
  const page = await journey.visit();
  const [header, main, keys] = [page.getByRole('banner'), page.getByRole('main'), page.keyboard];
  await enter(page, name, keyboard);

  // INF-05: the settings of mails
  await keyboard.press(main.getByRole('link', { name: 'メール受信設定へ' }));
  await page.waitForURL('**/information/notification-settings/');
  const box = main.getByRole('checkbox', { name: 'アンケートのお願い' });
  await keyboard.press(box);
  assert.ok(await box.isChecked());
  await keys.press('Enter'); // within a form it saves
  await main.getByRole('status').filter({ hasText: '設定が保存されました。' }).waitFor();

  // INF-06: the title leads home; INF-10: a group of choices is one stop of Tab, and arrows change it
  await keyboard.press(header.getByRole('link', { name: 'お客様専用情報ポータル' }));
  await page.waitForURL('**/information/home/');
  await keyboard.press(main.getByRole('link', { name: 'すべて見る' }));
  await page.waitForURL('**/information/announcements/');
  const kind = (label: string) => main.getByRole('radio', { name: label, exact: true });
  await main.getByText('全19件').waitFor();
  await tabTo(kind('すべて'));
  await keys.press('ArrowRight');
  assert.ok(await kind('お知らせ').evaluate((radio) => radio.matches(':focus:checked')));
  await main.getByText('11件', { exact: true }).waitFor();
  await keys.press('ArrowLeft');
  await main.getByText('全19件').waitFor();
  await keys.press('Tab');
  const unread = main.getByRole('checkbox', { name: '未読のみ' });
  assert.ok(await unread.evaluate((element) => element.matches(':focus')), 'one stop of Tab');
  const row = main.getByRole('button', { name: '年末年始のサポート窓口の休業日について' });
  await keyboard.press(row);
  assert.equal(await row.getAttribute('aria-expanded'), 'true');

  // INF-09: what is not for this customer leads to whom to ask
  await page.goto('/information/faq/de3/');
  await keyboard.press(main.getByRole('link', { name: 'ご契約についてはお客様サポート窓口へ' }));
  await tabTo(page.getByRole('region', { name: 'お問い合わせ' }).getByRole('link', { name: '03-0000-1155' }));

  // AUTH-03: the session ends under a form and is renewed in place
  await keyboard.press(header.getByRole('link', { name: 'メール受信設定' }));
  await page.waitForURL('**/information/notification-settings/');
  await box.waitFor();
  await moveClock(await journey.visit(), 31, '分');
  await keyboard.press(box);
  await keys.press('Enter');
  const dialog = page.getByRole('dialog');
  await keyboard.type(dialog.getByRole('textbox', { name: 'パスワード', exact: true }), demoPassword);
  await keys.press('Enter');
  await main.getByRole('status').filter({ hasText: '設定が保存されました。' }).waitFor();
  assert.equal(await box.isChecked(), false);

  // AUTH-04: out again; INF-03: a link that cannot be used leads to another one
  await keyboard.press(header.getByRole('button', { name: 'ログアウト' }));
  await page.waitForURL('**/information/');
  await page.getByText('ログアウトしました。', { exact: true }).waitFor();
  await page.goto('/information/password/new/#mado-token=unknown');
  await askForLink(page, 'takuya.murakami@nanshin-bus.example', keyboard);
});
