import { makeRowElement, type RowKind } from './row-element.ts';
import { WindowedRows, type RowSource, type RowView } from './windowed-rows.ts';

/** Up to so many rows all stand in the document, where the browser's own search finds them. */
export const mostInDocument = 500;

/**
 * The rows of a table in its body. Few of them all stand there; many stand in a window, of which the scroller shows a
 * part. The keys ↑ ↓ Home End PageUp PageDown go from row to row, beyond what can be seen too.
 */
export class TableRows<Row> {
  readonly #scroller: HTMLElement;
  readonly #body: HTMLElement;
  readonly #source: RowSource<Row>;
  readonly #kind: RowKind<Row>;
  readonly #views: RowView<Row>[] = [];
  #window: WindowedRows<Row> | undefined;
  /** The row that the keys go on from. */
  #current = 0;

  constructor(scroller: HTMLElement, body: HTMLElement, source: RowSource<Row>, kind: RowKind<Row>) {
    this.#scroller = scroller;
    this.#body = body;
    this.#source = source;
    this.#kind = kind;
    body.addEventListener('keydown', this.#onKey);
    body.addEventListener('focusin', this.#onFocus);
  }

  /** Whether only a part of the rows stands in the document. */
  get isWindowed(): boolean {
    return this.#window !== undefined;
  }

  /** Draws the rows as they are now. */
  refresh(): void {
    if (this.#source.length > mostInDocument) return this.#drawWindow();
    this.#window?.disconnect();
    if (this.#window) this.#clear();
    this.#window = undefined;
    this.#drawAll();
  }

  disconnect(): void {
    this.#window?.disconnect();
    this.#window = undefined;
    this.#body.removeEventListener('keydown', this.#onKey);
    this.#body.removeEventListener('focusin', this.#onFocus);
    this.#clear();
  }

  #drawWindow(): void {
    if (!this.#window) {
      this.#clear();
      this.#window = new WindowedRows({
        scroller: this.#scroller,
        body: this.#body,
        source: this.#source,
        make: () => this.#makeHeld(),
      });
    }
    this.#current = Math.min(this.#current, this.#source.length - 1);
    this.#window.refresh();
  }

  #drawAll(): void {
    const added = document.createDocumentFragment();
    for (let place = 0; place < this.#source.length; place++) {
      const row = this.#source.at(place);
      if (row === undefined) continue;
      let view = this.#views[place];
      if (!view) {
        view = makeRowElement(this.#kind);
        this.#views.push(view);
        added.append(view.element);
      }
      view.write(row, place);
    }
    for (const { element } of this.#views.splice(this.#source.length)) element.remove();
    this.#body.append(added);
    this.#body.style.removeProperty('height');
  }

  /** A row whose element is used for another one keeps the focus in the table, not on a row that nobody went to. */
  #makeHeld(): RowView<Row> {
    const view = makeRowElement(this.#kind);
    return {
      element: view.element,
      write: (row, place) => {
        const root = this.#body.getRootNode();
        const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
        if (focused && view.element.contains(focused) && place !== this.#current)
          this.#scroller.focus({ preventScroll: true });
        view.write(row, place);
      },
    };
  }

  #clear(): void {
    this.#views.length = 0;
    this.#body.replaceChildren();
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const row = event.target instanceof Element ? event.target.closest('[aria-rowindex]') : null;
    if (row) this.#current = Number(row.getAttribute('aria-rowindex')) - 2;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.#source.length - 1;
    const page = this.#window?.visible ?? 10;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.#current + 1,
      ArrowUp: this.#current - 1,
      PageDown: this.#current + page,
      PageUp: this.#current - page,
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (to === undefined || last < 0) return;
    event.preventDefault();
    this.#goTo(Math.max(0, Math.min(last, to)));
  };

  #goTo(place: number): void {
    this.#current = place;
    const head = this.#scroller.querySelector<HTMLElement>('.table-head');
    this.#window?.reveal(place, head?.offsetHeight ?? 0);
    const element = this.#window ? this.#window.elementAt(place) : this.#views[place]?.element;
    element?.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: this.#window !== undefined });
  }
}
