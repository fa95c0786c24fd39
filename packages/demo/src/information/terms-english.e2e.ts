import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { desktop, journeys } from '../testing/journey.suite.ts';

const openJourney = journeys();
const sarah = demoAccounts['information']?.find(({ displayName }) => displayName.startsWith('Sarah'));
const titles = ['Terms of use', 'How we handle personal information'] as const;

test('AUTH-01 AUTH-09 the terms are read and agreed to in English from the first word to the last', async () => {
  await using journey = await openJourney();
  journey.expect(403);
  const page = await journey.visit({ ...desktop, locale: 'en-GB' });
  await page.goto('/information/');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(sarah?.identifier ?? '');
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();

  await page.waitForURL('**/information/terms/');
  const main = page.getByRole('main');
  await main.getByRole('heading', { name: 'Before you begin' }).waitFor();
  assert.equal(await page.title(), 'Terms of use | Midori Accounting Systems');
  const box = main.getByRole('checkbox', { name: 'I agree to the terms of use' });
  const submit = main.getByRole('button', { name: 'Agree and continue' });
  await main.getByText('You can tick this once every document has been opened.').waitFor();
  await submit.click();
  const refusal = `Please open and read this first: ${titles.map((title) => `“${title}”`).join(' and ')}.`;
  await main.getByRole('group', { name: 'Please check 1 entry' }).getByRole('link', { name: refusal }).waitFor();

  const [terms, privacy] = titles.map((title) =>
    main.locator('details').filter({ has: page.locator('summary').filter({ hasText: title }) }),
  );
  await terms?.locator('summary').click();
  await terms?.getByText('Opened').waitFor();
  await terms?.getByText('These terms set out how customers may use').waitFor();
  await box.click({ force: true }); // it can be pressed, and says why not now
  await main
    .getByRole('alert')
    .filter({ hasText: `Please open and read this first: “${titles[1]}”.` })
    .waitFor();
  assert.equal(await box.isChecked(), false);
  await privacy?.locator('summary').click();
  await privacy?.getByRole('paragraph').first().waitFor();
  await submit.click();
  await main.getByText('Going on needs your agreement.').first().waitFor();

  const read = await page.locator('body').ariaSnapshot();
  for (const paragraph of ['These terms set out', titles[1], 'Customer Support']) assert.ok(read.includes(paragraph));
  const japanese = read.replace('button "日本語"', '').match(/.*[ぁ-んァ-ヶ一-龠].*/g);
  assert.deepEqual(japanese ?? [], [], 'nothing in Japanese but the way back to it');
  await box.check();
  await submit.click();
  await page.waitForURL('**/information/home/');
  await main.getByText(sarah?.displayName ?? '').waitFor();
});
