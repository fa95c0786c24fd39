import { equal } from '../../testing/assert.ts';
import { lineOrder } from './line-order.ts';

const sorted = (texts: readonly string[], sign: 1 | -1): readonly string[] =>
  [...lineOrder(texts, sign === 1 ? 'ascending' : 'descending')].map((line) => `${texts[line]} ${line}`);
const compared = (texts: readonly string[], sign: 1 | -1): readonly string[] =>
  [...texts.keys()]
    .toSorted((one, other) => {
      const [a = '', b = ''] = [texts[one], texts[other]];
      return a < b ? -sign : a > b ? sign : one - other;
    })
    .map((line) => `${texts[line]} ${line}`);

describe('the order of lines', () => {
  it('LIC-04 is that of their texts, up and down, and equal ones keep theirs', () => {
    const parts = ['', 'a', 'ab', 'abc', 'abcd', '契約', '契約一', '契約一覧', '契約二', '\u{20bb7}野家', 'b'];
    const texts = Array.from({ length: 600 }, (_, index) =>
      [7, 11, 5].map((factor) => parts[(index * factor) % (parts.length + 1)] ?? '').join(''),
    );
    for (const sign of [1, -1] as const) equal(sorted(texts, sign), compared(texts, sign));
  });

  it('LIC-04 puts a text before those that go on, wherever it ends', () => {
    const texts = Array.from({ length: 9 }, (_, length) => '長い契約名です。続く'.slice(0, 9 - length));
    equal(sorted(texts, 1), compared(texts, 1));
    equal(sorted(texts, -1), compared(texts, -1));
  });

  it('LIC-04 takes texts of any length', () => {
    const long = '契'.repeat(100_000);
    equal([...lineOrder([`${long}b`, long, `${long}a`], 'ascending')], [1, 2, 0]);
  });

  it('LIC-04 of more rows than one digit tells, of one, and of none', () => {
    const many = Array.from({ length: 40_000 }, (_, index) => `${index % 7}`);
    equal(sorted(many, -1), compared(many, -1));
    equal(sorted(['a'], 1), ['a 0']);
    equal(sorted([], 1), []);
  });
});
