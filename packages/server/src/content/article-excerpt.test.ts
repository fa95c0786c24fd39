import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import { articleExcerpt } from './article-excerpt.ts';

describe('SUP-09 the line of an article in a list', () => {
  it('SUP-09 is the beginning of its text, or stands around what was searched for', () => {
    assert.equal(articleExcerpt('一行目\n\n二行目', []), '一行目 二行目');
    assert.equal(articleExcerpt('', []), '');
    const long = `${'前'.repeat(600)}ＶＰＮ障害が起きます。${'後'.repeat(600)}`;
    assert.equal(articleExcerpt(long, []), `${'前'.repeat(120)}…`);
    const around = articleExcerpt(long, searchWords('vpn障害'));
    assert.match(around, /^…前+ＶＰＮ障害が起きます。後+…$/);
    assert.equal(articleExcerpt(long, searchWords('見つからない')), `${'前'.repeat(120)}…`);
    assert.equal(articleExcerpt('障害', searchWords('障害')), '障害');
  });

  it('SUP-09 is one line of whole characters, whatever the text and the words', () => {
    const text = fc.string({ unit: 'binary', maxLength: 2_000 });
    fc.assert(
      fc.property(text, text, (body, search) => {
        const line = articleExcerpt(body, searchWords(search));
        assert.ok([...line].length <= 400);
        assert.ok(!/[\n\r]/.test(line));
        if (body.isWellFormed()) assert.ok(line.isWellFormed());
      }),
      { numRuns: 300 },
    );
  });
});
