import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as presets from '../portal/presets/index.ts';
import { nist } from './password-policies.ts';
import type { PasswordPolicy } from './password-policy.ts';
import { checkPassword, type PasswordFacts, type PasswordRuleCode } from './password.rules.ts';

/** The codes of the rules that a value breaks. */
const broken = (policy: PasswordPolicy, value: string, facts?: PasswordFacts): PasswordRuleCode[] =>
  checkPassword(policy, value, facts)
    .rules.filter((rule) => !rule.met)
    .map((rule) => rule.code);
const keeps = (
  policy: PasswordPolicy,
  code: PasswordRuleCode,
  value: string,
  facts?: PasswordFacts,
): boolean | undefined => checkPassword(policy, value, facts).rules.find((rule) => rule.code === code)?.met;
const of = (length: number): string => 'aZ9!'.repeat(33).slice(0, length);

const printable = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));
const lettersAndDigits = printable.filter((c) => /[A-Za-z0-9]/.test(c)).join('');
const everySymbol = printable.filter((c) => c !== ' ' && !/[A-Za-z0-9]/.test(c)).join('');
/** The table of docs: which symbols a portal allows, each written out once more on purpose. */
const allowedSymbols: Readonly<Record<keyof typeof presets, string>> = {
  information: "!#$%&'()*+,.:;<>?@_{}",
  mypage: '%+/:=@^_-',
  license: everySymbol,
  support: everySymbol,
  certificate: everySymbol,
};
const lengths: Readonly<Record<keyof typeof presets, readonly [number, number]>> = {
  information: [12, 128],
  mypage: [6, 32],
  license: [12, 128],
  support: [12, 128],
  certificate: [12, 128],
};

describe('AUTH-05 password rules', () => {
  for (const name of Object.keys(allowedSymbols) as (keyof typeof presets)[]) {
    const policy = presets[name].passwordPolicy;
    const allowed = lettersAndDigits + allowedSymbols[name];

    it(`AUTH-05 ${name} allows exactly its characters of all printable ASCII, and names the one refused`, () => {
      for (const character of printable) {
        const value = `Aa1${character}Bb2Cc3Dd4`;
        const rule = checkPassword(policy, value).rules.find(({ code }) => code === 'characters');
        const expected = allowed.includes(character);
        assert.deepEqual(rule, { code: 'characters', params: { refused: expected ? '' : character }, met: expected });
      }
    });

    it(`AUTH-05 ${name} takes ${lengths[name].join(' to ')} characters, not one fewer or more`, () => {
      const [min, max] = lengths[name];
      for (const length of [0, 1, min - 1, min, min + 1, max - 1, max, max + 1, 1_000]) {
        const value = 'aZ9'.repeat(400).slice(0, length);
        assert.equal(keeps(policy, 'length', value), length >= min && length <= max, `${length} characters`);
      }
      assert.deepEqual(checkPassword(policy, '').rules[0], { code: 'length', params: { min, max }, met: false });
    });

    it(`AUTH-05 ${name} refuses full-width letters, digits and spaces, which nothing converts`, () => {
      for (const character of ['Ａ', 'ａ', '１', '！', '　', 'ﾊ', 'は'])
        assert.deepEqual(
          checkPassword(policy, `Aa1!Bb2Cc3Dd${character}`).rules.find(({ code }) => code === 'characters')?.params,
          { refused: name === 'mypage' ? `!${character}` : character },
        );
    });
  }

  it('INF-04 names - and / and \\ as not usable, each once and in the order typed', () => {
    const { passwordPolicy } = presets.information;
    assert.equal(passwordPolicy.unusable, '-/');
    const rule = checkPassword(passwordPolicy, 'Abc/1234-5678\\-/').rules.find(({ code }) => code === 'characters');
    assert.deepEqual(rule, { code: 'characters', params: { refused: '/-\\' }, met: false });
  });

  it('INF-04 needs an upper-case letter, a lower-case letter, a digit and a symbol', () => {
    const { passwordPolicy } = presets.information;
    assert.deepEqual(broken(passwordPolicy, 'Tulip.meadow7'), []);
    assert.deepEqual(broken(passwordPolicy, 'tulip.meadow7'), ['upper']);
    assert.deepEqual(broken(passwordPolicy, 'TULIP.MEADOW7'), ['lower']);
    assert.deepEqual(broken(passwordPolicy, 'Tulip.meadows'), ['digit']);
    assert.deepEqual(broken(passwordPolicy, 'Tulipsmeadow7'), ['symbol']);
  });

  it('INF-04 does not count a refused symbol or a full-width character as what is needed', () => {
    const { passwordPolicy } = presets.information;
    assert.deepEqual(broken(passwordPolicy, 'Tulip-meadow7'), ['characters', 'symbol']);
    assert.deepEqual(broken(passwordPolicy, 'tulip.meadow7Ａ'), ['characters', 'upper']);
    assert.deepEqual(broken(passwordPolicy, 'Tulip.meadow７'), ['characters', 'digit']);
  });

  it('INF-04 lists its rules in the order of the checklist, with what a message shows', () => {
    assert.deepEqual(
      checkPassword(presets.information.passwordPolicy, 'abc', { identifier: 'hanako@example.jp', previous: 'x' }),
      {
        ok: false,
        rules: [
          { code: 'length', params: { min: 12, max: 128 }, met: false },
          { code: 'characters', params: { refused: '' }, met: true },
          { code: 'upper', params: {}, met: false },
          { code: 'lower', params: {}, met: true },
          { code: 'digit', params: {}, met: false },
          { code: 'symbol', params: { symbols: "!#$%&'()*+,.:;<>?@_{}" }, met: false },
          { code: 'not-identifier', params: {}, met: true },
          { code: 'not-previous', params: {}, met: true },
          { code: 'not-common', params: {}, met: true },
        ],
      },
    );
  });

  it('AUTH-05 needs three of four classes in license, support and certificate', () => {
    for (const { passwordPolicy } of [presets.license, presets.support, presets.certificate]) {
      assert.deepEqual(checkPassword(passwordPolicy, 'x').rules.find(({ code }) => code === 'classes')?.params, {
        min: 3,
      });
      for (const good of ['Tulipmeadows7', 'Tulip.meadows', 'tulip.meadow7', 'TULIP.MEADOW7', 'Tulip.meadow7'])
        assert.deepEqual(broken(passwordPolicy, good), [], good);
      for (const poor of [
        'tulipmeadows',
        'tulipmeadow7',
        'TULIP.MEADOW',
        'Tulipmeadows',
        '7291.5530.18',
        'tulip.meadow',
      ])
        assert.deepEqual(broken(passwordPolicy, poor), ['classes'], poor);
    }
  });

  it('AUTH-05 asks mypage for no class of characters', () => {
    assert.deepEqual(broken(presets.mypage.passwordPolicy, 'tulips'), []);
    assert.deepEqual(broken(presets.mypage.passwordPolicy, '729155'), []);
    assert.deepEqual(
      checkPassword(presets.mypage.passwordPolicy, 'tulips').rules.map(({ code }) => code),
      ['length', 'characters', 'not-common'],
    );
  });

  it('AUTH-05 nist takes 15 to 128 code points of any script, spaces too, and no control characters', () => {
    assert.equal(keeps(nist, 'length', of(14)), false);
    assert.equal(keeps(nist, 'length', of(15)), true);
    assert.equal(keeps(nist, 'length', of(128)), true);
    assert.equal(keeps(nist, 'length', of(129)), false);
    assert.deepEqual(broken(nist, 'さくら さくら 野山も里も 見渡す限り'), []);
    assert.deepEqual(broken(nist, 'all lower case words'), []);
    for (const control of ['\0', '\n', '\t', '\u007F', '\u0085', '\uD800'])
      assert.deepEqual(broken(nist, `tulips in a meadow${control}`), ['characters'], JSON.stringify(control));
  });

  it('AUTH-05 counts a character beyond the basic plane once', () => {
    assert.equal(keeps(nist, 'length', '𠮷'.repeat(14)), false);
    assert.equal(keeps(nist, 'length', '𠮷'.repeat(15)), true);
    assert.equal(keeps(nist, 'length', '🌷'.repeat(128)), true);
    assert.equal(keeps(nist, 'length', '🌷'.repeat(129)), false);
    assert.deepEqual(checkPassword(presets.mypage.passwordPolicy, 'tulips🌷𠮷🌷').rules[1]?.params, {
      refused: '🌷𠮷',
    });
  });

  it('AUTH-05 refuses the identifier, and its local part of 4 characters or more, inside and in any case', () => {
    const { passwordPolicy } = presets.license;
    const check = (value: string, identifier: string) => keeps(passwordPolicy, 'not-identifier', value, { identifier });
    assert.equal(check('7.Hanako@Example.JP.7', 'hanako@example.jp'), false);
    assert.equal(check('7.hanako@example.jp.7', 'HANAKO@EXAMPLE.JP'), false);
    assert.equal(check('xxHaNaKoxx.777', 'hanako@example.jp'), false);
    assert.equal(check('my-hana-tulip7', 'hana@example.jp'), false, 'a local part of 4');
    assert.equal(check('my-han-tulips7', 'han@example.jp'), true, 'a local part of 3');
    assert.equal(check('7.han@example.jp', 'han@example.jp'), false, 'the whole with a local part of 3');
    assert.equal(check('example.jp-tulip7', 'hanako@example.jp'), true, 'the domain alone');
    assert.equal(check('in-AK123456-out', 'ak123456'), false, 'a code');
    assert.equal(check('7.Hanako.Tulips', ' ＨＡＮＡＫＯ＠example.jp '), false, 'an identifier as typed');
  });

  it('AUTH-05 refuses the identifier in any script, whatever stands around it', () => {
    const check = (value: string, identifier: string) => keeps(nist, 'not-identifier', value, { identifier });
    assert.equal(check('ΟΔΥΣΣΕΥΣανδμορεοφιτ', 'Οδυσσευς@example.gr'), false);
    assert.equal(check('İSTANBUL and more of it', 'İstanbul@example.tr'), false);
    assert.equal(check('odysseus and 山田花子 went on', '山田花子@example.jp'), false);
  });

  it('AUTH-05 leaves out the rules whose facts it was not given, for the server to decide', () => {
    const codes = (facts?: PasswordFacts) => checkPassword(nist, of(20), facts).rules.map(({ code }) => code);
    assert.deepEqual(codes(), ['length', 'characters', 'not-common']);
    assert.deepEqual(codes({ identifier: '', previous: undefined }), ['length', 'characters', 'not-common']);
    assert.deepEqual(codes({ identifier: 'a@b' }), ['length', 'characters', 'not-identifier', 'not-common']);
    assert.deepEqual(codes({ previous: '' }), ['length', 'characters', 'not-previous', 'not-common']);
  });

  it('AUTH-05 refuses the previous password and nothing that only looks like it', () => {
    assert.equal(keeps(nist, 'not-previous', of(20), { previous: of(20) }), false);
    assert.equal(keeps(nist, 'not-previous', of(20), { previous: of(20).toUpperCase() }), true);
    assert.equal(keeps(nist, 'not-previous', of(20), { previous: `${of(20)} ` }), true);
  });

  it('AUTH-05 refuses common passwords in any case, as a whole only', () => {
    assert.deepEqual(broken(presets.mypage.passwordPolicy, 'PassWord'), ['not-common']);
    assert.deepEqual(broken(presets.license.passwordPolicy, 'P@ssw0rd2025!'), ['not-common']);
    assert.deepEqual(broken(presets.information.passwordPolicy, 'Password123!'), ['not-common']);
    assert.deepEqual(broken(nist, '1Qaz2wsx3edc4rfv'), ['not-common']);
    assert.deepEqual(broken(presets.license.passwordPolicy, 'P@ssw0rd2025!tulip'), []);
  });

  it('AUTH-05 leaves out what a policy does not forbid', () => {
    const free: PasswordPolicy = { ...nist, forbid: [] };
    assert.deepEqual(checkPassword(free, '1qaz2wsx3edc4rfv', { identifier: '1qaz', previous: '1qaz2wsx3edc4rfv' }), {
      ok: true,
      rules: [
        { code: 'length', params: { min: 15, max: 128 }, met: true },
        { code: 'characters', params: { refused: '' }, met: true },
      ],
    });
  });

  it('AUTH-05 knows the half-width symbols where a policy takes every character', () => {
    const strict: PasswordPolicy = { ...nist, require: ['symbol'], classes: 4 };
    assert.deepEqual(broken(strict, 'Tulips in 12 meadows'), ['symbol', 'classes']);
    assert.deepEqual(broken(strict, 'Tulips in 12 meadows!'), []);
    assert.deepEqual(checkPassword(strict, '').rules.find(({ code }) => code === 'symbol')?.params, {
      symbols: everySymbol,
    });
  });
});
