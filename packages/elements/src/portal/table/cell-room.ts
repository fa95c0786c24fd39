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

/**
 * Leaves a cell as it is whose text surely has room, so that only the others are cut off at their edge, which costs a layer
 * each in every drawing.
 */
export function fitCells<Row>({ element, words }: RowView<Row>, rooms: readonly number[]): void {
  for (const [index, { data }] of words.entries()) {
    const cell = element.children[index];
    if (cell instanceof HTMLElement) cell.style.overflow = hasRoom(data, rooms[index] ?? 0) ? 'visible' : '';
  }
}

/**
 * Whether a text surely has room: its letters counted as wide as those of any common font, digits and what stands between them
 * as 0.64 of that. What may be wider than it is high is never sure.
 */
export function hasRoom(text: string, room: number): boolean {
  const narrow = text.match(/[ ,-9]/g)?.length ?? 0;
  return /^[ -~\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]*$/.test(text) && text.length - narrow * 0.36 <= room;
}
