import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkInvitedAddress } from './invited-address.rules.ts';

test('LIC-09 somebody is invited by an address that mail can be sent to, whatever a user code is in the portal', () => {
  assert.deepEqual(checkInvitedAddress(' Ｊｉｒｏ@example.jp'), { ok: true, value: 'jiro@example.jp' });
  for (const [raw, code] of [
    ['', 'required'],
    ['jiro', 'not-an-address'],
    [`${'j'.repeat(254)}@example.jp`, 'length'],
  ] as const) {
    const check = checkInvitedAddress(raw);
    assert.equal(!check.ok && check.code, code, raw);
  }
});
