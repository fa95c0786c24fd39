import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { commonPasswords } from './common-passwords.ts';

it('AUTH-05 knows exactly 1,000 common passwords, all in lower case and long enough to be tried', async () => {
  const source = await readFile(new URL('common-passwords.ts', import.meta.url), 'utf8');
  const [longest = ''] = [...source.matchAll(/'([^']{2,})'/g)].map(([, text = '']) => text);
  const listed = longest.split(' ');
  assert.equal(listed.length, 1_000, 'none stands there twice');
  assert.equal(commonPasswords.size, 1_000);
  for (const password of commonPasswords) assert.match(password, /^[!-@[-~]{6,32}$/);
});

it('AUTH-05 knows common passwords of every policy: short ones, long ones, composed ones, Japanese ones', () => {
  const long = [...commonPasswords].filter((password) => password.length >= 12);
  assert.ok(long.length >= 500, `${long.length} of 12 characters and more`);
  assert.ok(
    long.filter((password) => /[a-z]/.test(password) && /\d/.test(password) && /[^a-z\d]/.test(password)).length >= 100,
  );
  for (const password of [
    '123456',
    'password',
    'qwertyuiop123',
    '1234567890123',
    'password1234',
    'p@ssw0rd1234',
    'welcome12345!',
    'arigatou12345',
  ])
    assert.ok(commonPasswords.has(password), password);
});
