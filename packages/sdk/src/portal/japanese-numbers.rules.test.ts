import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPostalCode, readRegistrationNumber, readTelephone } from './japanese-numbers.rules.ts';

const stored = (check: { readonly ok: boolean; readonly value?: string; readonly code?: string }): string | undefined =>
  check.ok ? check.value : check.code;

describe('CRT-16 numbers as they are typed in Japan', () => {
  it('CRT-16 a postal code in any width, with any hyphen or none', () => {
    for (const typed of [
      '150-0001',
      '1500001',
      ' １５０－０００１ ',
      '〒150−0001',
      '〒　１５０ー０００１',
      '150ｰ0001',
      '150 0001',
    ])
      assert.equal(stored(readPostalCode(typed)), '150-0001', typed);
    for (const typed of [
      '15-00001',
      '150-001',
      '150-00011',
      '1500-001',
      '150--0001',
      'abc-defg',
      '150-0001東京都',
      '٣٣٣-٣٣٣٣',
    ])
      assert.equal(stored(readPostalCode(typed)), 'not-a-postal-code', typed);
    assert.equal(stored(readPostalCode('　')), 'required');
  });

  it('CRT-16 a telephone or fax number with the hyphens that were typed, or with none', () => {
    const numbers: Readonly<Record<string, string>> = {
      '03-1234-5678': '03-1234-5678',
      '０３ー１２３４ー５６７８': '03-1234-5678',
      '03(1234)5678': '03-1234-5678',
      '（０３）１２３４−５６７８': '03-1234-5678',
      '0312345678': '0312345678',
      '090‐1234‐5678': '090-1234-5678',
      '09012345678': '09012345678',
      '0120 123 456': '0120-123-456',
      '+81 3-1234-5678': '03-1234-5678',
      '+81(0)3-1234-5678': '03-1234-5678',
      '＋８１９０１２３４５６７８': '09012345678',
    };
    for (const [typed, number] of Object.entries(numbers)) assert.equal(stored(readTelephone(typed)), number, typed);
    const others = [
      '1234-5678',
      '03-1234-567',
      '090-1234-56789',
      '00-1234-5678',
      '+1 212 555 0100',
      '03-1234-5678 (内線1)',
      '電話',
    ];
    for (const typed of others) assert.equal(stored(readTelephone(typed)), 'not-a-telephone', typed);
    assert.equal(stored(readTelephone('')), 'required');
  });

  it('CRT-16 a registration number as 4-2-6 digits, typed either way', () => {
    for (const typed of ['011001012345', '0110-01-012345', '０１１０－０１－０１２３４５', ' 0110ー01ー012345'])
      assert.equal(stored(readRegistrationNumber(typed)), '0110-01-012345', typed);
    for (const typed of ['01100101234', '0110010-12345', '0110-01-01234a', '01-1001-012345'])
      assert.equal(stored(readRegistrationNumber(typed)), 'not-a-registration-number', typed);
    assert.equal(stored(readRegistrationNumber(' ')), 'required');
  });

  it('CRT-16 says that a corporate number is another one', () => {
    for (const typed of ['7011001012345', '7-0110-01-012345'])
      assert.equal(stored(readRegistrationNumber(typed)), 'corporate-number', typed);
  });

  it('CRT-16 does not look at what is far too long', () => {
    assert.equal(stored(readTelephone('0'.repeat(100_000))), 'not-a-telephone');
    assert.equal(stored(readPostalCode('1'.repeat(100_000))), 'not-a-postal-code');
    assert.equal(stored(readRegistrationNumber(' '.repeat(100_000))), 'required');
  });
});
