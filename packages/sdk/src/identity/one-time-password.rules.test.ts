import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minute } from '../portal/time.ts';
import { checkOneTimePassword, normaliseCode, oneTimePassword } from './one-time-password.rules.ts';
import { asksCurrentPassword } from './password-change.rules.ts';

const facts = { expiresAt: 10 * minute, tries: 0 };
const works = (more: object, now = 0): boolean => checkOneTimePassword({ ...facts, ...more }, now).ok;

describe('CRT-01 one-time passwords', () => {
  it('CRT-01 work for ten minutes, five tries, once, and only the newest', () => {
    assert.deepEqual(oneTimePassword, { life: 10 * minute, digits: 6, tries: 5 });
    assert.deepEqual([works({}), works({}, 10 * minute - 1), works({}, 10 * minute)], [true, true, false]);
    assert.deepEqual([works({ tries: 4 }), works({ tries: 5 })], [true, false]);
    assert.deepEqual([works({ usedAt: 0 }), works({ supersededAt: 0 })], [false, false]);
    assert.deepEqual(checkOneTimePassword(undefined, 0), { ok: false, code: 'one-time-password-ended' });
  });

  it('CRT-01 are taken in any width, with spaces and hyphens between the digits', () => {
    for (const typed of ['123456', ' 123 456\n', '１２３４５６', '123-456', '123‐456', '１２３－４５６', '123　456'])
      assert.equal(normaliseCode(typed), '123456', typed);
    for (const typed of ['', ' ', '-', '12345', 'abcdef', '1234567']) assert.notEqual(normaliseCode(typed), '123456');
  });
});

describe('CRT-15 the current password', () => {
  it('CRT-15 AUTH-06 is left out where the portal says so and a login certificate stands for it', () => {
    const asks = (asksCurrent: boolean, method?: string | null) =>
      asksCurrentPassword({ passwordChange: { asksCurrent } }, method);
    assert.deepEqual([asks(false, 'certificate'), asks(false, null), asks(false)], [false, false, false]);
    assert.deepEqual([asks(false, 'one-time-password'), asks(false, 'password')], [true, true]);
    for (const method of ['certificate', 'one-time-password', 'password', null, undefined])
      assert.ok(asks(true, method));
  });
});
