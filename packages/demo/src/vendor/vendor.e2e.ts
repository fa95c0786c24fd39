import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { askForLink, keyboard, pointer, signIn } from '../testing/information-pages.suite.ts';
import { desktop, journeys, phone, ways } from '../testing/journey.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const agreed = demoAccounts['information']?.find((person) => person.agreed)?.identifier ?? '';
const other = demoAccounts['information']?.[0]?.identifier ?? '';

for (const [name, visit, hands] of ways([
  ['on a desktop with the keyboard alone', desktop, keyboard],
  ['on a phone', phone, pointer],
] as const))
  test(`OPS-05 a mail appears at the top of an open inbox by itself, one is open at a time, its links can be followed, ${name}`, async () => {
    await using journey = await openJourney();
    const [page, inbox] = [await journey.visit(visit), await journey.visit(visit)];
    await page.goto('/information/password/');
    await askForLink(page, other);
    await inbox.goto('/inbox/');
    const mails = inbox.getByRole('listitem');
    await mails.filter({ hasText: other }).waitFor();
    const [text, summary] = [inbox.locator('pre:visible'), inbox.locator('summary')];
    assert.equal(await text.count(), 0, 'a list to look over first');
    await hands.press(summary.first());
    const read = await text.innerText();

    await passTime(journey, 1, '秒');
    await page.goto('/information/password/');
    await askForLink(page, agreed);
    const mail = mails.filter({ hasText: agreed });
    await mail.getByText('新着').waitFor();
    assert.equal(await mails.first().innerText(), await mail.innerText());
    assert.equal(await text.innerText(), read, 'what is being read stays open');
    await hands.press(mail.locator('summary'));
    await mail.getByText('新着').waitFor({ state: 'detached' });
    assert.equal(await text.count(), 1);
    assert.match(await text.innerText(), /#mado-token=/);
    await hands.press(mail.getByRole('link', { name: '#mado-token=' }));
    await inbox.getByText(`${agreed} のパスワードを設定します。`).waitFor();
  });

test('OPS-05 every link in the mails of a demo that was just begun leads to a page', async () => {
  await using journey = await openJourney();
  // that the demo's own root makes the certificate portal trusted is shown elsewhere
  const inbox = await journey.visit({ ...desktop, ignoreHTTPSErrors: true });
  await inbox.goto('/inbox/');
  await inbox.getByRole('listitem').first().waitFor();
  const links = await inbox.locator('.mails a').evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href }) => href));
  assert.ok(links.length > 0);
  for (const link of links) assert.equal((await inbox.request.get(link)).status(), 200, link);
});

test('OPS-05 an open inbox goes on in the other language with the same mail open', async () => {
  await using journey = await openJourney();
  const inbox = await journey.visit();
  await inbox.goto('/inbox/');
  await inbox.locator('summary').first().click();
  const text = inbox.locator('pre:visible');
  const read = await text.innerText();
  await inbox.getByRole('button', { name: 'English' }).click();
  await inbox.getByText('From: ').locator('visible=true').waitFor();
  assert.equal(await text.innerText(), read);
});

test('OPS-05 the clock goes ahead by a button or by what is typed, and ends the session of who was signed in, on a desktop', async () => {
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

  journey.expect(400, 401); // 401: what home reads before it knows that nobody is signed in
  await vendor.getByRole('textbox', { name: '進める量' }).fill('4000');
  await vendor.getByRole('combobox', { name: '単位' }).selectOption('日');
  await vendor.getByRole('button', { name: '進める', exact: true }).click();
  await vendor.getByText('一度に進められるのは10年までです。').waitFor();

  await page.goto('/information/home/');
  await page.waitForURL('**/information/');
});
