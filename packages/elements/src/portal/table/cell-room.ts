import type { RowView } from './row-element.ts';

/** Beside a mark: what its dot takes, in pixels. */
const dot = 18;

/**
 * How much room each cell of a row has, in letters of full width; none where its cells do not stand in tracks of their own,
 * as on a card.
 */
export function cellRooms(row: HTMLElement): readonly number[] {
  const { gridTemplateColumns, fontSize } = getComputedStyle(row);
  const tracks = gridTemplateColumns.split(' ').map(Number.parseFloat);
  const cells = [...row.children];
  if (tracks.length !== cells.length) return [];
  return cells.map(
    (cell, index) =>
      ((tracks[index] ?? 0) - (cell.querySelector('.table-dot') ? dot : 0)) / Number.parseFloat(fontSize),
  );
}

/** What the cells of a row said when they were last fitted into their rooms. */
export interface FittedRow {
  readonly rooms: readonly number[];
  readonly texts: readonly string[];
}

/**
 * Leaves a cell as it is whose text surely has room, so that only the others are cut off at their edge, which costs a layer
 * each in every drawing. What was fitted before and says the same is left alone.
 */
export function fitCells<Row>(
  { element, words }: RowView<Row>,
  rooms: readonly number[],
  before: FittedRow | undefined,
): FittedRow {
  const texts = words.map(({ data }) => data);
  for (const [index, text] of texts.entries()) {
    const cell = element.children[index];
    if (before?.rooms === rooms && before.texts[index] === text) continue;
    if (cell instanceof HTMLElement) cell.style.overflow = hasRoom(text, rooms[index] ?? 0) ? 'visible' : '';
  }
  return { rooms, texts };
}

/**
 * Whether a text surely has room: its letters counted as wide as those of any common font. What may be wider than it is high
 * is never sure.
 */
export function hasRoom(text: string, room: number): boolean {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += widthOf(text.charCodeAt(index));
  return width <= room;
}

function widthOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return 0.64;
  if (code < 0x7f) return code === 0x20 || (code >= 0x2c && code <= 0x2f) ? 0.5 : 1;
  const isSquare =
    (code >= 0x3000 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xffef);
  return isSquare ? 1 : Infinity;
}
