import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { passwordLinkExpiry, type PasswordLinkPurpose } from '@madoguchi/sdk/identity/password-link.rules.js';
import { passwordChangedMail } from './password-changed.mail.ts';
import { passwordLinkMail } from './password-link.mail.ts';

const issuedAt = Date.parse('2026-04-01T23:30:00.000+09:00');
const signInPage = 'https://host.example/sign-in';

function textOf(purpose: PasswordLinkPurpose, linkMinutes: number, locale: string): string {
  const configuration = {
    ...presets.information,
    recovery: { type: 'mail-link', linkMinutes, first: true },
  } as const;
  const expiresAt = passwordLinkExpiry(configuration, purpose, issuedAt);
  const url = 'https://host.example/password#mado-token=abc';
  const mail = { configuration, purpose, displayName: '髙﨑 恵', url, issuedAt, expiresAt, signInPage };
  return passwordLinkMail(mail, locale, 'みどり').text;
}

test('AUTH-07 a mail says how long its link works, in whole hours or in minutes', () => {
  for (const [minutes, japanese, english] of [
    [60, '1時間のあいだ', 'for 1 hour from'],
    [120, '2時間のあいだ', 'for 2 hours from'],
    [90, '90分間のあいだ', 'for 90 minutes from'],
    [1, '1分間のあいだ', 'for 1 minute from'],
  ] as const) {
    assert.ok(textOf('reset', minutes, 'ja').includes(japanese), japanese);
    assert.ok(textOf('reset', minutes, 'en').includes(english), english);
  }
});

test('AUTH-07 a first link names the last day on which it works, in the portal’s time zone', () => {
  assert.ok(textOf('first', 60, 'ja').includes('2026年4月8日まで'));
  assert.ok(textOf('first', 60, 'en').includes('until the end of 8 April 2026'));
});

test('AUTH-07 a mail is in Japanese for every kind of it, and in English for everybody else', () => {
  for (const locale of ['ja', 'ja-JP', 'JA']) assert.ok(textOf('reset', 60, locale).includes('髙﨑 恵 様'), locale);
  for (const locale of ['en', 'fr', 'jav']) assert.ok(textOf('reset', 60, locale).includes('Dear 髙﨑 恵'), locale);
});

test('INF-04 the mail about a changed password says when, in the portal’s time zone', () => {
  const mail = { configuration: presets.information, displayName: '髙﨑 恵', changedAt: issuedAt, signInPage };
  assert.match(passwordChangedMail(mail, 'ja', 'みどり').text, /2026年4月1日 23:30に/);
  assert.match(passwordChangedMail(mail, 'en', 'Midori').text, /1 April 2026 at 23:30 \(Asia\/Tokyo\)/);
});
