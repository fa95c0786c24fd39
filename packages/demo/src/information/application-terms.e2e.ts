import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { publishTerms } from '@madoguchi/server';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { chromium } from 'playwright-core';
import { findHeadlessChromium } from '../../../../scripts/browsers/chromium.ts';
import { servePage } from '../../../../scripts/lib/page-server.ts';
import { bundle } from '../../../../scripts/lib/serve-examples.ts';

const page = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>更新のお申し込み</title>
<link rel="icon" href="data:,"><mado-portal base-url="/api/information" preset="information">
<mado-login></mado-login>
<template><mado-terms application-kind="renewal"></mado-terms></template>
</mado-portal><script type="module" src="/all.js"></script><script type="module" src="/page.js"></script></html>`;
/** What a host does: terms before the application, which then names the agreement. */
const script = `const around = document.querySelector('mado-portal');
addEventListener('mado-signed-in', () => around.append(around.querySelector('template').content.cloneNode(true)));
addEventListener('mado-application-terms-agreed', ({ agreement }) => {
  around.textContent = '規約への同意 ' + agreement.id;
});`;
const document = (title: string) => ({ id: title, title: { ja: title }, body: { ja: `${title}の本文。` } });

test('AUTH-09 an application stands behind its own terms, in the version that is in force when the button is pressed', async () => {
  const all = fileURLToPath(import.meta.resolve('@madoguchi/elements/define/all.js'));
  const files = { '/index.html': page, '/all.js': await bundle(all), '/page.js': script };
  await using server = await servePage(new Map(Object.entries(files)));
  const { kysely } = server.database;
  const publish = (...titles: readonly string[]) =>
    publishTerms(kysely, 'information', titles.map(document), Date.now(), 'renewal');
  await publish('申請規約', '証明書の利用条件');
  const browser = await chromium.launch(await findHeadlessChromium());
  try {
    const tab = await browser.newPage({ locale: 'ja-JP' });
    await tab.goto(server.url);
    const person = demoAccounts['information']?.find(({ agreed }) => agreed);
    await tab.getByRole('textbox', { name: 'メールアドレス' }).fill(person?.identifier ?? '');
    await tab.getByLabel('パスワード', { exact: true }).fill(demoPassword);
    await tab.getByRole('button', { name: 'ログイン', exact: true }).click();

    const terms = tab.locator('mado-terms');
    await terms.getByRole('heading', { name: 'お申し込みの規約' }).waitFor();
    await terms.getByText('申請規約', { exact: true }).click();
    await terms.getByText('申請規約の本文。').waitFor();
    assert.equal(await terms.getByRole('checkbox').count(), 0);
    await publish('申請規約（改定版）');
    await terms.getByRole('button', { name: '同意する' }).click();
    await terms.getByRole('alert').getByText('新しくなりました').waitFor();
    await terms.getByText('申請規約（改定版）', { exact: true }).waitFor();
    await terms.getByRole('button', { name: '同意する' }).click();
    await tab.getByText('規約への同意').waitFor();

    const kept = await kysely
      .selectFrom('terms_agreement')
      .select(['id', 'version'])
      .where('scope', '=', 'renewal')
      .execute();
    assert.deepEqual(
      kept.map(({ version }) => version),
      [2],
      'one agreement, to what was read last',
    );
    assert.ok((await tab.locator('mado-portal').textContent())?.includes(kept[0]?.id ?? '?'));
  } finally {
    await browser.close();
  }
});
