import { equal } from '../../testing/assert.ts';
import { RowOrder } from './row-order.ts';

interface Row {
  readonly name: string;
  readonly count: number;
}

const rows: readonly Row[] = [
  { name: '帳票 Ｂ', count: 3 },
  { name: 'ポータル A', count: 1 },
  { name: '帳票 A', count: 3 },
  { name: 'workflow', count: 2 },
];
const names = (order: RowOrder<Row>): readonly string[] =>
  Array.from({ length: order.length }, (_, place) => order.at(place)?.name ?? '');
const made = (): RowOrder<Row> => {
  const order = new RowOrder<Row>(({ name }) => name);
  order.replace(rows);
  return order;
};

describe('the order of rows', () => {
  it('LIC-04 is the one they came in, until it is sorted; equal ones keep it', () => {
    const order = made();
    equal(names(order).join(), ['帳票 Ｂ', 'ポータル A', '帳票 A', 'workflow'].join());
    order.sort({ by: ({ count }) => count, direction: 'ascending' });
    equal(names(order).join(), ['ポータル A', 'workflow', '帳票 Ｂ', '帳票 A'].join());
    order.sort({ by: ({ count }) => count, direction: 'descending' });
    equal(names(order).join(), ['帳票 Ｂ', '帳票 A', 'workflow', 'ポータル A'].join());
    order.sort(undefined);
    equal(names(order).join(), ['帳票 Ｂ', 'ポータル A', '帳票 A', 'workflow'].join());
  });

  it('LIC-04 leaves what holds every word, in any width and case, in the order that was chosen', () => {
    const order = made();
    order.sort({ by: ({ name }) => name, direction: 'ascending' });
    equal(order.filter('ﾎﾟｰﾀﾙ　a'), true);
    equal(names(order).join(), ['ポータル A'].join());
    order.filter('帳票');
    equal(names(order).join(), ['帳票 A', '帳票 Ｂ'].join());
    equal(order.filter(' 帳票 '), false);
    order.filter('帳票 b');
    equal(names(order).join(), ['帳票 Ｂ'].join());
    order.sort(undefined);
    equal(names(order).join(), ['帳票 Ｂ'].join());
    order.filter('absent');
    equal(order.length, 0);
    equal(order.at(0), undefined);
    equal(order.total, 4);
    order.filter('');
    equal(order.length, 4);
  });

  it('LIC-04 other rows come as they are', () => {
    const order = made();
    order.sort({ by: ({ name }) => name, direction: 'descending' });
    order.filter('帳票');
    order.replace(rows.slice(0, 2));
    equal(names(order).join(), ['帳票 Ｂ', 'ポータル A'].join());
  });
});
