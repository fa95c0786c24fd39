import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoPassword } from '@madoguchi/server/demo-data.js';
import { journeys } from '../testing/journey.suite.ts';
import {
  button,
  enterLicense,
  openContract,
  signInLicense,
  textbox,
  throughSiteMap,
} from '../testing/license-pages.suite.ts';

const openJourney = journeys();
const owner = 'TKS-00418-02';

test('LIC-20 LIC-21 the particulars of a contract say what is not done here and lead to leaving; the last owner of a contract is told what that means, and then the account is gone', async () => {
  await using journey = await openJourney();
  journey.expect(400, 401); // a wrong password, and signing in afterwards
  const [page, other] = [await journey.visit(), await journey.visit()];
  await enterLicense(other, owner);
  await enterLicense(page, owner);
  await openContract(page, '全社業務基盤（本番・開発）', 'ご契約詳細');
  await page.getByText('ご契約の解約と新規のご契約は、このポータルでは行えません。').waitFor();
  await page.getByText('license-sales@aozora-software.example').first().waitFor();
  await page.getByRole('link', { name: '退会の手続きへ' }).click();
  await page.waitForURL('**/license/leaving/');
  await page.goto('/license/home/');
  await throughSiteMap(page, '個人設定', '退会');
  await page.waitForURL('**/license/leaving/');

  await page.getByText('次のご契約は、オーナーがひとりもいなくなります。').waitFor();
  await page.getByText('研究所 文書管理').waitFor();
  assert.equal(await page.getByText('全社業務基盤').count(), 0, 'it has another owner');
  const on = button(page, '退会手続きへ');
  await on.click({ force: true });
  await page.getByText('進むには、上の内容をお読みのうえ、チェックしてください。').first().waitFor();
  await page.getByRole('checkbox', { name: '上記の内容を確認し、退会手続きを行います' }).check();
  await on.click();
  await page.getByRole('radio', { name: '異動や退職で担当が変わった' }).check();
  await textbox(page, 'パスワード').fill('Wrong.Password_2026');
  await button(page, '退会する').click();
  await page.getByText('パスワードが違います。').first().waitFor();
  await textbox(page, 'パスワード').fill(demoPassword);
  await button(page, '退会する').click();
  await page.getByText('アカウントを削除しました。').waitFor();
  await page.getByRole('link', { name: 'ログインのページへ' }).click();
  await page.waitForURL('**/license/');
  await signInLicense(page, owner);
  await page.getByRole('alert').filter({ hasText: 'ユーザコードまたはパスワードが違います' }).waitFor();
  await other.goto('/license/home/');
  await other.waitForURL('**/license/');
});
