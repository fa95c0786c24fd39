import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { askForLink, mailedLink, setPassword, signIn } from '../testing/information-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';

const openJourney = journeys();
const identifier = demoAccounts['information']?.find((person) => person.agreed)?.identifier ?? '';
const password = 'Sakura#Hana.2026';

test('AUTH-02 AUTH-07 whoever is locked out sets a password by a link and signs in at once, on a phone', async () => {
  await using journey = await openJourney();
  journey.expect(401, 423);
  const page = await journey.visit(phone);
  await page.goto('/information/');
  for (let failure = 0; failure < 5; failure++) {
    const answered = page.waitForResponse('**/api/information/session');
    await signIn(page, identifier, `Wrong.Password_${failure}`);
    await answered;
    await page.locator('mado-login button:not([aria-disabled])').getByText('ログイン').waitFor(); // one at a time
  }
  const told = page.getByRole('alert').filter({ hasText: '入力の間違いが続いたので' });
  await told.waitFor();
  const until = await told.innerText();
  const answered = page.waitForResponse('**/api/information/session');
  await signIn(page, identifier, demoPassword);
  await answered;
  await told.waitFor();
  assert.equal(/\d+:\d+/.exec(await told.innerText())?.[0], /\d+:\d+/.exec(until)?.[0], 'the same end');

  await page.goto('/information/password/');
  await askForLink(page, identifier);
  await page.goto(await mailedLink(journey, identifier));
  await setPassword(page, password);
  await page.getByRole('link', { name: 'ログイン', exact: true }).click();
  await signIn(page, identifier, password);
  await page.waitForURL('**/information/home/');
});
