import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findAddresses } from './linked-text.rules.ts';

const addresses = (text: string): readonly string[] =>
  findAddresses(text).flatMap((piece) => (piece.address ? piece.text : []));

describe('addresses in a text', () => {
  it('INF-10 end before what ends or closes the sentence around them', () => {
    assert.deepEqual(addresses('詳しくはhttps://example.jp/a?b=c#d。'), ['https://example.jp/a?b=c#d']);
    assert.deepEqual(addresses('（http://example.jp/）、「https://example.jp/b」'), [
      'http://example.jp/',
      'https://example.jp/b',
    ]);
    assert.deepEqual(addresses('See https://example.jp/en, or https://example.jp/ja.'), [
      'https://example.jp/en',
      'https://example.jp/ja',
    ]);
  });

  it('INF-10 are http and https alone, and such as can be gone to', () => {
    assert.deepEqual(addresses('see javascript:alert(1) data:text/html,x mailto:a@example.jp ftp://example.jp'), []);
    assert.deepEqual(addresses('http://[/'), []);
    assert.deepEqual(findAddresses(''), []);
  });

  it('INF-10 leave the whole text, piece by piece', () => {
    const words = fc.constantFrom('https://example.jp/', 'http://', '（', '。', 'a', '#x=1', '\n');
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
        const text = parts.join('');
        const pieces = findAddresses(text);
        assert.equal(pieces.map((piece) => piece.text).join(''), text);
        for (const piece of pieces) if (piece.address) assert.match(new URL(piece.text).protocol, /^https?:$/);
      }),
    );
  });
});
