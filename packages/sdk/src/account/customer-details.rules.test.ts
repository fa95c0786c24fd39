import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkCustomerDetails, isStoredDetails, longestAddress, typedDetails } from './customer-details.rules.ts';

const typed = {
  telephone: '０４５（５５５）０１０１',
  postalCode: '〒2230062',
  address: ' 横浜市髙田町１－２ ',
  building: '',
};
const codes = (change: Partial<typeof typed>) => {
  const checked = checkCustomerDetails({ ...typed, ...change });
  return checked.ok ? [] : checked.fieldErrors.map(({ field, code }) => [field, code]);
};

describe('MYP-13 customer details', () => {
  it('MYP-13 are taken in any width and stored with hyphens; an address keeps its own characters', () => {
    assert.deepEqual(checkCustomerDetails(typed), {
      ok: true,
      value: { telephone: '045-555-0101', postalCode: '223-0062', address: '横浜市髙田町１－２', building: '' },
    });
  });

  it('MYP-13 that cannot be are told at their fields, from the top of the form', () => {
    assert.deepEqual(codes({ telephone: '', postalCode: '22', address: ' ' }), [
      ['postalCode', 'not-a-postal-code'],
      ['address', 'required'],
      ['telephone', 'required'],
    ]);
    assert.deepEqual(codes({ telephone: '110' }), [['telephone', 'not-a-telephone']]);
    assert.deepEqual(codes({ building: 'a\u0007' }), [['building', 'not-usable']]);
  });

  it('MYP-13 have an address and a building of 100 characters each, and not of 101', () => {
    assert.equal(longestAddress, 100);
    assert.deepEqual(codes({ address: '𠮷'.repeat(100), building: '室'.repeat(100) }), []);
    assert.deepEqual(codes({ address: '𠮷'.repeat(101), building: '室'.repeat(101) }), [
      ['address', 'length'],
      ['building', 'length'],
    ]);
  });

  it('MYP-13 are the stored ones however they are typed', () => {
    const details = {
      customerNumber: '40010001',
      name: '山之内 由紀',
      kana: 'ヤマノウチ ユキ',
      identifier: 'yuki@example.jp',
      telephone: '045-555-0101',
      postalCode: '223-0062',
      address: '横浜市髙田町１－２',
      version: 1,
    };
    assert.ok(isStoredDetails(details, typed));
    assert.ok(isStoredDetails({ ...details, building: '203' }, { ...typed, building: ' 203 ' }));
    for (const change of [
      { telephone: '045-555-0102' },
      { postalCode: '' },
      { address: '横浜市' },
      { building: '203' },
    ])
      assert.ok(!isStoredDetails(details, { ...typed, ...change }), JSON.stringify(change));
    assert.deepEqual(typedDetails(details).building, '');
  });
});
