import type { TableColumn } from './table-column.ts';

/** What the rows of a table are made of. */
export interface RowKind<Row> {
  readonly columns: readonly TableColumn<Row>[];
  /** Where a row leads, safe already; undefined where the host's script alone opens rows. */
  readonly href: ((row: Row) => string | undefined) | undefined;
  readonly open: (row: Row, event: Event) => void;
}

/** The element of one row, which is used again for other rows. */
export interface RowView<Row> {
  readonly element: HTMLElement;
  /** What opens the row. */
  readonly link: HTMLElement;
  /** What each of its cells says. */
  readonly words: readonly Text[];
  /** Shows a row. `place` counts from 0. */
  write(row: Row, place: number): void;
}

/**
 * Makes the element of one row, to be written to again and again: text goes straight into text nodes, and nothing is
 * touched that does not change.
 */
export function makeRowElement<Row>({ columns, href, open }: RowKind<Row>): RowView<Row> {
  const element = inRole('row');
  element.className = 'table-row';
  element.part.add('row');
  const link = document.createElement(href ? 'a' : 'button');
  link.className = 'table-link';
  link.part.add('row-link');
  link.dataset['row'] = '';
  if (link instanceof HTMLButtonElement) link.type = 'button';
  let shown: Row | undefined;
  link.addEventListener('click', (event) => {
    if (shown !== undefined) open(shown, event);
  });
  const cells = columns.map(({ name, text, mark }, index) => {
    const cell = inRole(index === 0 ? 'rowheader' : 'cell');
    cell.className = `table-cell table-${name}`;
    const dot = document.createElement('span');
    if (mark) cell.append(dot);
    const words = document.createTextNode('');
    (index === 0 ? cell.appendChild(link) : cell).append(words);
    element.append(cell);
    return { dot, words, text, mark };
  });
  return {
    element,
    link,
    words: cells.map(({ words }) => words),
    write(row, place) {
      shown = row;
      element.setAttribute('aria-rowindex', String(place + 2)); // the head is the first row
      const url = href?.(row);
      if (url !== undefined && link.getAttribute('href') !== url) link.setAttribute('href', url);
      for (const { dot, words, text, mark } of cells) {
        const now = text(row);
        if (words.data !== now) words.data = now;
        const look = mark && `table-dot table-${mark(row)}`;
        if (look && dot.className !== look) dot.className = look;
      }
    },
  };
}

function inRole(role: string): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', role);
  return element;
}
