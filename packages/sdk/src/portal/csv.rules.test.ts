import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csvFileName, csvOf, harmlessText } from './csv.rules.ts';
import { parseCsv } from './csv.suite.ts';
import { anyText, calendarDate, rule } from './property.suite.ts';

/** What is in the file, without its byte order mark. */
const read = (csv: string): readonly (readonly string[])[] => {
  assert.ok(csv.startsWith('\uFEFF'));
  return parseCsv(csv.slice(1));
};
/** What spreadsheets take for the beginning of a formula, as a person would list it. */
const signs = '=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−⩵⩶﬩'.split('');
const blanks = [
  '',
  ' ',
  '  ',
  '\u00A0',
  '\u3000',
  '\t',
  '\n',
  '\r\n',
  '\u200B',
  '\uFEFF',
  '\u0000',
  '\u202E',
  ' \u2060',
];

describe('LIC-04 a list as comma-separated values', () => {
  it('LIC-04 has a line for each row, ended as RFC 4180 says, and a mark by which Excel knows UTF-8', () => {
    assert.equal(
      csvOf([
        ['契約名', '数'],
        ['東海 "A", B', 12],
      ]),
      '\uFEFF"契約名","数"\r\n"東海 ""A"", B",12\r\n',
    );
    assert.equal(csvOf([]), '\uFEFF');
    assert.deepEqual([...new TextEncoder().encode(csvOf([]))], [0xef, 0xbb, 0xbf]);
  });

  it('LIC-04 keeps commas, quotation marks and line breaks inside their cell', () => {
    const rows = [
      ['a,b', 'c"d"', 'e\r\nf', 'g\nh', '', ' i ', ';j'],
      ['"', '""', ',', '\u2028', '𠮷', 'é', "k'"],
    ];
    assert.deepEqual(read(csvOf(rows)), rows);
  });

  it('LIC-04 never hands a spreadsheet a formula: every sign, after every blank, begins with an apostrophe', () => {
    for (const blank of blanks)
      for (const sign of signs) {
        const text = `${blank}${sign}HYPERLINK("http://x","y")`;
        assert.deepEqual(read(csvOf([[text, text]])), [[`'${text}`, `'${text}`]], JSON.stringify(text));
      }
    for (const text of ['\tx', '\rx', '\nx', '\t', '=', '-1+1|cmd', '@SUM(A1)', "=1';"])
      assert.equal(harmlessText(text), `'${text}`);
  });

  it('LIC-04 leaves what is no formula as it is: names, numbers and days', () => {
    for (const text of ['東海', '2027-03-31', 'L-2024-00418', 'a=b', '1+1', "'=1", '（株）', '', '*', '#', ' 東', 'ー'])
      assert.equal(harmlessText(text), text);
    assert.equal(csvOf([[-5, 0, 1.5]]), '\uFEFF-5,0,1.5\r\n');
  });

  it('LIC-04 is a file with a name that every system takes', () => {
    assert.equal(csvFileName('ご契約一覧', '2026-11-22'), 'ご契約一覧-2026-11-22.csv');
    assert.equal(csvFileName('a/b\\c:"d".e\u202E', '2026-11-22'), 'a b c d e-2026-11-22.csv');
    assert.equal(csvFileName(' .. ', '2026-11-22'), 'list-2026-11-22.csv');
    assert.equal([...csvFileName('あ'.repeat(300), '2026-11-22')].length, 80 + '-2026-11-22.csv'.length);
  });

  it('LIC-04 what the reader of these tests takes for well-formed is nothing else', () => {
    for (const text of ['a', 'a,', '"a', '"a"b\r\n', 'a"b\r\n', 'a\nb\r\n', 'a\rb'])
      assert.throws(() => parseCsv(text), Error, JSON.stringify(text));
  });

  const cells = fc.oneof(
    anyText,
    fc.constantFrom(...signs, ...blanks, '"', ',', '\r\n').chain((one) => anyText.map((text) => one + text)),
  );
  rule(
    'csvOf',
    fc.array(fc.array(fc.oneof(cells, fc.integer()), { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
    (rows) => {
      const found = read(csvOf(rows));
      assert.deepEqual(
        found,
        rows.map((row) => row.map((one) => (typeof one === 'number' ? String(one) : harmlessText(one.toWellFormed())))),
      );
      for (const [at, row] of rows.entries())
        for (const [column, one] of row.entries()) {
          const first: string = (found[at]?.[column] ?? '').normalize('NFKC').replace(/^[\s\p{C}]+/u, '')[0] ?? '';
          if (typeof one === 'string') assert.ok(!'=+-@−'.includes(first) || first === '', JSON.stringify(one));
        }
    },
  );
  rule('harmlessText', cells, (text) => {
    const harmless = harmlessText(text);
    assert.ok(harmless === text || harmless === `'${text}`);
    assert.equal(harmlessText(harmless), harmless);
    assert.ok(!/^[\t\r\n]/.test(harmless));
  });
  rule('csvFileName', fc.tuple(anyText, calendarDate), ([title, day]) => {
    const name = csvFileName(title, day);
    assert.match(name, /^[^\p{C}<>:"/\\|?*.]+-\d{4}-\d{2}-\d{2}\.csv$/u);
    assert.ok([...name].length <= 95 && name.trim() === name);
  });
});
