import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { enterByApi } from '../testing/enter-by-api.suite.ts';
import { desktop, journeys, phone, ways } from '../testing/journey.suite.ts';
import { settled, supported } from '../testing/support-pages.suite.ts';

const openJourney = journeys();

/** Choices of the page that are too narrow for the words chosen, or for a finger. */
const cutChoices = (): readonly string[] => {
  const pen = document.createElement('canvas').getContext('2d');
  const inside = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
  return inside(document).flatMap((one) => {
    if (!(one instanceof HTMLSelectElement) || !pen || !one.checkVisibility()) return [];
    pen.font = getComputedStyle(one).font;
    const words = one.selectedOptions[0]?.label ?? '';
    const room = one.clientWidth;
    return room < Math.max(44, Math.min(pen.measureText(words).width, 140)) ? [`${words}: ${room}`] : [];
  });
};

for (const [name, visit, english] of ways([
  ['on a phone, dark, in English', phone, true],
  ['on a desktop, light, in Japanese', desktop, false],
] as const))
  test(`SUP-02 every page of the support site can be read by everybody, ${name}`, async () => {
    await using journey = await openJourney();
    journey.expect(404);
    const page = await journey.visit(visit);
    const titles: string[] = [];
    const findings: string[] = [];
    const judge = async (path: string): Promise<void> => {
      await page.goto(`/support/${path}${english ? `${path.includes('?') ? '&' : '?'}lang=en` : ''}`);
      await settled(page);
      findings.push(...(await accessibilityFindings(page)));
      const [title, headings] = [await page.title(), page.getByRole('heading', { level: 1 })];
      assert.equal(await headings.count(), 1, `${path} has one heading of its own`);
      assert.match(
        title,
        english
          ? /^[\x20-\x7e]+ \| Minato Systems Integration$/
          : /^[\u3040-\u30ff\u4e00-\u9fff]+ \| みなとシステムインテグレーション$/,
        path,
      );
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, path);
      assert.deepEqual(await page.evaluate(cutChoices), [], `${path} has choices that can be read`);
      titles.push(title);
    };
    for (const path of ['', 'apply/', 'password/', 'password/new/', 'policies/', 'nothing/']) await judge(path);
    await enterByApi(page, 'support', supported('hiroshi.tsuji'));
    for (const path of [
      'home',
      'tickets',
      'tickets/new',
      'devices',
      'articles',
      'contracts',
      'renewal-quotes',
      'documents',
    ])
      await judge(`${path}/`);
    for (const path of ['services', 'accounts', 'access', 'announcements', 'notification-settings', 'password/change'])
      await judge(`${path}/`);
    await judge('ticket/?id=none');
    for (const list of ['articles', 'contracts', 'renewal-quotes']) {
      await page.goto(`/support/${list}/`);
      const first = page.getByRole('main').locator('a[href*="/?id="]').first();
      await judge((await first.getAttribute('href'))?.replace('/support/', '') ?? '');
    }
    assert.deepEqual(findings, []);
    assert.equal(new Set(titles).size, titles.length, titles.join());
  });
