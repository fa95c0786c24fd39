import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { customerPage } from './customer-pages.ts';
import { lastDayWords } from './last-day.ts';
import { portalWords } from './portal-words.ts';

test('AUTH-02 AUTH-08 the vendor’s page says of each portal how its locks end and what its initial passwords are', () => {
  for (const configuration of Object.values(presets)) {
    const { lockout, initialPassword } = configuration;
    const { lock, initial } = portalWords(configuration);
    const minutes = lockout.ends.type === 'after' ? `${lockout.ends.minutes}分間ロック` : '時間がたっても解けない';
    assert.ok(lock?.ja.includes(minutes), configuration.id);
    assert.ok(lock?.ja.includes(`${lockout.failures}回`));
    assert.equal(initial?.ja.includes('新しいパスワードを決めます'), initialPassword.mustChange, configuration.id);
    assert.equal(initial?.ja.includes('日後まで'), initialPassword.validDays !== undefined);
  }
});

test('an account is named as the portal’s own sign-in names it', () => {
  const names = [presets.information, presets.license, presets.certificate].map(
    (one) => portalWords(one)['identifier'],
  );
  assert.deepEqual(names, [
    { ja: 'メールアドレス', en: 'E-mail address' },
    { ja: 'ユーザコード', en: 'User code' },
    { ja: 'アクセスキー', en: 'Access key' },
  ]);
});

test('AUTH-08 the last day of an initial password is the one before the midnight at which it ends', () => {
  assert.deepEqual(lastDayWords('2026-12-21T15:00:00.000Z', 'Asia/Tokyo'), {
    ja: '2026年12月21日の24時まで使えます。',
    en: 'It works until the end of 21 December 2026.',
  });
});

test('OPS-03 the vendor’s page names no system by itself, and knows the customers’ page of every content', async () => {
  const page = await readFile(new URL('index.html', import.meta.url), 'utf8');
  assert.doesNotMatch(page, /\bsias\b|\bde3\b/i);
  for (const content of ['announcements', 'videos', 'faq'] as const) {
    const href = customerPage('information', content, 'sias');
    assert.ok(href);
    assert.ok(await readFile(new URL(`..${href}index.html`, import.meta.url), 'utf8'));
    assert.equal(customerPage('certificate', content), undefined);
  }
});
