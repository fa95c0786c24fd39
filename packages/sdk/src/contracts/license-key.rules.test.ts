import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkLicenseKey, licenseKeyOf, licenseKeyProgress } from './license-key.rules.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');
const key = licenseKeyOf('7KQ2M0ABCDEFGHJKMNPQRSTV');
const keys = fc
  .array(fc.constantFrom(...alphabet), { minLength: 24, maxLength: 24 })
  .map((characters) => licenseKeyOf(characters.join('')));

describe('LIC-15 a licence key', () => {
  it('LIC-15 is taken in full width, in small letters, without hyphens and with those a keyboard makes of them', () => {
    const fullWidth = [...key].map((one) => (one === '-' ? '－' : String.fromCharCode(one.charCodeAt(0) + 0xfee0)));
    for (const typed of [
      key,
      ` ${key}\n`,
      key.toLowerCase(),
      key.replaceAll('-', ''),
      key.replaceAll('-', ' '),
      key.replaceAll('-', 'ー'),
      key.replaceAll('-', '–'),
      key.replaceAll('-', '−'),
      fullWidth.join(''),
      key.replaceAll('0', 'O'),
    ])
      assert.deepEqual(checkLicenseKey(typed), { ok: true, key }, typed);
  });

  it('LIC-15 reads I and L as 1', () => {
    const ones = licenseKeyOf('111111111111111111111111');
    assert.deepEqual(checkLicenseKey(ones.replaceAll('1', 'l')), { ok: true, key: ones });
    assert.deepEqual(checkLicenseKey(ones.replaceAll('1', 'I')), { ok: true, key: ones });
  });

  it('LIC-15 says what is wrong: nothing, too few, too many, other characters, one that was mistyped', () => {
    const code = (typed: string): unknown => {
      const check = checkLicenseKey(typed);
      return check.ok ? 'ok' : [check.code, check.params];
    };
    assert.deepEqual(code(''), ['required', {}]);
    assert.deepEqual(code(' - 　'), ['required', {}]);
    assert.deepEqual(code(key.slice(0, -1)), ['length', { expected: 25, actual: 24 }]);
    assert.deepEqual(code(`${key}7`), ['length', { expected: 25, actual: 26 }]);
    assert.deepEqual(code(`${key.slice(0, -2)}あU`), ['characters', { characters: 'あ U' }]);
    assert.deepEqual(code(key.replace('7', '8')), ['mistyped', {}]);
  });

  it('LIC-15 finds every single wrong character', () => {
    fc.assert(
      fc.property(keys, fc.nat(24), fc.constantFrom(...alphabet), (whole, at, other) => {
        const characters = [...whole.replaceAll('-', '')];
        fc.pre(characters[at] !== other);
        characters[at] = other;
        assert.equal(checkLicenseKey(characters.join('')).ok, false);
      }),
    );
  });

  it('LIC-15 is not faulted while it is typed, before it is whole or can no longer become one', () => {
    const progress = (typed: string): unknown => Object.values(licenseKeyProgress(typed)).slice(0, 3);
    assert.deepEqual(progress(' -'), ['empty']);
    assert.deepEqual(progress('７kq2m-'), ['incomplete', 5, 25]);
    assert.deepEqual(progress(key.slice(0, -1)), ['incomplete', 24, 25]);
    assert.deepEqual(progress(key.toLowerCase()), ['whole', key]);
    assert.deepEqual(progress(`${key}7`), ['wrong', false, 'length']);
    assert.deepEqual(progress('7KU'), ['wrong', false, 'characters']);
    assert.deepEqual(progress(key.replace('7', '8')), ['wrong', false, 'mistyped']);
  });

  it('LIC-15 is made of 24 characters only', () => {
    for (const characters of ['', '7KQ', 'I'.repeat(24), '0'.repeat(25)])
      assert.throws(() => licenseKeyOf(characters), RangeError);
  });
});
