import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { passwordLinkExpiry, type PasswordLinkPurpose } from '@madoguchi/sdk/identity/password-link.rules.js';
import type { ServedPortal } from '../portal/ports.ts';
import { passwordChangedMail } from './password-changed.mail.ts';
import { passwordLinkMail } from './password-link.mail.ts';

const issuedAt = Date.parse('2026-04-01T23:30:00.000+09:00');
const portal: ServedPortal = {
  configuration: presets.information,
  pages: {
    passwordForm: 'https://host.example/password/new',
    passwordRequest: 'https://host.example/password',
    signIn: 'https://host.example/sign-in',
  },
  sender: { name: { ja: 'みどり', en: 'Midori' }, address: 'info@midori.example' },
  origins: [],
};

function textOf(purpose: PasswordLinkPurpose, linkMinutes: number, locale: string): string {
  const configuration = {
    ...presets.information,
    recovery: { type: 'mail-link', linkMinutes, first: true },
  } as const;
  const expiresAt = passwordLinkExpiry(configuration, purpose, issuedAt);
  const served = { ...portal, configuration };
  const mail = { portal: served, purpose, displayName: '髙﨑 恵', token: 'abc', issuedAt, expiresAt };
  return passwordLinkMail(mail, locale).text;
}

test('AUTH-07 a mail says until when its link works, in the portal’s time zone, and for how long', () => {
  for (const [minutes, japanese, english] of [
    [
      60,
      '2026年4月2日 0:30（日本標準時）まで（送信から1時間）',
      'before 2 April 2026 at 00:30 (Japan Standard Time), 1 hour after',
    ],
    [
      120,
      '2026年4月2日 1:30（日本標準時）まで（送信から2時間）',
      'before 2 April 2026 at 01:30 (Japan Standard Time), 2 hours after',
    ],
    [90, '1:00（日本標準時）まで（送信から90分間）', '01:00 (Japan Standard Time), 90 minutes after'],
    [1, '23:31（日本標準時）まで（送信から1分間）', '23:31 (Japan Standard Time), 1 minute after'],
  ] as const) {
    assert.ok(textOf('reset', minutes, 'ja').includes(japanese), japanese);
    assert.ok(textOf('reset', minutes, 'en').includes(english), english);
  }
});

test('AUTH-07 a first link names the last day on which it works, in the portal’s time zone', () => {
  assert.ok(textOf('first', 60, 'ja').includes('2026年4月8日 23:59（日本標準時）まで、'));
  assert.ok(textOf('first', 60, 'en').includes('until 8 April 2026 at 23:59 (Japan Standard Time).'));
});

test('AUTH-07 a mail is in Japanese for every kind of it, and in English for everybody else', () => {
  for (const locale of ['ja', 'ja-JP', 'JA']) assert.ok(textOf('reset', 60, locale).includes('髙﨑 恵 様'), locale);
  for (const locale of ['en', 'fr', 'jav']) assert.ok(textOf('reset', 60, locale).includes('Dear 髙﨑 恵'), locale);
});

test('INF-04 the mail about a changed password says when, in the portal’s time zone', () => {
  const mail = { portal, displayName: '髙﨑 恵', changedAt: issuedAt, goesOn: false };
  assert.match(passwordChangedMail(mail, 'ja').text, /2026年4月1日 23:30（日本標準時）に/);
  assert.match(passwordChangedMail(mail, 'en').text, /1 April 2026 at 23:30 \(Japan Standard Time\)/);
  assert.match(passwordChangedMail(mail, 'ja').text, /ログインはすべて終了/);
});

test('AUTH-06 the mail about a password that somebody changed while signed in does not say that they were signed out', () => {
  const mail = { portal, displayName: '髙﨑 恵', changedAt: issuedAt, goesOn: true };
  assert.match(
    passwordChangedMail(mail, 'ja').text,
    /変更された端末では、このままご利用いただけます。ほかの端末では、/,
  );
  assert.doesNotMatch(passwordChangedMail(mail, 'ja').text, /すべて終了/);
  assert.match(passwordChangedMail(mail, 'en').text, /You stay signed in where it was changed; on other devices/);
});

test('CRT-19 where only the vendor gives a new password, the mail about a changed one does not advise to set one', () => {
  const served = { ...portal, configuration: { ...presets.certificate, signIn: presets.information.signIn } };
  const mail = { portal: served, displayName: '髙﨑 恵', changedAt: issuedAt, goesOn: false };
  assert.match(passwordChangedMail(mail, 'ja').text, /\nすぐにみどりまでご連絡ください。/);
  assert.match(passwordChangedMail(mail, 'en').text, /\nPlease tell Midori at once\./);
  assert.match(passwordChangedMail({ ...mail, portal }, 'ja').text, /パスワードを設定し直し、みどりまで/);
});

test('INF-02 a mail leads to where another link can be asked for', () => {
  assert.ok(textOf('reset', 60, 'ja').includes('あらためてお申し込みください。\nhttps://host.example/password\n'));
});

test('a mail ends with whom to ask, in its own language, and comes from the vendor in that language', () => {
  const contact = {
    name: { ja: 'お客様窓口', en: 'Customer desk' },
    telephone: '03-0000-1155',
    mail: 'desk@midori.example',
    hours: { ja: '平日 9:00～17:30', en: 'weekdays 9:00–17:30' },
  };
  const served = { ...portal, configuration: { ...presets.information, contact } };
  const mail = { portal: served, displayName: '髙﨑 恵', changedAt: issuedAt, goesOn: false };
  const [japanese, english] = ['ja', 'en'].map((locale) => passwordChangedMail(mail, locale));
  assert.deepEqual([japanese?.senderName, english?.senderName], ['みどり', 'Midori']);
  assert.match(
    japanese?.text ?? '',
    /\nみどり\nお問い合わせ: お客様窓口\n電話: 03-0000-1155、平日 9:00～17:30\ndesk@midori.example\n※/,
  );
  assert.match(
    english?.text ?? '',
    /\nMidori\nContact: Customer desk\nTelephone: 03-0000-1155, weekdays 9:00–17:30\ndesk@midori.example\nThis is/,
  );
});
