import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts } from '@madoguchi/server/demo-data.js';
import { journeys } from '../testing/journey.suite.ts';

const openJourney = journeys();
const identifier = demoAccounts['information']?.[0]?.identifier ?? '';

for (const [name, button, done] of [
  ['ロックの解除', 'ロックを解除', 'のロックを解除しました。'],
  ['初期パスワードの発行', '初期パスワードを発行', 'の初期パスワードを発行しました。'],
] as const)
  test(`OPS-01 AUTH-02 AUTH-08 when the line is cut the vendor is told so, loses nothing, and goes on with one press: ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect('net::ERR_INTERNET_DISCONNECTED');
    const vendor = await journey.visit();
    await vendor.goto('/vendor/');
    const form = vendor.getByRole('form', { name });
    const field = form.getByLabel('メールアドレス');
    await field.fill(identifier);
    await vendor.context().setOffline(true);
    await form.getByRole('button', { name: button }).click();
    await form.getByText('サーバーに届きませんでした。入力した内容は残っています。').waitFor();
    assert.equal(await field.inputValue(), identifier);
    await vendor.context().setOffline(false);
    await form.getByRole('button', { name: button }).click();
    await form.getByText(done).waitFor();
  });

test('OPS-05 when the line is cut the clock stays, the vendor is told so, and the amount is still there', async () => {
  await using journey = await openJourney();
  journey.expect('net::ERR_INTERNET_DISCONNECTED');
  const vendor = await journey.visit();
  await vendor.goto('/vendor/');
  const ahead = vendor.locator('.offset');
  await ahead.getByText('なし', { exact: true }).waitFor();
  const amount = vendor.getByRole('textbox', { name: '進める量' });
  await amount.fill('90');
  await vendor.context().setOffline(true);
  await vendor.getByRole('button', { name: '進める', exact: true }).click();
  await vendor.getByText('進められませんでした。もう一度お試しください。').waitFor();
  assert.equal(await amount.inputValue(), '90');
  assert.equal(await ahead.innerText(), 'なし');
  await vendor.context().setOffline(false);
  await vendor.getByRole('button', { name: '進める', exact: true }).click();
  await ahead.getByText('1時間 30分', { exact: true }).waitFor();
});
