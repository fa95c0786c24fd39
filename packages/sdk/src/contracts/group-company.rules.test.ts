import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byCompanyName, checkChosenCompany, checkCompanySearch } from './group-company.rules.ts';

const company = (name: string, added = false) => ({ id: name, name, corporateNumber: '1', address: '', added });

describe('LIC-13 a group company', () => {
  it('LIC-13 is looked for by one character at least', () => {
    assert.deepEqual(checkCompanySearch(' 東海　'), { ok: true, name: '東海' });
    assert.deepEqual(checkCompanySearch(' 　'), { ok: false, code: 'required', params: {} });
    assert.equal(checkCompanySearch('𠮷'.repeat(200)).ok, true, 'a character is one, however many units it has');
    assert.deepEqual(checkCompanySearch('あ'.repeat(201)), { ok: false, code: 'length', params: { max: 200 } });
  });

  it('LIC-13 is added once', () => {
    const found = company('東海');
    assert.deepEqual(checkChosenCompany(found), { ok: true, company: found });
    assert.deepEqual(checkChosenCompany(company('東海', true)), { ok: false, code: 'already-added' });
    assert.deepEqual(checkChosenCompany(undefined), { ok: false, code: 'required' });
  });

  it('LIC-13 stands by its name, whatever the width', () => {
    const names = ['ｂ', 'A', 'a', 'Ｃ'].map((name) => company(name)).toSorted(byCompanyName);
    assert.deepEqual(
      names.map(({ name }) => name),
      ['A', 'a', 'ｂ', 'Ｃ'],
    );
    assert.equal(byCompanyName(company('a'), company('a')), 0);
  });

  it('LIC-13 stands by the code points of its name, as databases sort: 𠮷 comes after 﨑, which UTF-16 has the other way', () => {
    const names = ['abc', 'いろは', '﨑山', '𠀋𠮷', '𠮷﨑', '𠮷𠮷'];
    assert.deepEqual(
      names
        .toReversed()
        .map((name) => company(name))
        .toSorted(byCompanyName)
        .map(({ name }) => name),
      names,
    );
  });
});
