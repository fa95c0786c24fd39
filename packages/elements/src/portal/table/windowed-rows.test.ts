import { equal, ok } from '../../testing/assert.ts';
import { place as putIntoPage, until } from '../../testing/fixture.ts';
import { makeRowElement } from './row-element.ts';
import { WindowedRows } from './windowed-rows.ts';

interface Stage {
  readonly scroller: HTMLElement;
  readonly body: HTMLElement;
  readonly rows: WindowedRows<string>;
  /** How often an element was written to. */
  readonly work: { written: number };
  /** The texts of the rows within the scroller's box, from the top down. */
  seen(): readonly string[];
}

const many = (count: number, name = 'row'): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name} ${index}`);
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  '.stage .table-row { position: absolute; inset-inline: 0; height: 20px } .stage [hidden] { display: none }',
);

/** Rows of 20 px in a box of 100. */
function open(count: number): Stage {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  const scroller = putIntoPage(document.createElement('div'));
  scroller.className = 'stage';
  scroller.tabIndex = -1;
  scroller.style.cssText = 'height: 100px; overflow: auto; position: relative';
  const body = document.createElement('div');
  body.style.position = 'relative';
  scroller.append(body);
  const work = { written: 0 };
  const kind = {
    columns: [{ name: 'name', label: 'Name', text: (row: string) => row }],
    href: undefined,
    open: () => undefined,
  };
  const rows = new WindowedRows<string>(
    { scroller, body, make: () => makeRowElement(kind) },
    { written: () => work.written++, settled: () => undefined },
  );
  rows.draw(many(count), true);
  return {
    scroller,
    body,
    work,
    rows,
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
}

const five = (from: number): readonly string[] => Array.from({ length: 5 }, (_, index) => `row ${from + index}`);

describe('rows in a window', () => {
  it('LIC-04 stand in the document as far as they can be seen, and as much again above and below', () => {
    const { body, seen, rows } = open(10_000);
    equal(seen(), five(0));
    equal(body.getBoundingClientRect().height, 200_000);
    ok(body.children.length <= 18, `${body.children.length} rows`);
    equal(rows.visible, 5);
  });

  it('LIC-04 follow the scroller to the last one without making new elements', async () => {
    const { scroller, seen, body } = open(10_000);
    const made = new Set(body.children);
    scroller.scrollTop = 100_000;
    await until(() => seen()[0] === 'row 5000');
    equal(seen(), five(5000));
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => seen().at(-1) === 'row 9999');
    ok([...body.children].every((row) => made.has(row)));
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

  it('LIC-04 a search that leaves the same rows writes none of them again, other words write all', () => {
    const { rows, work, seen } = open(10_000);
    const { written } = work;
    rows.draw(many(10_000), true, false);
    equal(work.written, written);
    const one = [...many(10_000)];
    one[2] = 'other';
    rows.draw(one, true, false);
    equal(work.written, written + 1);
    equal(seen()[2], 'other');
    rows.draw(one, true, true);
    ok(work.written > written + 10);
  });

  it('LIC-04 a row that is asked for is brought into view, with as little scrolling as that takes', () => {
    const { rows, seen, scroller } = open(10_000);
    rows.reveal(3);
    equal(scroller.scrollTop, 0);
    rows.reveal(5);
    equal(seen(), five(1));
    equal(rows.reveal(9_999)?.view.element.textContent, 'row 9999');
    equal(seen(), five(9_995));
    equal(rows.reveal(0)?.view.element.textContent, 'row 0');
    equal(rows.first, 0);
  });

  it('LIC-04 fewer, none and more rows are shown as they are', async () => {
    const { scroller, seen, rows } = open(10_000);
    scroller.scrollTop = 150_000;
    await until(() => seen()[0] === 'row 7500');
    rows.draw(['only'], true);
    equal(seen(), ['only']);
    rows.draw([], true);
    equal(seen(), []);
    rows.draw(many(600, 'new'), true);
    equal(seen(), many(5, 'new'));
  });

  it('LIC-04 other rows at the same places stay where the scroller is', async () => {
    const { scroller, seen, rows } = open(10_000);
    scroller.scrollTop = 2_000;
    await until(() => seen()[0] === 'row 100');
    rows.draw(many(10_000, 'new'), false);
    equal(seen()[0], 'new 100');
  });

  it('LIC-04 the row with the focus keeps its element wherever the others go, and gives it back', async () => {
    const { scroller, seen, rows, body } = open(10_000);
    const link = rows.reveal(2)?.view.link;
    link?.focus({ preventScroll: true }); // else WebKit brings it back into view a frame later
    for (const top of [40_000, 80_020, 0, 20, 60_000]) {
      scroller.scrollTop = top;
      await until(() => seen()[0] === `row ${top / 20}`);
      equal(document.activeElement, link);
      equal(link?.textContent, 'row 2');
      equal(body.querySelectorAll('[aria-rowindex="4"]').length, 1);
    }
    rows.draw(many(10_000, 'new'), false);
    equal(link?.textContent, 'new 2');
    link?.blur();
    scroller.scrollTop = 0;
    await until(() => seen()[0] === 'new 0');
    equal(seen(), many(5, 'new'));
    ok(body.children.length <= 18, `${body.children.length} rows`);
  });

  it('LIC-04 are put into their order around the one with the focus', async () => {
    const { scroller, seen, rows, body } = open(10_000);
    scroller.scrollTop = 2_060;
    await until(() => seen()[0] === 'row 103');
    const link = rows.reveal(105)?.view.link;
    link?.focus();
    rows.settle();
    const places = [...body.children].map((row) => Number(row.getAttribute('aria-rowindex')));
    equal(
      places,
      places.toSorted((one, other) => one - other),
    );
    equal(document.activeElement, link);
  });

  it('LIC-04 a box that grows shows more of them, and rows that grow fewer', async () => {
    const { scroller, seen, body } = open(10_000);
    scroller.style.height = '400px';
    await until(() => seen().length === 20);
    for (const row of body.children) if (row instanceof HTMLElement) row.style.height = '40px';
    await until(() => body.getBoundingClientRect().height === 400_000);
  });

  it('LIC-04 stop following when they are taken away', async () => {
    const { rows, scroller, work, body } = open(10_000);
    rows.disconnect();
    const { written } = work;
    scroller.scrollTop = 5_000;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    equal(work.written, written);
    equal(body.childElementCount, 0);
  });
});
