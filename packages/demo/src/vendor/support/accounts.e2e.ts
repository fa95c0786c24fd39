import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFindings } from '../../testing/accessibility.suite.ts';
import { journeys, phone } from '../../testing/journey.suite.ts';
import { button } from '../../testing/license-pages.suite.ts';
import { mailSent } from '../../testing/vendor-calls.suite.ts';

const openJourney = journeys();

test('OPS-04 SUP-01 SUP-03 SUP-04 the vendor makes an account with access control as applied for, sets up a project, changes it, and refuses with a reason', async () => {
  await using journey = await openJourney();
  journey.expect(400, 412);
  const [vendor, colleague] = [await journey.visit(phone), await journey.visit()];
  for (const page of [vendor, colleague]) {
    await page.goto('/vendor/support/accounts/');
    await page.locator('section[aria-labelledby="projects"] li').first().waitFor();
  }
  const applications = vendor.locator('section[aria-labelledby="applications"]');
  const item = applications.locator('li', { hasText: '伊集院 美帆' });
  await item.locator('summary').click();
  await item.getByText('新しい会社として登録します。').waitFor();
  await item.getByLabel('アカウントの種類').selectOption('問い合わせ管理者');
  await item.getByLabel('保守契約番号').fill('AOZ3100384\nZZZ0000000');
  assert.deepEqual(await accessibilityFindings(vendor), []);
  await button(item, 'アカウントを登録').click();
  await item.getByText('「ZZZ0000000」の保守契約はありません。').waitFor();
  await item.getByLabel('保守契約番号').fill('AOZ3100384');
  await button(item, 'アカウントを登録').click();
  await item.getByText('アカウントを登録しました。').waitFor();
  await item.locator('.state').getByText('設定完了').waitFor();
  assert.equal(await item.getByRole('button').count(), 0, 'it is settled');
  const mail = await mailSent(journey, {
    recipient: 'miho.ijuin@seaside-clinic.example',
    says: '新規アカウント登録通知',
    portal: 'support',
  });
  assert.match(mail.text, /\/support\/password\/new\/.*#mado-token=/);
  const projects = vendor.locator('section[aria-labelledby="projects"]');
  const project = projects.locator('li', { hasText: '通販サイト監視案件' });
  await project.locator('summary').click();
  await project.getByText('miho.ijuin@seaside-clinic.example').first().waitFor();

  const stale = colleague.locator('section[aria-labelledby="applications"] li', { hasText: '伊集院 美帆' });
  await stale.locator('summary').click();
  await stale.getByLabel('お断りする理由').fill('ご契約を確認できませんでした。');
  await button(stale, 'お断りする').click();
  await stale.getByText('ほかの方が先に手続きしました。').waitFor();

  const access = colleague.locator('section[aria-labelledby="access"] li', { hasText: '電子メール運用案件' });
  await access.locator('summary').click();
  await access.getByLabel('アカウント名').fill('akari.muto@aozora-denki.example\nsoumu@aozora-denki.example');
  await button(access, '案件を設定').click();
  await access.getByText('「soumu@aozora-denki.example」のアカウントはありません。').waitFor();
  await access.getByLabel('お断りする理由').fill('総務の方のアカウントを先に申請してください。');
  await button(access, 'お断りする').click();
  await access.getByText('お断りしました。').waitFor();
  await mailSent(journey, {
    recipient: 'hiroshi.tsuji@aozora-denki.example',
    says: '総務の方のアカウントを先に申請してください。',
    portal: 'support',
  });

  const form = colleague.getByRole('form', { name: '案件と顧客案件グループ' });
  await form.getByLabel('案件名').fill('電子メール案件');
  await form.getByLabel('顧客案件グループ名').fill('情シスグループ');
  await form.getByLabel('アカウント名').fill('akari.muto@aozora-denki.example');
  await form.getByLabel('保守契約番号').fill('aoz2800107');
  await button(form, '案件を登録').click();
  await form.getByText('この名前は、すでに使われています。').waitFor();
  await form.getByLabel('顧客案件グループ名').fill('総務グループ');
  await button(form, '案件を登録').click();
  await form.getByText('案件「電子メール案件」を登録し、1名に設定完了通知を送ります。').waitFor();
  const made = colleague.locator('section[aria-labelledby="projects"] li', { hasText: '電子メール案件' });
  await made.locator('summary').click();
  await made.getByText('このグループだけ').waitFor();
  await made.getByLabel('アカウント名').fill('');
  await button(made, '変更する').click();
  await made.getByText('変更しました。').waitFor();
  await made.locator('.state').getByText('0名').waitFor();
});

test('OPS-04 SUP-03 SUP-04 an account for which access control was applied sees its whole company only where the vendor says so', async () => {
  await using journey = await openJourney();
  journey.expect(400);
  const vendor = await journey.visit();
  await vendor.goto('/vendor/support/accounts/');
  const item = vendor.locator('section[aria-labelledby="applications"] li', { hasText: '伊集院 美帆' });
  await item.locator('summary').click();
  const whole = item.getByLabel('会社全体を見られるアカウントにする');
  assert.equal(await whole.isVisible(), false);
  await item.getByLabel('下の内容でアクセス制御を設定する').uncheck();
  await whole.waitFor();
  await button(item, 'アカウントを登録').click();
  await item.getByText('アクセス制御が申請されています。').waitFor();
  await whole.check();
  assert.deepEqual(await accessibilityFindings(vendor), []);
  await button(item, 'アカウントを登録').click();
  await item.locator('.state').getByText('設定完了').waitFor();
  const recipient = 'miho.ijuin@seaside-clinic.example';
  await mailSent(journey, { recipient, says: '新規アカウント登録通知', portal: 'support' });
  await vendor.reload();
  const projects = vendor.locator('section[aria-labelledby="projects"]');
  await projects.locator('li').first().waitFor();
  assert.equal(await projects.getByText(recipient).count(), 0, 'it is in no group');
  assert.equal(await projects.getByText('通販サイト監視案件').count(), 0, 'and none was set up');
});
