import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as presets from '../portal/presets/index.ts';
import { checkIdentifier, normaliseIdentifier } from './identifier.rules.ts';

const information = presets.information.signIn.identifier;
const mypage = presets.mypage.signIn.identifier;
const certificate = presets.certificate.signIn.identifier;

describe('AUTH-01 identifiers', () => {
  it('INF-01 takes an address typed full-width, in capitals or with spaces around it', () => {
    for (const typed of [
      'hanako@example.jp',
      'Hanako@Example.JP',
      ' hanako@example.jp\n',
      '　ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ　',
      'hanako＠example.jp',
    ])
      assert.deepEqual(checkIdentifier(information, typed), { ok: true, value: 'hanako@example.jp' });
  });

  it('INF-01 says what is wrong before anything is sent', () => {
    for (const empty of ['', '  ', '　', '\t'])
      assert.deepEqual(checkIdentifier(information, empty), { ok: false, code: 'required', params: {} });
    for (const wrong of [
      'hanako',
      '@example.jp',
      'hanako@',
      'a@b@c',
      'han ako@example.jp',
      'hanako@exam ple.jp',
      'a,b@example.jp',
      '"a"@example.jp',
      'a@b\u0000c',
      'a\r\nbcc:x@example.jp',
      '<a@b>',
      'a\u202Eb@example.jp',
      'a\u200Bb@example.jp',
      'a@b\uD800',
      'a;b@c',
      'a\\b@c',
      'a[b@c',
      'a]b@c',
      'hanako@example',
      'hanako@.jp',
      'hanako@example.',
      'hanako@example..jp',
    ])
      assert.deepEqual(
        checkIdentifier(information, wrong),
        { ok: false, code: 'not-an-address', params: {} },
        JSON.stringify(wrong),
      );
  });

  it('INF-01 takes addresses that are unusual and right', () => {
    for (const right of [
      'a@b.c',
      "o'hara+tag@sub.example.co.jp",
      'user_name.x-y@example.jp',
      '花子@例え.jp',
      'a..b.@docomo.example',
    ])
      assert.equal(checkIdentifier(information, right).ok, true, right);
  });

  it('MYP-04 takes an ID of up to 100 characters, and of 4 at least where it is no address', () => {
    const of = (length: number): string => `${'a'.repeat(length - 4)}@b.c`;
    for (const [length, ok] of [
      [5, true],
      [100, true],
      [101, false],
    ] as const)
      assert.equal(checkIdentifier(mypage, of(length)).ok, ok, `${length}`);
    assert.deepEqual(checkIdentifier(mypage, of(101)), { ok: false, code: 'length', params: { min: 4, max: 100 } });
    const code = { ...mypage, type: 'code' } as const;
    assert.deepEqual(checkIdentifier(code, 'abc'), { ok: false, code: 'length', params: { min: 4, max: 100 } });
    assert.equal(checkIdentifier(code, 'abcd').ok, true);
  });

  it('MYP-04 allows letters, digits and @ _ - . and names others, each once', () => {
    assert.equal(checkIdentifier(mypage, 'Abc_1-2.x@example.jp').ok, true);
    assert.deepEqual(checkIdentifier(mypage, 'a+b+c!@example.jp'), {
      ok: false,
      code: 'not-usable',
      params: { characters: '+ !' },
    });
    assert.deepEqual(checkIdentifier(mypage, '花子@example.jp'), {
      ok: false,
      code: 'not-usable',
      params: { characters: '花 子' },
    });
  });

  it('CRT-01 takes an access key of 8 letters and digits, whatever its width and case', () => {
    assert.deepEqual(checkIdentifier(certificate, 'ＡＢ１２cd34'), { ok: true, value: 'ab12cd34' });
    assert.deepEqual(checkIdentifier(certificate, 'ab12cd3'), {
      ok: false,
      code: 'length',
      params: { min: 8, max: 8 },
    });
    assert.deepEqual(checkIdentifier(certificate, 'ab12-d34'), {
      ok: false,
      code: 'not-usable',
      params: { characters: '-' },
    });
  });

  it('LIC-01 takes any user code, and the address of somebody who was invited', () => {
    for (const code of ['A', 'U-0001/7', 'hanako@example.jp'])
      assert.equal(checkIdentifier(presets.license.signIn.identifier, code).ok, true);
  });

  it('AUTH-01 compares by one form that stays the same when it is formed again', () => {
    for (const raw of ['İstanbul@x', 'ΑΣ@x', '㍿@x', 'ﬃ@X', 'Ω@x', '①@x', ' a ']) {
      const once = normaliseIdentifier(raw);
      assert.equal(normaliseIdentifier(once), once);
    }
  });
});
