import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import type { ServedPortal } from '../portal/ports.ts';
import { applicationReceivedMail } from './application-received.mail.ts';
import { customerDetailsMail } from './customer-details.mail.ts';
import { newAccountMail } from './new-account.mail.ts';
import { projectMail } from './project.mail.ts';
import { refusalMail } from './refusal.mail.ts';

const portal: ServedPortal = {
  configuration: presets.support,
  pages: { passwordForm: 'https://host.example/password', signIn: 'https://host.example/' },
  sender: { name: { ja: 'アオゾラ', en: 'Aozora' }, address: 'support@aozora.example' },
  origins: [],
};
const person = { portal, displayName: '武藤 灯' };
const account = {
  ...person,
  identifier: 'akari@aozora.example',
  role: 'user-administrator',
  token: 'abc',
  expiresAt: Date.parse('2026-04-09T00:00:00+09:00'),
};

test('SUP-01 the mail about a new account has both links, the type, and its last moment, in both languages', () => {
  const ja = newAccountMail(account, 'ja');
  assert.equal(ja.subject, '[Customer Service Portal]新規アカウント登録通知');
  for (const line of [
    /^https:\/\/host\.example\/password#mado-token=abc$/m,
    /^https:\/\/host\.example\/$/m,
    /^アカウント名: akari@aozora\.example$/m,
    /^アカウントの種類: ユーザー管理者$/m,
    /^このURLは、2026年4月8日 23:59（日本標準時）まで、1回だけ/m,
  ])
    assert.match(ja.text, line);
  const en = newAccountMail(account, 'en');
  assert.equal(en.subject, '[Customer Service Portal] Your new account');
  assert.match(en.text, /^Account type: User administrator$/m);
  assert.match(newAccountMail({ ...account, role: 'unheard-of' }, 'en').text, /^Account type: $/m);
});

test('SUP-04 設定完了通知 says what was set up, and to members what they see from now on', () => {
  const project = { ...person, projectName: '社内ネットワーク案件', groupName: '情シスグループ' };
  const member = projectMail({ ...project, isMember: true }, 'ja');
  assert.equal(member.subject, '[Customer Service Portal]設定完了通知');
  assert.match(member.text, /^案件名: 社内ネットワーク案件\n顧客案件グループ名: 情シスグループ$/m);
  assert.match(member.text, /所属するすべての顧客案件グループの案件/);
  assert.doesNotMatch(projectMail({ ...project, isMember: false }, 'ja').text, /お客様のアカウントは/);
  assert.match(projectMail({ ...project, isMember: true }, 'fr').text, /and nothing else\.$/m);
});

test('OPS-04 no name and no note gets into a subject, and each stands in the text as it is', () => {
  const hostile = '名前\r\nBcc: all@elsewhere.example\r\n\r\n<b>';
  const mails = ['ja', 'en'].flatMap((locale) => [
    newAccountMail({ ...account, displayName: hostile }, locale),
    projectMail({ portal, displayName: 'x', projectName: hostile, groupName: hostile, isMember: true }, locale),
    refusalMail({ portal, displayName: 'x', application: 'account', note: hostile }, locale),
    refusalMail({ portal, displayName: 'x', application: 'access', note: hostile }, locale),
  ]);
  for (const { subject, text } of mails) {
    assert.match(subject, /^\[Customer Service Portal\][^\r\n]+$/);
    assert.ok(!subject.includes('Bcc'));
    assert.ok(text.includes(hostile));
  }
});

test('SUP-01 SUP-04 the mail that an application has come names its number, and for an account nothing else of it', () => {
  const number = '7KQM-3XV2-9HTP';
  for (const locale of ['ja', 'en']) {
    const forAccount = applicationReceivedMail({ portal, number }, locale);
    assert.match(forAccount.subject, /\(7KQM-3XV2-9HTP\)$|（7KQM-3XV2-9HTP）$/);
    assert.match(forAccount.text, /^(申請番号|Number of the application): 7KQM-3XV2-9HTP$/m);
    const access = { displayName: '武藤 灯', projectName: '社内ネットワーク案件' };
    const forAccess = applicationReceivedMail({ portal, number, access }, locale);
    assert.match(forAccess.text, /^(案件名|Project): 社内ネットワーク案件$/m);
    assert.match(forAccess.text, /武藤 灯/);
  }
});

test('MYP-13 the mail about changed details says which and when, in both languages', () => {
  const changedAt = Date.parse('2026-04-09T00:00:00+09:00');
  const mypage = { ...portal, configuration: presets.mypage };
  const one = { portal: mypage, name: '大野 節子', changed: ['address', 'telephone'], changedAt } as const;
  const ja = customerDetailsMail(one, 'ja').text;
  assert.match(ja, /^2026年4月9日 0:00（日本標準時）に、お客さま情報のご住所と電話番号が変更されました。$/m);
  assert.match(ja, /^https:\/\/host\.example\/$/m);
  assert.match(customerDetailsMail(one, 'en').text, /^Your address and telephone number for .+ were changed on /m);
  assert.match(
    customerDetailsMail({ ...one, changed: ['telephone'] }, 'en').text,
    /telephone number for .+ was changed/,
  );
});
