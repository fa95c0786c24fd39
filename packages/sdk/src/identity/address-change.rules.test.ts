import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mypage } from '../portal/presets/mypage.preset.ts';
import { hour } from '../portal/time.ts';
import { addressChangeExpiry, checkContactAddress, checkNewIdentifier } from './address-change.rules.ts';
import { checkPasswordLink } from './password-link.rules.ts';

const code = (typed: string) => {
  const checked = checkNewIdentifier(mypage, typed, 'yuki@example.jp');
  return checked.ok ? checked.value : checked.code;
};

describe('MYP-07 a new ID', () => {
  it('MYP-07 has 4 to 100 characters in the form of an address, in any width', () => {
    assert.equal(code('Ｙuki_2@example.JP'), 'yuki_2@example.jp');
    assert.equal(code(`${'a'.repeat(100 - '@example.jp'.length)}@example.jp`).length, 100);
    assert.equal(code(`${'a'.repeat(101 - '@example.jp'.length)}@example.jp`), 'length');
    assert.equal(code('a@b'), 'not-an-address');
    assert.equal(code('a+b@example.jp'), 'not-usable');
    assert.equal(code(''), 'required');
  });

  it('MYP-07 is another one than there is', () => {
    assert.equal(code('YUKI@example.jp'), 'unchanged');
    assert.equal(checkNewIdentifier(mypage, 'yuki@example.jp', undefined).ok, true);
  });

  it('MYP-07 works within 59:59.999 after it was asked for, and not at 60:00.000', () => {
    const link = { expiresAt: addressChangeExpiry(0) };
    assert.equal(checkPasswordLink(link, hour - 1).ok, true);
    assert.deepEqual(checkPasswordLink(link, hour), { ok: false, code: 'link-expired', params: {} });
  });
});

describe('MYP-13 a contact address', () => {
  it('MYP-13 is any address that mail can be sent to, and another than there is', () => {
    assert.deepEqual(checkContactAddress('a+b@Example.jp', undefined), { ok: true, value: 'a+b@example.jp' });
    const refused = (typed: string) => checkContactAddress(typed, 'Hanako@example.jp');
    assert.deepEqual(refused('hanako@example.jp'), { ok: false, code: 'unchanged', params: {} });
    assert.equal(refused('hanako').ok, false);
  });
});
