import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { enter } from '../testing/information-pages.suite.ts';
import { journeys, widths } from '../testing/journey.suite.ts';

const openJourney = journeys();
const important = '年末調整プログラムの更新をお願いします（SIAS 7.4.2）';

/** The rows that are there. */
const rows = (page: Page) => page.locator('mado-announcements').getByRole('listitem');

for (const [name, visit] of widths)
  test(`INF-10 home shows the newest five, and the page of all narrows them by kind and to what is unread, ${name}`, async () => {
    await using journey = await openJourney();
    const page = await journey.visit(visit);
    await enter(page, '髙﨑 恵');
    const main = page.getByRole('main');
    const row = (title: string) => main.getByRole('button', { name: title });
    await row(important).waitFor();
    assert.equal(await rows(page).count(), 5);
    assert.match(await rows(page).first().innerText(), /サポート情報\s*重要/);
    await main.getByText('未読24件').waitFor();

    await main.getByRole('link', { name: 'すべて見る' }).click();
    await page.waitForURL('**/information/announcements/');
    await main.getByText('24件中 1～20件を表示').waitFor();
    await main.getByRole('button', { name: 'さらに表示' }).click();
    await main.getByText('全24件').waitFor();
    const days = await page
      .locator('mado-announcements time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    assert.equal(days.length, 24);
    assert.deepEqual(days, days.toSorted().toReversed(), 'the newest first');

    await main.getByRole('radio', { name: 'お知らせ' }).check();
    await main.getByText('11件', { exact: true }).waitFor();
    assert.equal(await row(important).count(), 0);
    await main.getByRole('radio', { name: 'サポート情報' }).check();
    await main.getByText('13件', { exact: true }).waitFor();

    await row(important).click();
    await main.getByText('基礎控除と給与所得控除の見直しに対応しています。').waitFor();
    await main.getByRole('checkbox', { name: '未読のみ（12件）' }).check();
    await main.getByText('12件', { exact: true }).waitFor();
    assert.equal(await row(important).count(), 0);

    await page.reload();
    await main.getByText('12件', { exact: true }).waitFor();
    assert.ok(await main.getByRole('radio', { name: 'サポート情報' }).isChecked(), 'it stays narrowed');
    await main.getByRole('checkbox', { name: '未読のみ（12件）' }).uncheck();
    await main.getByRole('radio', { name: 'すべて' }).check();
    await row(important).waitFor();
    assert.doesNotMatch(await row(important).innerText(), /未読/, 'it stays read');
    assert.match(await row('年末年始のサポート窓口の休業日について').innerText(), /未読/);
  });
