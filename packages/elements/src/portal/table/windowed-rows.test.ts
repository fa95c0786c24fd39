import { equal, ok } from '../../testing/assert.ts';
import { place as putIntoPage, until } from '../../testing/fixture.ts';
import { WindowedRows } from './windowed-rows.ts';

interface Stage {
  readonly scroller: HTMLElement;
  readonly body: HTMLElement;
  readonly rows: WindowedRows<string>;
  /** Counts what was made and written. */
  readonly work: { made: number; written: number };
  source: readonly string[];
  /** The texts of the rows within the scroller's box, from the top down. */
  seen(): readonly string[];
}

/** Rows of 20 px in a box of 100. */
function open(count: number): Stage {
  const scroller = putIntoPage(document.createElement('div'));
  scroller.style.cssText = 'height: 100px; overflow: auto; position: relative';
  const body = document.createElement('div');
  body.style.position = 'relative';
  scroller.append(body);
  const work = { made: 0, written: 0 };
  const stage = {
    scroller,
    body,
    work,
    source: Array.from({ length: count }, (_, index) => `row ${index}`),
    seen() {
      const box = scroller.getBoundingClientRect();
      return [...body.children]
        .filter((row): row is HTMLElement => row instanceof HTMLElement && !row.hidden)
        .map((row) => ({ row, top: row.getBoundingClientRect().top }))
        .filter(({ top }) => top >= box.top - 1 && top + 20 <= box.bottom + 1)
        .toSorted((one, other) => one.top - other.top)
        .map(({ row }) => row.textContent);
    },
  };
  const rows = new WindowedRows<string>({
    scroller,
    body,
    source: {
      get length() {
        return stage.source.length;
      },
      at: (index) => stage.source[index],
    },
    make() {
      work.made++;
      const element = document.createElement('div');
      element.style.cssText = 'position: absolute; inset-inline: 0; height: 20px';
      return {
        element,
        write(row) {
          work.written++;
          element.textContent = row;
        },
      };
    },
  });
  rows.refresh();
  return Object.assign(stage, { rows });
}

const five = (from: number): readonly string[] => Array.from({ length: 5 }, (_, index) => `row ${from + index}`);

describe('rows in a window', () => {
  it('LIC-04 stand in the document as far as they can be seen, and as much again above and below', () => {
    const { body, seen, rows } = open(10_000);
    equal(seen().join(), five(0).join());
    equal(body.getBoundingClientRect().height, 200_000);
    ok(body.children.length <= 18, `${body.children.length} rows`);
    equal(rows.visible, 5);
  });

  it('LIC-04 follow the scroller to the last one without making new elements', async () => {
    const { scroller, seen, work } = open(10_000);
    const { made } = work;
    scroller.scrollTop = 100_000;
    await until(() => seen()[0] === 'row 5000');
    equal(seen().join(), five(5000).join());
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => seen().at(-1) === 'row 9999');
    equal(work.made, made);
  });

  it('LIC-04 are written to only as far as they change', async () => {
    const { scroller, seen, work } = open(10_000);
    scroller.scrollTop = 2_000;
    await until(() => seen()[0] === 'row 100');
    const { written } = work;
    scroller.scrollTop = 2_020;
    await until(() => work.written > written);
    equal(work.written, written + 1);
    equal(seen()[0], 'row 101');
  });

  it('LIC-04 a row that is asked for is brought into view, with as little scrolling as that takes', () => {
    const { rows, seen, scroller } = open(10_000);
    rows.reveal(3);
    equal(scroller.scrollTop, 0);
    rows.reveal(5);
    equal(seen().join(), five(1).join());
    rows.reveal(9_999);
    equal(rows.elementAt(9_999)?.textContent, 'row 9999');
    rows.reveal(0, 20);
    equal(rows.elementAt(0)?.textContent, 'row 0');
  });

  it('LIC-04 fewer, none and more rows are shown as they are', async () => {
    const stage = open(10_000);
    stage.scroller.scrollTop = 150_000;
    await until(() => stage.seen()[0] === 'row 7500');
    stage.source = ['only'];
    stage.rows.refresh();
    equal(stage.seen().join(), ['only'].join());
    stage.source = [];
    stage.rows.refresh();
    equal(stage.seen().join(), '');
    stage.source = Array.from({ length: 600 }, (_, index) => `new ${index}`);
    stage.rows.refresh();
    equal(stage.seen().join(), ['new 0', 'new 1', 'new 2', 'new 3', 'new 4'].join());
  });

  it('LIC-04 a box that grows shows more of them', async () => {
    const { scroller, seen } = open(10_000);
    scroller.style.height = '400px';
    await until(() => seen().length === 20);
  });

  it('LIC-04 stop following when they are taken away', async () => {
    const { rows, scroller, work } = open(10_000);
    rows.disconnect();
    const { written } = work;
    scroller.scrollTop = 5_000;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    equal(work.written, written);
  });
});
