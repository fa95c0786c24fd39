import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { enter, signIn } from '../testing/information-pages.suite.ts';
import { desktop, journeys, phone } from '../testing/journey.suite.ts';

const openJourney = journeys();
const agreed = demoAccounts['information']?.find((person) => person.agreed)?.identifier ?? '';
const account = {
  displayName: 'マリア・フェルナンダ・ガルシア・ロドリゲス・デ・ラ・クルス',
  companyName: '独立行政法人国際高度先端科学技術研究開発推進機構附属情報基盤総合研究センター第二室',
};

test('AUTH-04 INF-06 a very long name breaks no page: title, language and sign-out stay apart and in reach', async () => {
  await using journey = await openJourney();
  for (const visit of [phone, desktop]) {
    const page = await journey.visit(visit);
    await page.goto('/information/');
    await signIn(page, agreed, demoPassword);
    await page.waitForURL('**/information/home/');
    const header = page.getByRole('banner');
    const things = [
      header.getByRole('link', { name: 'お客様専用情報ポータル' }),
      header.getByRole('button', { name: 'English' }),
      header.getByText(account.displayName),
      header.getByRole('button', { name: 'ログアウト' }),
    ];
    await page.locator('mado-session').evaluate((session, longNames) => {
      Reflect.set(session, 'state', { type: 'active', account: longNames });
    }, account);
    await header.getByText(account.displayName).waitFor();
    for (const width of visit === phone ? [320, 390] : [640, 900, 1024, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const boxes = await Promise.all(things.map((thing) => thing.boundingBox()));
      for (const [index, box] of boxes.entries()) {
        assert.ok(box && box.x >= 0 && box.x + box.width <= width && box.y + box.height < 180, `${width}: ${index}`);
        for (const other of boxes.slice(index + 1))
          assert.ok(
            other &&
              (box.x + box.width <= other.x ||
                other.x + other.width <= box.x ||
                box.y + box.height <= other.y ||
                other.y + other.height <= box.y),
            `${width}: ${JSON.stringify([box, other])}`,
          );
      }
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    }
  }
});

test('INF-06 on a phone the head takes two rows, and the menu unfolds below them', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(phone);
  await enter(page, '勅使河原 慎太郎');
  const header = page.getByRole('banner');
  const menu = header.getByRole('button', { name: 'メニュー' });
  const middleOf = async (thing: Locator): Promise<number> => {
    const box = await thing.boundingBox();
    return box ? Math.round(box.y + box.height / 2) : Number.NaN;
  };
  const second = await middleOf(menu);
  assert.ok(Math.abs(second - (await middleOf(header.getByRole('button', { name: 'ログアウト' })))) <= 1);
  const first = await middleOf(header.getByRole('link', { name: 'お客様専用情報ポータル' }));
  assert.ok(Math.abs(first - (await middleOf(header.getByRole('button', { name: 'English' })))) <= 1);
  assert.ok(((await header.boundingBox())?.height ?? 999) <= 140);
  await menu.click();
  const place = header.getByRole('link', { name: 'メール受信設定' });
  assert.ok((await middleOf(place)) > second + 40);
  assert.equal(await middleOf(menu), second, 'the button stays where it was');
});

test('AUTH-04 on a desktop the head tells the whole company', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(desktop);
  await enter(page, '勅使河原 慎太郎');
  const company = page.getByRole('banner').getByText('情報基盤整備推進室');
  assert.ok(
    await company.evaluate((text) => text.scrollHeight <= text.clientHeight && text.scrollWidth <= text.clientWidth),
  );
});

test('AUTH-04 INF-06 with letters twice as large the head tells company and name whole, and the menu begins where the page does', async () => {
  await using journey = await openJourney();
  const page = await journey.visit(desktop);
  await enter(page, '村上 拓也');
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
  const header = page.getByRole('banner');
  const menu = header.getByRole('button', { name: 'メニュー' });
  await menu.waitFor();
  for (const text of ['南信観光バス株式会社', '村上 拓也 様']) {
    const shown = await header.getByText(text).evaluate((part) => ({
      isWhole: part.scrollHeight <= part.clientHeight && part.scrollWidth <= part.clientWidth,
      lines: part.clientHeight / Number.parseFloat(getComputedStyle(part).lineHeight),
    }));
    assert.deepEqual([shown.isWhole, Math.round(shown.lines)], [true, 1], text);
  }
  const title = header.getByRole('link', { name: 'お客様専用情報ポータル' });
  assert.equal((await menu.boundingBox())?.x, (await title.boundingBox())?.x);
});

test('INF-06 the title leads home from every page', async () => {
  await using journey = await openJourney();
  journey.expect(404);
  const page = await journey.visit(desktop);
  await enter(page, '髙﨑 恵');
  for (const place of [
    'announcements',
    'videos/sias',
    'videos/de3',
    'faq/sias',
    'faq/de3',
    'notification-settings',
    'password/change',
    'password',
    'password/new',
    'nowhere',
  ]) {
    await page.goto(`/information/${place}/`);
    await page.getByRole('banner').getByRole('link', { name: 'お客様専用情報ポータル' }).click();
    await page.waitForURL('**/information/home/');
    await page.getByRole('main').getByText('髙﨑 恵 様').waitFor();
  }
});
