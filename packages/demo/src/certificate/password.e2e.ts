import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { takeLoginFile } from '../testing/certificate-client.suite.ts';
import {
  applicant,
  enterCertificate,
  fillCredentials,
  signInByCertificate,
  visitCertificate,
} from '../testing/certificate-pages.suite.ts';
import { journeys, phone } from '../testing/journey.suite.ts';
import { button, textbox } from '../testing/license-pages.suite.ts';
import { mailSent } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const identifier = 'k7m2p9qa';
const password = 'Kaname#Hana.2026';

/** Types the new password twice and changes it. */
async function change(page: Page, first: string, second = first): Promise<void> {
  await textbox(page, '新しいパスワード').fill(first);
  await textbox(page, '新しいパスワード（確認）').fill(second);
  await button(page, '変更する').click();
}

test('CRT-15 the password is changed by the new one typed twice, without the present one; other sessions end and a mail tells of it', async () => {
  await using journey = await openJourney();
  journey.expect(401);
  const login = await takeLoginFile(journey.origin, identifier);
  const [page, other] = [await visitCertificate(journey, login), await visitCertificate(journey, login, phone)];
  for (const one of [page, other]) {
    await signInByCertificate(one, identifier);
    await one.waitForURL('**/certificate/applications/');
  }
  await page.getByRole('navigation', { name: 'メニュー' }).getByRole('link', { name: 'パスワード変更' }).click();
  await page.waitForURL('**/certificate/password/change/');
  await textbox(page, '新しいパスワード').waitFor();
  assert.equal(await textbox(page, '現在のパスワード').count(), 0);
  await change(page, password, `${password}!`);
  await page.getByText('2つのパスワードが違います。').first().waitFor();
  await change(page, `${identifier}Kaname1`);
  await page.getByText('まだ満たしていない条件があります').first().waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await change(page, password);
  await page.getByText('パスワードを変更しました。').first().waitFor();
  const { mailAddress = '' } = applicant(identifier);
  await mailSent(journey, { recipient: mailAddress, says: 'パスワード', portal: 'certificate' });
  await page.goto('/certificate/applications/');
  await page.getByRole('table').waitFor();

  await other.goto('/certificate/coupons/');
  await other.waitForURL('**/certificate/');
  await other.getByText('ログインが終了しました').waitFor();
  await signInByCertificate(other, identifier);
  await other.getByRole('alert').filter({ hasText: 'アクセスキー' }).waitFor();
  await fillCredentials(other, identifier, password);
  await button(other, 'ログイン').click();
  await other.waitForURL('**/certificate/coupons/');
});

test('CRT-19 CRT-02 whoever is locked reads on the page of frequent questions what to tell the vendor, who gives a new initial password, which is changed first', async () => {
  await using journey = await openJourney();
  journey.expect(401, 403, 423);
  const [page, vendor] = [await enterCertificate(journey, identifier, phone), await journey.visit()];
  await button(page, 'ログアウト').click();
  await page.waitForURL('**/certificate/');
  await page.goto('/certificate/sign-in/');
  for (let tried = 0; tried < 5; tried++) {
    await fillCredentials(page, identifier, `Wrong.Password_${tried}`);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await button(page, 'ログイン').click();
    await answered;
    await page.locator('mado-login form[aria-busy="true"]').waitFor({ state: 'detached' });
  }
  await fillCredentials(page, identifier);
  await button(page, 'ログイン').click();
  await page.getByRole('alert').filter({ hasText: 'ログインを止めています。特約店コードとアクセスキー' }).waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
  await page.locator('mado-login').getByRole('link', { name: 'ログインできないとき' }).first().click();
  await page.waitForURL('**/certificate/help/');
  const help = (name: string) => page.getByRole('region', { name, exact: true });
  const forgotten = help('パスワードを忘れた、またはロックされた');
  for (const words of ['2～3営業日', 'メールでの再設定はできません。', '特約店コード', 'アクセスキー'])
    await forgotten.getByText(words).first().waitFor();
  await help('担当者やパソコンが変わった').getByText('新しいログイン用電子証明書を発行します。').waitFor();
  const desk = page.getByRole('contentinfo').getByRole('link', { name: '03-0000-4400' });
  assert.equal(await desk.getAttribute('href'), 'tel:0300004400');
  await page.getByRole('main').getByRole('link', { name: 'お問い合わせ窓口へ' }).click();
  await page.waitForURL('**/certificate/help/#contact');
  const [view, box] = [page.viewportSize(), await desk.boundingBox()];
  assert.ok(view && box && box.y >= 0 && box.y + box.height <= view.height, 'the desk is in view');
  assert.equal(await page.getByRole('textbox').count(), 0, 'nothing is asked for a mail');

  await vendor.goto('/vendor/?portal=certificate');
  const form = vendor.getByRole('form', { name: '初期パスワードの発行' });
  await form.getByLabel('アクセスキー').fill(identifier);
  await button(form, '初期パスワードを発行').click();
  await form.getByText('の初期パスワードを発行しました。').waitFor();
  const initial = await form.locator('output').innerText();
  await signInByCertificate(page, identifier, initial);
  await page.waitForURL('**/certificate/password/change/');
  await page.goto('/certificate/applications/');
  await page.waitForURL('**/certificate/password/change/');
  await change(page, password);
  await page.waitForURL('**/certificate/applications/');
  await page.getByRole('table').waitFor();
});
