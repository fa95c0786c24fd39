import { equal } from '../../testing/assert.ts';
import { RowOrder } from './row-order.ts';

interface Row {
  readonly name: string;
  readonly count: string;
}

const rows: readonly Row[] = [
  { name: '帳票 Ｂ', count: '3' },
  { name: 'ポータル A', count: '1' },
  { name: '帳票 A', count: '3' },
  { name: 'workflow', count: '2' },
];
const names = ({ rows: shown }: RowOrder<Row>): string => shown.map(({ name }) => name).join();
const made = (of: readonly Row[] = rows): RowOrder<Row> =>
  new RowOrder<Row>(of, [({ name }) => name, ({ count }) => count]);

describe('the order of rows', () => {
  it('LIC-04 is the one they came in, until it is sorted; equal ones keep it', () => {
    const order = made();
    equal(order.rows, rows);
    order.sort({ by: ({ count }) => count, direction: 'ascending' });
    equal(names(order), ['ポータル A', 'workflow', '帳票 Ｂ', '帳票 A'].join());
    order.sort({ by: ({ count }) => count, direction: 'descending' });
    equal(names(order), ['帳票 Ｂ', '帳票 A', 'workflow', 'ポータル A'].join());
    order.sort(undefined);
    equal(order.rows, rows);
  });

  it('LIC-04 takes no account of width and case', () => {
    const order = made(['Ｂ', 'c', 'A', 'ｂ'].map((name) => ({ name, count: '' })));
    order.sort({ by: ({ name }) => name, direction: 'ascending' });
    equal(names(order), ['A', 'Ｂ', 'ｂ', 'c'].join());
  });

  it('LIC-04 leaves what holds every word, in any width and case, in the order that was chosen', () => {
    const order = made();
    order.sort({ by: ({ name }) => name, direction: 'ascending' });
    order.filter('ﾎﾟｰﾀﾙ　a');
    equal(names(order), 'ポータル A');
    order.filter('帳票');
    equal(names(order), ['帳票 A', '帳票 Ｂ'].join());
    order.filter(' 帳票 ');
    equal(names(order), ['帳票 A', '帳票 Ｂ'].join());
    order.filter('帳票 b');
    equal(names(order), '帳票 Ｂ');
    order.filter('3 a');
    equal(names(order), '帳票 A');
    order.sort(undefined);
    equal(names(order), '帳票 A');
    order.filter('absent');
    equal(order.rows.length, 0);
    order.filter('');
    equal(order.rows, rows);
  });

  it('LIC-04 finds in no two rows together, and each once however often it has the word', () => {
    const order = made(['甲乙甲乙', '乙', '甲'].map((name) => ({ name, count: '' })));
    order.filter('甲');
    equal(names(order), ['甲乙甲乙', '甲'].join());
    order.filter('乙甲');
    equal(names(order), '甲乙甲乙');
    order.filter('乙');
    equal(names(order), ['甲乙甲乙', '乙'].join());
  });

  it('LIC-04 takes texts of several lines, and none at all', () => {
    const order = made(['一行目\n甲', '', '乙\n'].map((name) => ({ name, count: '' })));
    order.filter('乙');
    equal(names(order), '乙\n');
    order.filter('甲');
    equal(names(order), '一行目\n甲');
    order.sort({ by: ({ name }) => name, direction: 'descending' });
    order.filter('');
    equal(names(order), ['乙\n', '一行目\n甲', ''].join());
    const none = made([]);
    none.filter('甲');
    equal(none.rows.length, 0);
  });
});
