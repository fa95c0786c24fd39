import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFullWidth, checkKatakana, toFullWidth, toHalfWidth, toKatakana } from './japanese-text.rules.ts';

const stored = (check: { readonly ok: boolean; readonly value?: string; readonly code?: string }): string | undefined =>
  check.ok ? check.value : check.code;

describe('CRT-16 names in full width', () => {
  it('CRT-16 are taken in any width, with voicing marks in the kana they belong to', () => {
    assert.equal(toFullWidth('ﾏﾄﾞｸﾞﾁ ABC-12'), 'マドグチ　ＡＢＣ－１２');
    assert.equal(toFullWidth('ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ ｳﾞｧｲｵﾘﾝ ﾜﾞｦﾞ'), 'パピプペポ　ヴァイオリン　ヷヺ');
    assert.equal(toFullWidth('｡｢ｱ･ｰ｣､ｯｬｭｮ'), '。「ア・ー」、ッャュョ');
    assert.equal(toFullWidth('カ\u3099は\u309A'), 'ガぱ', 'as some file systems and keyboards write them');
  });

  it('CRT-16 keep a mark that no kana takes as a mark', () => {
    assert.equal(toFullWidth('ｱﾞ漢ﾟ'), 'ア゛漢゜');
    assert.equal(toFullWidth('ﾞ'), '゛');
  });

  it('CRT-16 keep every other character as it is: no form of a name becomes another', () => {
    for (const name of ['髙﨑', '神\uFA19', '𠮷野家', '㈱東海', '葛\u{E0100}城', '渡邉', '①', 'ⅻ'])
      assert.equal(stored(checkFullWidth(name, 100)), name);
    assert.notEqual('\uFA19', '\uFA19'.normalize('NFC'), 'NFC would have changed it');
  });

  it('CRT-16 are refused for what has no full-width form, which is named', () => {
    const check = checkFullWidth('Café 😀 é株式会社', 100);
    assert.deepEqual(check, { ok: false, code: 'not-full-width', params: { characters: 'é 😀' } });
    assert.equal(stored(checkFullWidth('東京\n大阪', 100)), 'not-usable');
    assert.equal(stored(checkFullWidth('東\u202E京', 100)), 'not-usable');
  });

  it('CRT-16 are as long as was said, in characters and not in units of UTF-16', () => {
    assert.equal(stored(checkFullWidth('𠮷'.repeat(10), 10)), '𠮷'.repeat(10));
    assert.deepEqual(checkFullWidth('𠮷'.repeat(11), 10), { ok: false, code: 'length', params: { max: 10 } });
    assert.equal(stored(checkFullWidth('　 ', 10)), 'required');
    assert.equal(stored(checkFullWidth(' ｱ　', 10)), 'ア');
  });
});

describe('CRT-16 readings in katakana', () => {
  it('CRT-16 are taken in half-width kana and hiragana too', () => {
    assert.equal(stored(checkKatakana('ｶﾌﾞｼｷｶﾞｲｼｬ まどぐち', 100)), 'カブシキガイシャ　マドグチ');
    assert.equal(toKatakana('さくらゝゞゔ・ー漢A'), 'サクラヽヾヴ・ー漢A');
  });

  it('CRT-16 are refused with anything that is none', () => {
    assert.deepEqual(checkKatakana('マド口A口', 100), {
      ok: false,
      code: 'not-katakana',
      params: { characters: '口 Ａ' },
    });
    assert.equal(stored(checkKatakana('', 100)), 'required');
    assert.equal(stored(checkKatakana('ア'.repeat(11), 10)), 'length');
  });
});

describe('text in half width', () => {
  it('has ASCII for full-width letters, digits and signs, and its kana as they were', () => {
    assert.equal(toHalfWidth('ＡＢｃ　１２～！ガｶﾞ髙'), 'ABc 12~!ガｶﾞ髙');
  });
});
