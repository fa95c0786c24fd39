import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { desktop, journeys, phone, ways } from '../testing/journey.suite.ts';
import { enterMypage } from '../testing/mypage-pages.suite.ts';

const openJourney = journeys();

for (const [name, visit] of ways([
  ['a phone', phone],
  ['a desktop', desktop],
] as const))
  test(`MYP-15 MYP-16 the connection is measured against the server, with what that does not say, on ${name}`, async () => {
    await using journey = await openJourney();
    const page = await enterMypage(journey, 'yuki.yamanouchi', visit);
    await page.goto('/mypage/speed-test/');
    const speed = page.locator('mado-speed-test');
    await speed.getByText('ご契約の回線だけの速度ではありません').waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
    const links: string[] = [];
    page.on('request', (request) => links.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await speed.getByRole('button', { name: '測定を開始する' }).click();
    await speed.getByRole('button', { name: '中止する' }).waitFor();
    await speed.getByRole('button', { name: 'もう一度測定する' }).waitFor({ timeout: 60_000 });
    const figures = await speed.locator('[part="result"] dd').allTextContents();
    assert.equal(figures.length, 5);
    for (const [index, unit] of ['Mbps', 'Mbps', 'ミリ秒', 'ミリ秒', 'MB'].entries())
      assert.match(figures[index] ?? '', new RegExp(`^約?[\\d,]+(?:\\.\\d+)? ${unit}$`));
    assert.ok(links.some((link) => link.startsWith('GET /api/mypage/speed-samples/262144/')));
    assert.ok(links.includes('POST /api/mypage/speed-test/samples'));
    assert.deepEqual(await accessibilityFindings(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  });

test('MYP-15 a measurement is broken off by leaving or by 中止する, and a line that is down is told', async () => {
  await using journey = await openJourney();
  const page = await enterMypage(journey, 'yuki.yamanouchi', desktop);
  await page.goto('/mypage/speed-test/');
  const speed = page.locator('mado-speed-test');
  await page.route('**/speed-samples/**', () => undefined); // nothing comes
  await speed.getByRole('button', { name: '測定を開始する' }).click();
  await speed.getByRole('button', { name: '中止する' }).click();
  await speed.getByRole('button', { name: '測定を開始する' }).waitFor();
  await page.unroute('**/speed-samples/**');
  await page.route('**/speed-samples/**', (route) => route.abort());
  journey.expect('ERR_FAILED');
  await speed.getByRole('button', { name: '測定を開始する' }).click();
  await speed.locator('[part="failure"]').waitFor();
  await speed.getByRole('button', { name: 'もう一度測定する' }).waitFor();
});
