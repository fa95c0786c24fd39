import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { demoCertificateOffer } from '../demo/demo-certificate-offer.ts';
import { servedPortal } from '../portal/fixture.suite.ts';
import { applicationMail, type ApplicationNews } from './application.mail.ts';
import { reminderMail } from './reminder.mail.ts';

const at = Date.parse('2026-10-17T23:59:59+09:00');
const all: readonly ApplicationNews[] = [
  { kind: 'received', documents: ['application-form'] },
  {
    kind: 'documents-asked',
    documents: [{ kind: 'registry-certificate', note: '写しで結構です' }, { kind: 'unknown' }],
  },
  { kind: 'accepted' },
  { kind: 'refused', reason: '理由\nその二' },
  { kind: 'withdrawn' },
  { kind: 'issued', notAfter: at },
  { kind: 'issue-notice', notAfter: at },
  { kind: 'done' },
  { kind: 'revoked', serial: '0123456789ABCDEF', at },
  { kind: 'invoice', price: 60_500 },
];
const portal = servedPortal(presets.certificate);
const { services, documents } = demoCertificateOffer.catalogue;
const application = {
  id: 'an id/?',
  number: '5000000001',
  kind: 'new',
  server_name: 'www.example.jp',
  organisation_name: '株式会社髙﨑商店',
};
const told = { portal, documents, service: services[0]?.name, application, contractCode: 'B0000001' };

test('CRT-18 every mail names the application, its contract and the page that it stands on, in Japanese and in English', () => {
  for (const locale of ['ja', 'en'])
    for (const news of all) {
      const { subject, text, senderName } = applicationMail(told, news, locale);
      const label = `${news.kind} ${locale}`;
      assert.ok(subject.includes('5000000001') && !subject.includes('\n'), label);
      for (const part of ['B0000001', 'www.example.jp', '株式会社髙﨑商店', 'id=an%20id%2F%3F'])
        assert.ok(text.includes(part), label);
      assert.equal(
        /[ぁ-ん]/.test(text.replaceAll('写しで結構です', '').replaceAll(/理由\nその二/g, '')),
        locale === 'ja',
        label,
      );
      assert.equal(senderName, locale === 'ja' ? 'サポート窓口' : 'Customer desk');
      assert.ok(!/undefined|null|NaN/.test(text), label);
    }
});

test('CRT-06 CRT-18 mails say what is asked for, what it costs, and until when a certificate is valid', () => {
  const said = (index: number, locale = 'ja'): string =>
    applicationMail(told, all[index] ?? { kind: 'done' }, locale).text;
  assert.match(said(0), /・サービス申込書\n {2}お申込情報詳細の「印刷」から/);
  assert.match(said(1), /・登記事項証明書\n.*\n {2}写しで結構です\n・unknown/);
  const documentsTo = { ja: '〒100-0000\n審査係', en: 'Review desk' };
  for (const news of all.slice(0, 2)) {
    const text = applicationMail({ ...told, documentsTo }, news, 'ja').text;
    assert.match(text, /書類のお送り先:\n〒100-0000\n審査係\n\n詳しくは/);
    assert.match(applicationMail({ ...told, documentsTo }, news, 'en').text, /Where to send them:\nReview desk\n/);
  }
  assert.doesNotMatch(said(0), /お送り先/);
  assert.doesNotMatch(applicationMail({ ...told, documentsTo }, { kind: 'done' }, 'ja').text, /お送り先/);
  const revocation = { ...told, application: { ...application, kind: 'revocation' } };
  for (const documents of [[], ['application-form']]) {
    const received = { kind: 'received', documents } as const;
    assert.match(applicationMail(revocation, received, 'ja').text, /登録担当者の方にお電話で確認いたします/);
    assert.match(applicationMail(revocation, received, 'en').text, /we telephone the registration contact/);
    assert.doesNotMatch(applicationMail(told, received, 'ja').text, /お電話で/);
  }
  assert.match(said(5), /証明書の有効期限: 2026年10月17日 23:59（日本標準時）/);
  assert.match(said(8), /証明書シリアル番号: 0123456789ABCDEF\n失効日時: 2026年10月17日/);
  assert.match(said(9), /ご請求額: 60,500円（税込）/);
  assert.match(said(9, 'en'), /Amount: 60,500 yen \(tax included\)/);
});

test('CRT-18 the mail ahead of an end says what ends and when', () => {
  const facts = {
    portal,
    on: '2026-11-22',
    endsOn: '2026-11-22',
    contract: { code: 'B0000001' },
    application,
    service: services[0]?.name,
  };
  const renewal = reminderMail({ ...facts, kind: 'renewal' }, 'ja');
  assert.match(renewal.text, /契約期間の満了日: 2026年11月22日\n/);
  assert.doesNotMatch(renewal.text, /お申し込み期限/);
  const next = { ...facts, kind: 'next', endsOn: '2026-11-29' } as const;
  assert.match(
    reminderMail(next, 'en').text,
    /Last day of the certificate: 29 November 2026\nPlease apply by: 22 November 2026\n/,
  );
  assert.match(reminderMail(next, 'ja').text, /有効期限: 2026年11月29日\nお申し込み期限: 2026年11月22日\n/);
});
