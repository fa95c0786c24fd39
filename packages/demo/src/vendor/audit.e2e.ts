import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { signIn } from '../testing/information-pages.suite.ts';
import { journeys } from '../testing/journey.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const agreed = demoAccounts['information']?.find((person) => person.agreed)?.identifier ?? '';

test('OPS-05 the vendor reads who did what, narrows it and goes on to older lines, and no name is in it, on a desktop', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const [page, vendor] = [await journey.visit(), await journey.visit()];
  await page.goto('/information/');
  await signIn(page, agreed, 'wrong');
  await page.getByRole('alert').first().waitFor();
  await passTime(journey, 1, '秒');
  await signIn(page, agreed, demoPassword);
  await page.waitForURL('**/information/home/');

  await vendor.goto('/vendor/');
  const trail = vendor.getByRole('region', { name: '操作の記録' });
  const lines = trail.getByRole('listitem');
  const show = trail.getByRole('button', { name: '表示', exact: true });
  await trail.getByRole('combobox', { name: '操作', exact: true }).selectOption('ログイン');
  await show.click();
  await trail.getByText('2件', { exact: true }).waitFor();
  assert.match(await lines.first().innerText(), /ログイン\s+成功\s+行った人\s+お客様 account:[^]*操作名\s+signIn/);
  assert.match(
    await lines.nth(1).innerText(),
    /ログイン\s+失敗（IDかパスワードの間違い）\s+行った人\s+ログインしていない人/,
  );
  assert.ok(!(await trail.innerText()).includes(agreed));
  const account = /account:[\w-]+/.exec(await lines.first().innerText())?.[0] ?? '';
  await trail.getByRole('textbox', { name: '行った人' }).fill(account);
  await show.click();
  await trail.getByText('1件', { exact: true }).waitFor();

  const unlock = vendor.getByRole('form', { name: 'ロックの解除' });
  for (let time = 0; time < 21; time++) {
    await unlock.getByRole('textbox').fill(agreed);
    await unlock.getByRole('button', { name: 'ロックを解除' }).click();
    await unlock.getByText('のロックを解除しました。').waitFor();
  }
  await trail.getByRole('combobox', { name: '操作', exact: true }).selectOption('ロックの解除');
  await trail.getByRole('textbox', { name: '行った人' }).fill('');
  await trail.getByRole('textbox', { name: '対象' }).fill(account);
  await show.click();
  await trail.getByText('21件', { exact: true }).waitFor();
  assert.equal(await lines.count(), 20);
  await trail.getByRole('button', { name: 'もっと見る' }).click();
  await lines.nth(20).waitFor();
  assert.equal(await trail.getByRole('button', { name: 'もっと見る' }).count(), 0);
  await vendor.getByRole('button', { name: 'English' }).click();
  await vendor.getByRole('region', { name: 'What was done' }).getByText('21 lines', { exact: true }).waitFor();
  await vendor.getByText('Lock ended', { exact: true }).and(vendor.locator('strong')).first().waitFor();
});
