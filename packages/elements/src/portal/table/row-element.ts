import { safeUrl } from '../safe-url.ts';
import type { TableColumn } from './table-column.ts';
import type { RowView } from './windowed-rows.ts';

/** What the rows of a table are made of. */
export interface RowKind<Row> {
  readonly columns: readonly TableColumn<Row>[];
  /** Where a row leads; undefined where a row is opened by the host's script alone. */
  readonly href: ((row: Row) => string | undefined) | undefined;
  readonly open: (row: Row, event: Event) => void;
}

/**
 * The element of one row, made once and written to again and again: text goes straight into text nodes, and nothing is
 * touched that does not change.
 */
export function makeRowElement<Row>({ columns, href, open }: RowKind<Row>): RowView<Row> {
  const element = document.createElement('div');
  element.className = 'table-row';
  element.setAttribute('role', 'row');
  element.setAttribute('part', 'row');
  const link = document.createElement(href ? 'a' : 'button');
  link.className = 'table-link';
  link.setAttribute('part', 'row-link');
  link.dataset['row'] = '';
  if (link instanceof HTMLButtonElement) link.type = 'button';
  let shown: Row | undefined;
  link.addEventListener('click', (event) => {
    if (shown !== undefined) open(shown, event);
  });
  const cells = columns.map((column, index) => {
    const cell = document.createElement('span');
    cell.className = column.numeric ? 'table-cell table-number' : 'table-cell';
    cell.setAttribute('role', index === 0 ? 'rowheader' : 'cell');
    cell.dataset['label'] = column.label;
    const text = document.createTextNode('');
    if (index === 0) {
      link.append(text);
      cell.append(link);
    } else cell.append(text);
    element.append(cell);
    return { cell, text, column };
  });
  return {
    element,
    write(row, place) {
      shown = row;
      element.setAttribute('aria-rowindex', String(place + 2)); // the head is the first row
      if (link instanceof HTMLAnchorElement) {
        const url = safeUrl(href?.(row));
        if (url === undefined) link.removeAttribute('href');
        else if (link.getAttribute('href') !== url) link.href = url;
      }
      for (const { cell, text, column } of cells) {
        const words = column.text(row);
        if (text.data !== words) text.data = words;
        if (!column.mark) continue;
        const mark = column.mark(row) ?? '';
        if (cell.dataset['mark'] !== mark) cell.dataset['mark'] = mark;
      }
    },
  };
}
