import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { enterCertificate } from '../testing/certificate-pages.suite.ts';
import { act, openApplication } from '../testing/certificate-records.suite.ts';
import { applyFor, keyFor, storeDetails, workOn } from '../testing/certificate-work.suite.ts';
import { journeys, type Journey } from '../testing/journey.suite.ts';
import { button } from '../testing/license-pages.suite.ts';
import { passTime } from '../testing/vendor-calls.suite.ts';

const openJourney = journeys();
const identifier = 'k7m2p9qa';
const server = 'mails.nihonbashi-pay.example';
const people = {
  registration: 'megumi.takasaki@nihonbashi-pay.example',
  technical: 'shota.onodera@nihonbashi-pay.example',
  administrative: 'aya.watanabe@nihonbashi-pay.example',
} as const;

/** The mails about a server in the inbox, opened one after the other: to whom each is, what it is called, and its text. */
async function received(inbox: Page, journey: Journey): Promise<readonly (readonly string[])[]> {
  await journey.deliverMail();
  await inbox.goto('/inbox/');
  await inbox.getByText(/^\d+通$/).waitFor();
  const rows = inbox.locator('.mails > li').filter({ hasText: server });
  const found: (readonly string[])[] = [];
  for (const row of await rows.all()) {
    await row.locator('summary').click();
    const text = await row.locator('pre').innerText();
    found.push([await row.locator('summary > span:not(.new)').innerText(), await row.locator('h2').innerText(), text]);
  }
  return found;
}

/** The mails that came since: of one moment none is the newer one. */
const without = (mails: readonly (readonly string[])[], known: readonly (readonly string[])[]) => {
  const before = new Set(known.map((mail) => mail.join('\n')));
  return mails.filter((mail) => !before.has(mail.join('\n')));
};

const hasMail = (mails: readonly (readonly string[])[], to: string, subject: string): string => {
  const own = mails.filter(([recipient, title]) => recipient === to && title?.includes(subject));
  assert.equal(own.length, 1, `${subject} to ${to}: ${mails.map(([one, title]) => `${one} ${title}`).join('\n')}`);
  return own[0]?.[2] ?? '';
};

test('CRT-18 each contact is mailed what is theirs: the registration contact receipt, documents, result and revocation, the technical contact the issue, the administrative contact the invoice; of what is due only those hear who said yes', async () => {
  await using journey = await openJourney();
  const [page, vendor, inbox] = [
    await enterCertificate(journey, identifier),
    await journey.visit(),
    await journey.visit(),
  ];
  await storeDetails(page, ({ organisation, contacts: { registration, technical, administrative, signatory } }) => ({
    agencyCode: '',
    organisation,
    contacts: {
      registration: { ...registration, renewalMail: false },
      technical: { ...technical, renewalMail: true },
      administrative: { ...administrative, renewalMail: false },
      signatory,
    },
  }));
  const { csr } = await keyFor(server);
  await applyFor(page, { serverName: server, csr, agencyCode: '' });
  await vendor.goto('/vendor/?portal=certificate');
  const item = vendor.locator('.works li').filter({ hasText: server });
  await item.locator('summary').click();
  await item.getByLabel('書類').selectOption('登記事項証明書');
  await item.getByLabel('添える言葉').fill('写しでかまいません。');
  await button(item, '提出を依頼').click();
  await item.getByText('書類の提出を依頼しました。').waitFor();
  await button(item, '到着を記録').click();
  await item.getByText('書類の到着を記録しました。').waitFor();
  await button(item, '承諾する').click();
  await item.getByText('承諾しました。').waitFor();
  await button(item, '確認を記録').click();
  await item.getByText('ドメイン名の確認を記録しました。').waitFor();
  await button(item, '証明書を発行').click();
  await item.getByText('証明書を発行しました。').waitFor();
  await openApplication(page, server);
  await act(page, '失効申請');
  await button(page, '同意する').click();
  await page.getByRole('radio', { name: '証明書切り替えのため' }).check();
  await button(page, '次へ').click();
  await button(page.getByRole('dialog'), '確認').click();
  await page.getByText('失効のお申し込みを受け付けました。').waitFor();
  const before = await received(inbox, journey);
  const receipt = before.filter(([to, title]) => to === people.registration && title?.includes('お申込受付のお知らせ'));
  assert.equal(receipt.length, 2, 'of the application and of the revocation');
  const documents = hasMail(before, people.registration, '書類ご提出のお願い');
  assert.match(documents, /登記事項証明書[^]*写しでかまいません。/);
  hasMail(before, people.registration, 'お申込承諾のお知らせ');
  hasMail(before, people.registration, '審査結果のお知らせ');
  const notice = hasMail(before, people.technical, '証明書発行のお知らせ');
  assert.match(notice, /^株式会社日本橋オンライン決済サービス\n小野寺 翔太 様/);
  assert.match(hasMail(before, people.administrative, 'ご請求のお知らせ'), /60,500円（税込）/);
  assert.equal(before.length, 7, 'and nothing else to anybody');

  const link = /https:\S+application=\S+/.exec(notice)?.[0] ?? '';
  await page.goto(link);
  await page.getByRole('link', { name: '証明書（PEM形式）', exact: true }).waitFor();
  journey.expect(401); // the session has ended long before the page asks again
  await passTime(journey, 172, '日');
  const due = without(await received(inbox, journey), before);
  assert.equal(due.length, 1, due.join('\n'));
  assert.match(hasMail(due, people.technical, '次の証明書のお申込のご案内'), /「更新のご案内メール」を希望された/);

  await workOn(journey, server, 'accept', 'telephone', 'complete');
  const after = without(await received(inbox, journey), [...before, ...due]);
  assert.match(hasMail(after, people.registration, '証明書失効のお知らせ'), /シリアル番号: [0-9A-F]{32}/);
  hasMail(after, people.registration, 'お手続き完了のお知らせ');
  assert.equal(after.length, 3, 'accepted, carried out, revoked');
});
