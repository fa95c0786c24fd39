import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFindings } from '../testing/accessibility.suite.ts';
import { desktop, journeys, widths } from '../testing/journey.suite.ts';
import { enterMypage } from '../testing/mypage-pages.suite.ts';

const openJourney = journeys();

for (const [width, visit] of widths)
  test(`MYP-12 a subscriber adds an option channel, changes the course, withdraws that, and finds it all in the history and the PDF, ${width}`, async () => {
    await using journey = await openJourney();
    const page = await enterMypage(journey, 'yuki.yamanouchi', visit);
    await page.goto('/mypage/services/');
    await page.getByRole('button', { name: '追加する: プロ野球・サッカーチャンネル' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('いまの月額合計').waitFor();
    await dialog.getByRole('button', { name: '追加する' }).click();
    await page.getByText('「プロ野球・サッカーチャンネル」の追加を受け付けました').waitFor();
    await page.getByRole('button', { name: '解約する: プロ野球・サッカーチャンネル' }).waitFor();

    await page.getByRole('button', { name: 'このコースに変更する: ひだまり光 300メガコース' }).click();
    await dialog.getByText('変更前').waitFor();
    await dialog.getByRole('button', { name: 'このコースに変更する' }).click();
    await page.getByRole('button', { name: '取り消す: ひだまり光 300メガコース' }).click();
    await dialog.getByRole('button', { name: '取り消す' }).click();
    await page.getByText('お手続きを取り消しました').waitFor();

    // what takes work in the home is there, and says why it is not done here
    const construction = page.getByRole('button', { name: 'このコースに変更する: ひだまり光 10ギガコース' });
    assert.equal(await construction.getAttribute('aria-disabled'), 'true');
    await page.getByText('宅内の工事が必要なため').first().waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);

    await page.goto('/mypage/service-history/');
    await page.getByText('手続きの取り消し').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'ダウンロード（PDF）' }).click(),
    ]);
    assert.equal(file.suggestedFilename(), 'contract-confirmation-40010001.pdf');
    assert.deepEqual(await accessibilityFindings(page), []);

    await page.goto('/mypage/referral/');
    await page.getByText('H1DAMAR1Y7', { exact: true }).waitFor();
    await page.getByText('1名がご加入になりました').waitFor();
    assert.deepEqual(await accessibilityFindings(page), []);
  });

test('MYP-14 a subscriber to the internet applies for the security service, changes for how many devices it is, cancels it and withdraws that', async () => {
  await using journey = await openJourney();
  const page = await enterMypage(journey, 'yuki.yamanouchi', desktop);
  await page.goto('/mypage/security-service/');
  await page.getByText('月額627円（税込）').waitFor();
  const dialog = page.getByRole('dialog');
  const decide = async (button: string): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).click();
    await dialog.getByRole('button', { name: button, exact: true }).click();
  };
  await page.getByRole('radio', { name: '2台' }).check();
  await decide('申し込む');
  await page.getByText('お申込みを受け付けました').waitFor();
  await page.getByText('ライセンスコード', { exact: true }).waitFor();
  await page.getByRole('radio', { name: '3台' }).check();
  await decide('台数を変更する');
  await page.getByText('台数を変更しました').waitFor();
  await decide('解約する');
  await page.getByText('解約を受け付けました').waitFor();
  await decide('解約を取り消す');
  await page.getByText('解約を取り消しました').waitFor();
  assert.deepEqual(await accessibilityFindings(page), []);
});
