import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bigrams, searchable, searchWords } from './search-text.rules.ts';

describe('texts that are searched', () => {
  it('INF-08 are compared without width, case and forms of one character', () => {
    assert.equal(searchable('ＰＤＦ　ﾃﾞｰﾀ㍿'), 'pdf データ株式会社');
  });

  it('INF-08 are searched for each word, once, and for ten at most', () => {
    assert.deepEqual(searchWords('　請求書　ＰＤＦ pdf '), ['請求書', 'pdf']);
    assert.deepEqual(searchWords(' 　'), []);
    assert.equal(searchWords(Array.from({ length: 30 }, (_, i) => `w${i}`).join(' ')).length, 10);
  });

  it('LIC-13 （株）, ㈱ and (有) before or after a company’s name leave the name to be searched for', () => {
    for (const typed of ['（株）東海総合化学', '(株)東海総合化学', '東海総合化学㈱', '（有）　東海総合化学'])
      assert.deepEqual(searchWords(typed), ['東海総合化学']);
    assert.deepEqual(searchWords('（株）東海（有）みどり'), ['東海', 'みどり']);
    assert.deepEqual(searchWords('㈱'), ['(株)']);
  });

  it('INF-08 are found by any two neighbouring characters', () => {
    assert.deepEqual(bigrams('障害対応'), ['障害', '害対', '対応']);
    assert.deepEqual(bigrams('ＡＡａ'), ['aa']);
    assert.deepEqual(bigrams('𠮷野家'), ['𠮷野', '野家']);
    assert.deepEqual(bigrams('あ'), []);
  });
});
