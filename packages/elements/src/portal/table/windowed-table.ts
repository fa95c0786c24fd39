import type { DrawnRows, RowsPlace } from './all-rows.ts';
import { WindowedRows, type Slot } from './windowed-rows.ts';

/**
 * Many rows of a table, of which those stand in the document that can be seen. One of them is reached with Tab; the
 * keys ↑ ↓ Home End PageUp PageDown go on from it, beyond what can be seen too.
 */
export class WindowedTable<Row> implements DrawnRows<Row> {
  readonly #body: HTMLElement;
  readonly #window: WindowedRows<Row>;
  #last = -1;
  /** The row that Tab reaches. */
  #current = 0;

  constructor(place: RowsPlace<Row>) {
    this.#body = place.body;
    this.#window = new WindowedRows(place, { written: this.#rove, settled: this.#onSettled });
    place.body.addEventListener('keydown', this.#onKey);
    place.body.addEventListener('focusin', this.#onFocus);
  }

  draw(rows: readonly Row[], fromStart: boolean, anew: boolean): void {
    this.#last = rows.length - 1;
    const current = fromStart ? 0 : Math.max(0, Math.min(this.#current, this.#last));
    const moved = current !== this.#current;
    this.#current = current;
    this.#window.draw(rows, fromStart, anew);
    if (moved) this.#window.shown.forEach(this.#rove);
  }

  disconnect(): void {
    this.#window.disconnect();
    this.#body.removeEventListener('keydown', this.#onKey);
    this.#body.removeEventListener('focusin', this.#onFocus);
  }

  readonly #rove = ({ view: { link }, place }: Slot<Row>): void => {
    const to = place === this.#current ? 0 : -1;
    if (link.tabIndex !== to) link.tabIndex = to;
  };

  /** Where the row that Tab reached was scrolled away, Tab reaches the first that can be seen. */
  readonly #onSettled = (): void => {
    const { first, visible, shown } = this.#window;
    if (this.#current >= first && this.#current < first + visible) return;
    if (this.#body.contains(focusedIn(this.#body))) return;
    this.#current = Math.max(0, first);
    shown.forEach(this.#rove);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const row = event.target instanceof Element ? event.target.closest('[aria-rowindex]') : null;
    if (row) this.#current = Number(row.getAttribute('aria-rowindex')) - 2;
    this.#window.shown.forEach(this.#rove);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.#current + 1,
      ArrowUp: this.#current - 1,
      PageDown: this.#current + this.#window.visible,
      PageUp: this.#current - this.#window.visible,
      Home: 0,
      End: this.#last,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const row = this.#window.reveal(Math.max(0, Math.min(this.#last, to)))?.view;
    row?.link.focus({ preventScroll: true });
    row?.element.scrollIntoView({ block: 'nearest' }); // where the list goes on below the page
    this.#window.settle();
  };
}

function focusedIn(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
}
