import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fontCoverage } from './font-coverage.ts';
import { printableText } from './printable-text.ts';

const font = await readFile(
  fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf')),
);
const covers = fontCoverage(font);

function print(text: string): { text: string; missing: readonly number[] } {
  const missing = new Set<number>();
  return { text: printableText(text, covers, missing), missing: [...missing] };
}

test('a font tells which characters it has: those of Japanese names and companies, no emoji', () => {
  for (const character of '髙﨑𠮷神ｱﾞＡ①㈱ⅷ〒～〓、a')
    assert.equal(covers(character.codePointAt(0) ?? 0), true, character);
  for (const character of ['😀', '\u{10FFFF}', '\uFFFE', '\u0627'])
    assert.equal(covers(character.codePointAt(0) ?? 0), false, character);
});

test('what is no font, or says nothing of Unicode, is refused', () => {
  assert.throws(() => fontCoverage(new Uint8Array(12)), /no table cmap/);
  assert.throws(() => fontCoverage(Buffer.from('not a font at all')), RangeError);
});

test('names keep their own characters: no other form, no other width', () => {
  for (const text of ['髙﨑 神\uFA19', 'ｱﾞﾊﾟ ＡＢＣ abc ①㈱', '𠮷野屋', '葛\u{E0100}城', 'a  b　c', '1行目\n2行目'])
    assert.deepEqual(print(text), { text, missing: [] });
});

test('letters in several code points are composed, so that the font has them', () => {
  assert.deepEqual(print('か\u3099ハ\u309Ae\u0301'), { text: 'がパé', missing: [] });
});

test('a character that the font lacks is one 〓, whatever it is made of', () => {
  assert.deepEqual(print('a😀b'), { text: 'a〓b', missing: [0x1f600] });
  assert.deepEqual(print('👨‍👩‍👧'), { text: '〓', missing: [0x1f468, 0x1f469, 0x1f467] });
  assert.deepEqual(print('😀😀'), { text: '〓〓', missing: [0x1f600] });
  assert.deepEqual(print('\uD842'), { text: '〓', missing: [0xd842] });
  assert.deepEqual(print('\uE000'), { text: '〓', missing: [0xe000] });
});

test('what cannot be seen is left out, and what turns the direction of writing', () => {
  const text = 'a\u0000\u0007b\u202Ec\u2066d\u200Be\uFEFFf\u00ADg☎\uFE0F';
  assert.deepEqual(print(text), { text: 'abcdefg☎', missing: [] });
});

test('lines end in every way there is, and a tab is a space', () => {
  assert.deepEqual(print('a\r\nb\rc\u2028d\u0085e\tf').text, 'a\nb\nc\nd\ne f');
});
