import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  fewestShared,
  longestSuggestionText,
  mostSuggestionPairs,
  suggestionPairs,
  suggestionText,
} from './suggestion.rules.ts';

describe('SUP-05 what is looked for while an inquiry is written', () => {
  it('SUP-05 is what tells what it is about: no grammar, no signs, no gaps', () => {
    assert.deepEqual(suggestionPairs('障害が起きました。'), ['障害', '害が', '起き']);
    assert.deepEqual(suggestionPairs('ＶＰＮ 接続'), ['vp', 'pn', '接続']);
    assert.deepEqual(suggestionPairs('です、ます。 … \n -- !?'), []);
    assert.deepEqual(suggestionPairs(''), []);
    assert.deepEqual(suggestionPairs('障'), []);
    assert.deepEqual(suggestionPairs('ルーター'), ['ルー', 'ータ', 'ター']);
  });

  it('SUP-05 is not more than can be looked for at once, however much is written', () => {
    const long = Array.from({ length: 5_000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    assert.equal(suggestionPairs(long).length, mostSuggestionPairs);
    assert.equal(suggestionText('', long).length, longestSuggestionText);
    assert.equal(suggestionText('', `${'字'.repeat(longestSuggestionText - 1)}𠮷`).at(-1), '\uFFFD');
    assert.equal(suggestionText(' 題名 ', ' 本文 '), '題名\n本文');
    assert.equal(suggestionText(' ', ' '), '');
  });

  it('SUP-05 asks for a third of a few pairs and for five of many', () => {
    assert.deepEqual([0, 1, 3, 4, 6, 7, 15, 16, 40].map(fewestShared), [1, 1, 1, 2, 2, 3, 5, 5, 5]);
  });
});
