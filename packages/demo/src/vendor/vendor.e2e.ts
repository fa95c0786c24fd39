import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { askForLink, signIn } from '../testing/information-pages.suite.ts';
import { journeys } from '../testing/journey.suite.ts';

const openJourney = journeys();
const agreed = demoAccounts['information']?.find((person) => person.agreed)?.identifier ?? '';

test('OPS-05 a mail appears in an open inbox by itself, its links can be followed, the rest is plain text', async () => {
  await using journey = await openJourney();
  const [page, inbox] = [await journey.visit(), await journey.visit()];
  await inbox.goto('/inbox/');
  const mail = inbox.getByRole('listitem').filter({ hasText: agreed });
  await inbox.getByRole('listitem').first().waitFor();
  assert.equal(await mail.count(), 0);
  await page.goto('/information/password/');
  await askForLink(page, agreed);
  await mail.getByRole('link', { name: '#mado-token=' }).click();
  await inbox.getByText(`${agreed} のパスワードを設定します。`).waitFor();
});

test('OPS-05 the clock goes ahead by a button or by what is typed, and ends the session of who was signed in', async () => {
  await using journey = await openJourney();
  const [page, vendor] = [await journey.visit(), await journey.visit()];
  await page.goto('/information/');
  await signIn(page, agreed, demoPassword);
  await page.waitForURL('**/information/home/');

  await vendor.goto('/vendor/');
  const ahead = vendor.locator('.offset');
  await vendor.getByRole('button', { name: '1時間進める' }).click();
  await ahead.getByText('1時間', { exact: true }).waitFor();
  await vendor.getByRole('button', { name: '30日進める' }).click();
  await ahead.getByText('30日 1時間', { exact: true }).waitFor();
  await vendor.getByRole('textbox', { name: '進める量' }).fill('９０');
  await vendor.getByRole('button', { name: '進める', exact: true }).click();
  await ahead.getByText('30日 2時間 30分', { exact: true }).waitFor();

  journey.expect(400);
  await vendor.getByRole('textbox', { name: '進める量' }).fill('4000');
  await vendor.getByRole('combobox', { name: '単位' }).selectOption('日');
  await vendor.getByRole('button', { name: '進める', exact: true }).click();
  await vendor.getByText('一度に進められるのは10年までです。').waitFor();

  await page.goto('/information/home/');
  await page.waitForURL('**/information/');
});
