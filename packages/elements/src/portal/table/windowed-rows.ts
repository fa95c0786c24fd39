/** The element of one row, which is used again for other rows. */
export interface RowView<Row> {
  readonly element: HTMLElement;
  /** Shows a row. `place` counts from 0. */
  write(row: Row, place: number): void;
}

/** Rows by their place. */
export interface RowSource<Row> {
  readonly length: number;
  at(place: number): Row | undefined;
}

export interface WindowedRowsOptions<Row> {
  /** What scrolls. */
  readonly scroller: HTMLElement;
  /** What holds the rows, inside of it. Its height is set here. */
  readonly body: HTMLElement;
  readonly source: RowSource<Row>;
  readonly make: () => RowView<Row>;
}

interface Slot<Row> {
  readonly view: RowView<Row>;
  /** The place that it shows, or -1. */
  place: number;
}

/**
 * Shows the part of many rows that can be seen, and as much again above and below, so that no scrolling gets beyond it
 * before the next frame. All rows are as high as the first one; elements are moved by `transform` and written to, never
 * made anew while scrolling.
 */
export class WindowedRows<Row> {
  readonly #options: WindowedRowsOptions<Row>;
  readonly #slots: Slot<Row>[] = [];
  readonly #sizes: ResizeObserver;
  #rowHeight = 0;
  #viewHeight = 0;
  #frame = 0;

  constructor(options: WindowedRowsOptions<Row>) {
    this.#options = options;
    options.scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#sizes = new ResizeObserver(() => this.#measure());
    this.#sizes.observe(options.scroller);
  }

  /** Draws anew what can be seen: other rows, another order, other texts. */
  refresh(): void {
    for (const slot of this.#slots) slot.place = -1;
    this.#measure();
  }

  /** Scrolls as little as needed for a row to be seen, below what covers the top of the scroller. */
  reveal(place: number, covered = 0): void {
    const { scroller, body } = this.#options;
    const top = body.offsetTop + place * this.#rowHeight;
    const bottom = top + this.#rowHeight;
    if (top < scroller.scrollTop + covered) scroller.scrollTop = top - covered;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
    this.#draw();
  }

  /** The element that shows a row, where it can be seen. */
  elementAt(place: number): HTMLElement | undefined {
    return this.#slots.find((slot) => slot.place === place)?.view.element;
  }

  /** How many rows can be seen at once, wholly. */
  get visible(): number {
    return Math.max(1, Math.floor(this.#viewHeight / (this.#rowHeight || 1)));
  }

  /** Stops; the rows stay as they are. */
  disconnect(): void {
    this.#options.scroller.removeEventListener('scroll', this.#onScroll);
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  readonly #onScroll = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  };

  #measure(): void {
    const { scroller, body, source } = this.#options;
    const [first = this.#slot()] = this.#slots;
    const row = source.at(0);
    if (row !== undefined) {
      const { element } = first.view;
      element.hidden = false;
      if (first.place < 0) first.view.write(row, 0);
      first.place = -1; // whatever it showed, it is drawn anew
      this.#rowHeight = element.getBoundingClientRect().height;
    }
    this.#viewHeight = scroller.clientHeight;
    body.style.setProperty('height', `${source.length * this.#rowHeight}px`);
    this.#draw();
  }

  #draw(): void {
    const { scroller, body, source } = this.#options;
    if (this.#rowHeight === 0) return this.#hideFrom(0);
    const above = Math.ceil(this.#viewHeight / this.#rowHeight) + 1;
    const count = Math.min(source.length, above * 3);
    while (this.#slots.length < count) this.#slot();
    const top = Math.floor((scroller.scrollTop - body.offsetTop) / this.#rowHeight);
    const from = Math.max(0, Math.min(top - above, source.length - count));
    for (let place = from; place < from + count; place++) this.#show(place, count);
    this.#hideFrom(count);
  }

  /** Each place has the same slot as long as the count stays, so that most slots keep what they show. */
  #show(place: number, count: number): void {
    const slot = this.#slots[place % count];
    const row = this.#options.source.at(place);
    if (!slot || row === undefined || slot.place === place) return;
    slot.place = place;
    const { element } = slot.view;
    element.hidden = false;
    element.style.setProperty('transform', `translateY(${place * this.#rowHeight}px)`);
    slot.view.write(row, place);
  }

  #hideFrom(count: number): void {
    for (const slot of this.#slots.slice(count)) {
      slot.place = -1;
      slot.view.element.hidden = true;
    }
  }

  #slot(): Slot<Row> {
    const slot = { view: this.#options.make(), place: -1 };
    this.#slots.push(slot);
    this.#options.body.append(slot.view.element);
    return slot;
  }
}
