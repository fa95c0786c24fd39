import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter } from '../testing/information-pages.suite.ts';
import { desktop, journeys } from '../testing/journey.suite.ts';

const openJourney = journeys();

test('AUTH-04 INF-06 on a page in Japanese a portal in English says so at its words, and leaves the page’s own to it', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(desktop);
  await enter(page, '勅使河原 慎太郎');
  await page.locator('mado-home').evaluate((home) => {
    const notice = Object.assign(document.createElement('p'), {
      slot: 'notice',
      textContent: '年末年始の休業について',
    });
    home.append(notice);
  });
  await page.locator('mado-portal').evaluate((portal) => portal.setAttribute('locale', 'en'));
  const leave = page.getByRole('button', { name: 'Sign out' });
  await leave.waitFor();
  await page.locator('mado-nav nav[lang="en"]').waitFor();
  const notice = page.getByText('年末年始の休業について');
  const languages = async (): Promise<readonly (string | boolean)[]> => [
    await leave.evaluate((button) => button.matches(':lang(en)')),
    await leave.evaluate((button) => getComputedStyle(button).getPropertyValue('-webkit-locale')),
    await notice.evaluate((own) => own.matches(':lang(ja)')),
    await notice.evaluate((own) => getComputedStyle(own).getPropertyValue('-webkit-locale')),
  ];
  assert.deepEqual(await languages(), [true, '"en"', true, '"ja"']);
});
