import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { askForLink, enter, mailedLink, setPassword } from '../testing/information-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';

const openJourney = journeys();
const name = '村上 拓也';
const identifier = demoAccounts['information']?.find(({ displayName }) => displayName === name)?.identifier ?? '';
const password = 'Sakura#Hana.2026';

/** Values that keep every rule but one, and what is said of that one. */
const refused = [
  ['Sakura#2026', '12～128文字'],
  ['sakura#hana.2026', '半角英字（大文字）を含む'],
  ['SAKURA#HANA.2026', '半角英字（小文字）を含む'],
  ['Sakura#Hana.Midori', '半角数字を含む'],
  ['SakuraHana2026', '半角記号を含む'],
  [`Takuya.Murakami#1`, 'メールアドレスなど、ログインに使うものを含まない'],
  [demoPassword, '現在のパスワードと違う'],
  ['P@ssw0rd2026!', '推測されやすいよくあるパスワードではない'],
] as const;

const textbox = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label, exact: true });
const fresh = ['新しいパスワード', '新しいパスワード（確認）'] as const;

/** What is said of a field to those who listen. */
const description = (field: Locator): Promise<string> =>
  field.evaluate((input) =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.innerText ?? '')
      .join('\n'),
  );

/** The one rule that stands as not met, at the field, in the list above the form, and in the checklist. */
async function isRefused(page: Page, value: string, rule: string): Promise<void> {
  const text =
    rule === '現在のパスワードと違う' ? `${rule}ものにしてください` : `まだ満たしていない条件があります: ${rule}`;
  const summary = page.getByRole('group', { name: '入力内容を確認してください（1件）' });
  const link = summary.getByRole('link', { name: text });
  await link.waitFor();
  assert.ok(await summary.evaluate((element) => element.matches(':focus')), 'the focus is at what is wrong');
  const field = textbox(page, fresh[0]);
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.ok((await description(field)).includes(text));
  assert.equal(await textbox(page, fresh[1]).getAttribute('aria-invalid'), null);
  await link.click();
  assert.ok(await field.evaluate((element) => element.matches(':focus')), 'the line leads to the field');
  for (const label of fresh) assert.equal(await textbox(page, label).inputValue(), value, 'what was typed stays');
}

const unmet = (page: Page): Promise<readonly string[]> =>
  page.getByRole('listitem').filter({ hasText: 'まだ満たしていません' }).allInnerTexts();

test('AUTH-05 AUTH-06 each rule refuses a new password by its own words at the field, until one keeps them all', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(phone);
  await enter(page, name);
  await page.goto('/information/password/change/');
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  await textbox(page, '現在のパスワード').fill(demoPassword);
  for (const [value, rule] of refused) {
    for (const label of fresh) await textbox(page, label).fill(value);
    const list = await unmet(page);
    assert.equal(list.length, 1, `${value}: ${list.join()}`);
    assert.ok(list[0]?.startsWith(rule), 'told while typing');
    await page.getByRole('button', { name: '変更する', exact: true }).click();
    await isRefused(page, value, rule);
  }
  assert.deepEqual(sent, [], 'nothing is sent that the rules refuse');

  for (const label of fresh) await textbox(page, label).fill(password);
  assert.deepEqual(await unmet(page), []);
  assert.equal(await page.getByRole('group').count(), 0, 'mended as soon as it is typed');
  assert.equal(await textbox(page, fresh[0]).getAttribute('aria-invalid'), null);
  await page.getByRole('button', { name: '変更する', exact: true }).click();
  await page.getByText('パスワードを変更しました。').first().waitFor();
});

test('AUTH-05 AUTH-07 the password until now is refused by the server where nobody else knows it, at the field and in words', async () => {
  await using journey = await openJourney();
  journey.expect(400);
  const page = await journey.visit(phone);
  await page.goto('/information/password/');
  await askForLink(page, identifier);
  await page.goto(await mailedLink(journey, identifier));
  await setPassword(page, demoPassword);
  await isRefused(page, demoPassword, '現在のパスワードと違う');
  await textbox(page, fresh[0]).pressSequentially('!');
  await page.locator('input[aria-invalid]').waitFor({ state: 'detached' }); // nobody knows it of what stands there now
  await setPassword(page, password);
  await page.getByRole('heading', { name: 'パスワードをリセットしました。' }).waitFor();
});
