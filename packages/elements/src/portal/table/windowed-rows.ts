import type { RowsPlace } from './all-rows.ts';
import { cellRooms, fitCells } from './cell-room.ts';
import type { RowView } from './row-element.ts';

/** The element of a row, and what it shows. */
export interface Slot<Row> {
  readonly view: RowView<Row>;
  /** The place that it shows, or -1. */
  place: number;
  /** What it was written of. */
  row?: Row | undefined;
}

/** How long the scroller has to rest before its rows are put into their order in the document, in milliseconds. */
const rest = 150;

/**
 * Shows the part of many rows that can be seen, and as much again above and below, so that no scrolling gets beyond it
 * before the next frame. All rows are as high as the first one; elements are moved by `transform` and written to, never
 * made anew while scrolling. A row that has the focus keeps its element wherever the others go.
 */
export class WindowedRows<Row> {
  readonly #place: RowsPlace<Row>;
  readonly #settled: () => void;
  readonly #written: (slot: Slot<Row>) => void;
  readonly #slots: Slot<Row>[] = [];
  readonly #sizes: ResizeObserver;
  #rows: readonly Row[] = [];
  /** The row with the focus, as long as it is beyond what is shown. */
  #away: Slot<Row> | undefined;
  #rowHeight = 0;
  #rooms: readonly number[] = [];
  #viewHeight = 0;
  /** What covers the beginning of the scroller: the head. */
  #covered = 0;
  #top = 0;
  #height = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `written` hears of each element that shows another row, `settled` of scrolling that came to rest. */
  constructor(
    place: RowsPlace<Row>,
    { written, settled }: { readonly written: (slot: Slot<Row>) => void; readonly settled: () => void },
  ) {
    this.#place = place;
    this.#written = written;
    this.#settled = settled;
    place.scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#sizes = new ResizeObserver(() => this.#measure());
    this.#sizes.observe(place.scroller);
  }

  /** Draws these rows. `anew`: what is told of a row may have changed, though the row is the same. */
  draw(rows: readonly Row[], fromStart: boolean, anew = true): void {
    this.#rows = rows;
    if (fromStart && this.#top > 0) this.#top = this.#place.scroller.scrollTop = 0;
    if (this.#rowHeight === 0) this.#measure();
    else this.#redraw(anew);
  }

  /** Scrolls as little as needed for a row to be seen, below the head, and gives its element. */
  reveal(place: number): Slot<Row> | undefined {
    const { scroller } = this.#place;
    const top = place * this.#rowHeight;
    const most = top + this.#rowHeight + this.#covered - this.#viewHeight;
    this.#top = scroller.scrollTop = Math.min(top, Math.max(most, scroller.scrollTop));
    this.#draw();
    return this.#away?.place === place ? this.#away : this.#slots.find((slot) => slot.place === place);
  }

  /** The elements that show rows, in the order of the rows. */
  get shown(): readonly Slot<Row>[] {
    return [...this.#slots, ...(this.#away ? [this.#away] : [])]
      .filter(({ place }) => place >= 0)
      .toSorted((one, other) => one.place - other.place);
  }

  /** The first row that can be seen wholly. */
  get first(): number {
    return Math.min(Math.ceil(this.#top / (this.#rowHeight || 1)), this.#rows.length - 1);
  }

  /** How many rows can be seen at once, wholly. */
  get visible(): number {
    return Math.max(1, Math.floor((this.#viewHeight - this.#covered) / (this.#rowHeight || 1)));
  }

  /** Puts the elements into the order of their rows, in which they are read and gone through. The focus stays. */
  settle(): void {
    const { body } = this.#place;
    const { shown } = this;
    const held = this.#focused();
    const middle = Math.max(0, held ? shown.indexOf(held) : 0);
    for (let index = middle - 1; index >= 0; index--) {
      const [element, next] = [shown[index]?.view.element, shown[index + 1]?.view.element];
      if (element && next && element.nextElementSibling !== next) body.insertBefore(element, next);
    }
    for (let index = middle + 1; index < shown.length; index++) {
      const [before, element] = [shown[index - 1]?.view.element, shown[index]?.view.element];
      if (element && before && before.nextElementSibling !== element) before.after(element);
    }
  }

  /** Stops, and takes the rows away. */
  disconnect(): void {
    this.#place.scroller.removeEventListener('scroll', this.#onScroll);
    this.#sizes.disconnect();
    clearTimeout(this.#timer);
    this.#place.body.replaceChildren();
    this.#place.body.style.removeProperty('height');
  }

  readonly #onScroll = (): void => {
    this.#top = this.#place.scroller.scrollTop;
    this.#draw();
  };

  #measure(): void {
    const { scroller, body } = this.#place;
    const [first = this.#make()] = this.#slots;
    const [row] = this.#rows;
    if (row !== undefined && first.place < 0) this.#write(first, row, 0);
    const height = first.view.element.getBoundingClientRect().height;
    if (height > 0 && height !== this.#rowHeight) {
      this.#rowHeight = height;
      this.#sizes.observe(first.view.element); // its height changes with the size of the text
    }
    this.#setHeight(); // what is seen at once follows from it
    this.#viewHeight = scroller.clientHeight;
    this.#covered = body.offsetTop;
    this.#rooms = cellRooms(first.view.element);
    this.#top = scroller.scrollTop;
    this.#redraw(true);
  }

  #redraw(anew: boolean): void {
    const held = this.#focused();
    if (anew) for (const slot of this.#slots) slot.row = undefined;
    this.#setHeight();
    const row = held && this.#rows[held.place];
    if (held && row !== undefined) this.#write(held, row, held.place);
    this.#draw();
  }

  #setHeight(): void {
    const height = `${this.#rows.length * this.#rowHeight}px`;
    if (height !== this.#height) this.#place.body.style.setProperty('height', height);
    this.#height = height;
  }

  #draw(): void {
    const rows = this.#rows;
    if (this.#rowHeight === 0) return;
    const around = Math.ceil(this.#viewHeight / this.#rowHeight) + 1;
    const count = Math.min(rows.length, around * 3);
    while (this.#slots.length < count) this.#make();
    const top = Math.floor(this.#top / this.#rowHeight);
    const from = Math.max(0, Math.min(top - around, rows.length - count));
    this.#hold(from, count);
    // each place has the same slot as long as the count stays, so that most slots keep what they show
    for (let place = from; place < from + count; place++) {
      const slot = this.#slots[place % count];
      const row = rows[place];
      if (slot && row !== undefined && (slot.place !== place || slot.row !== row)) this.#write(slot, row, place);
    }
    for (const slot of this.#slots.slice(count)) this.#hide(slot);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.settle();
      this.#settled();
    }, rest);
  }

  /** Keeps the element with the focus from being used for another row. */
  #hold(from: number, count: number): void {
    const held = this.#focused();
    if (this.#away && this.#away !== held) {
      this.#away.view.element.remove();
      this.#away = undefined;
    }
    if (!held) return;
    if (held.place >= this.#rows.length) {
      this.#place.scroller.focus({ preventScroll: true }); // its row is gone
      held.place = -1;
      return this.#hold(from, count);
    }
    const index = this.#slots.indexOf(held);
    if (held.place < from || held.place >= from + count) {
      if (index >= 0) this.#slots[index] = this.#take();
      this.#away = held;
      return;
    }
    const wanted = held.place % count;
    const other = this.#slots[wanted];
    if (!other || other === held) return;
    this.#slots[wanted] = held;
    if (index >= 0) this.#slots[index] = other;
    else other.view.element.remove();
    this.#away = undefined;
  }

  #focused(): Slot<Row> | undefined {
    const { body } = this.#place;
    const root = body.getRootNode();
    const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    if (!active || !body.contains(active)) return undefined;
    const has = ({ view }: Slot<Row>): boolean => view.element.contains(active);
    return this.#away && has(this.#away) ? this.#away : this.#slots.find(has);
  }

  #write(slot: Slot<Row>, row: Row, place: number): void {
    const { element } = slot.view;
    slot.place = place;
    slot.row = row;
    if (element.hidden) element.hidden = false;
    element.style.transform = `translateY(${place * this.#rowHeight}px)`;
    slot.view.write(row, place);
    fitCells(slot.view, this.#rooms);
    this.#written(slot);
  }

  #hide(slot: Slot<Row>): void {
    if (slot.view.element.hidden) return;
    slot.place = -1;
    slot.view.element.hidden = true;
  }

  #make(): Slot<Row> {
    const slot = this.#take();
    this.#slots.push(slot);
    return slot;
  }

  #take(): Slot<Row> {
    const slot = { view: this.#place.make(), place: -1 };
    slot.view.element.style.contain = 'size layout style'; // not paint, which would cut it off: a layer each, as for cells
    this.#place.body.append(slot.view.element);
    return slot;
  }
}
