import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { excerptAround, findWords } from './found-text.rules.ts';
import { searchWords } from './search-text.rules.ts';

const found = (text: string, search: string): readonly string[] =>
  findWords(text, searchWords(search)).flatMap((piece) => (piece.found ? piece.text : []));

describe('words that were found in a text', () => {
  it('INF-08 are marked in any width and case, as they stand there', () => {
    assert.deepEqual(found('ＰＤＦに出力したｶﾞｲﾄﾞを、Pdfで', 'pdf ガイド'), ['ＰＤＦ', 'ｶﾞｲﾄﾞ', 'Pdf']);
    assert.deepEqual(found('㍿みどり', '株式'), ['㍿']);
  });

  it('INF-08 are one piece where they overlap or touch', () => {
    assert.deepEqual(found('決算処理の取消', '決算 算処 理の'), ['決算処理の']);
    assert.deepEqual(found('ああああ', 'あああ'), ['ああああ']);
  });

  it('INF-08 leave a text whole where none stands in it or none was searched for', () => {
    assert.deepEqual(findWords('締め処理', ['決算']), [{ text: '締め処理', found: false }]);
    assert.deepEqual(findWords('締め処理', []), [{ text: '締め処理', found: false }]);
    assert.deepEqual(findWords('', ['決算']), []);
    assert.deepEqual(findWords('', []), []);
    assert.deepEqual(findWords('締め', ['']), [{ text: '締め', found: false }]);
  });

  it('INF-08 make pieces that are the whole text together, in turns found and not', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: 'binary', maxLength: 3 })),
        (text, words) => {
          const pieces = findWords(text, words);
          assert.equal(pieces.map((piece) => piece.text).join(''), text);
          pieces.forEach((piece, index) => assert.notEqual(piece.found, pieces[index + 1]?.found));
        },
      ),
    );
  });
});

describe('what stands around a word', () => {
  it('INF-08 is one line with the word, cut at both ends and marked so', () => {
    const text = `${'前'.repeat(50)}\n\n決算${'後'.repeat(50)}`;
    assert.equal(excerptAround(text, ['決算'], 20), `…${'前'.repeat(4)} 決算${'後'.repeat(13)}…`);
  });

  it('INF-08 begins with a whole word', () => {
    const text = `これはCSV形式の明細を並並並並決算${'後'.repeat(80)}`;
    assert.match(excerptAround(text, ['決算'], 48) ?? '', /^…CSV形式/);
  });

  it('INF-08 is the whole of a short text', () => {
    assert.equal(excerptAround('はい。\n決算の後で', ['決算']), 'はい。 決算の後で');
  });

  it('INF-08 begins earlier where the word stands at the end', () => {
    assert.equal(excerptAround(`${'前'.repeat(30)}決算`, ['決算'], 10), `…${'前'.repeat(8)}決算`);
  });

  it('INF-08 is not there where no word is', () => {
    assert.equal(excerptAround('はい。', ['決算']), undefined);
    assert.equal(excerptAround('', []), undefined);
  });
});
