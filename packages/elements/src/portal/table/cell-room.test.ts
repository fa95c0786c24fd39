import { equal, ok } from '../../testing/assert.ts';
import { place } from '../../testing/fixture.ts';
import { cellRooms, hasRoom } from './cell-room.ts';

/** A row of cells in these tracks, at 10 px a letter. */
function row(tracks: string, ...cells: readonly string[]): HTMLElement {
  const element = place(document.createElement('div'));
  element.style.cssText = `display: grid; width: 400px; font-size: 10px; grid-template-columns: ${tracks}`;
  for (const text of cells) element.append(Object.assign(document.createElement('div'), { textContent: text }));
  return element;
}

describe('the room of a cell', () => {
  it('LIC-04 is that of its track in letters, without what a mark takes, and none where cells stand elsewhere', () => {
    const element = row('100px 1fr', 'a', 'b');
    equal(cellRooms(element), [10, 30]);
    const dot = document.createElement('span');
    dot.className = 'table-dot';
    element.lastElementChild?.prepend(dot);
    equal(cellRooms(element), [10, 28.2]);
    equal(cellRooms(row('100px', 'a', 'b')), []);
  });

  it('LIC-04 is never less than what a text takes that is said to have room', () => {
    for (const text of [
      '東海総合化学',
      '2027/03/31',
      'L-2024-00418',
      'ﾊﾝｶｸ',
      '終了（120日前）',
      '髙﨑',
      'オーナー',
      'WWWW@@@@%%',
    ]) {
      for (let room = 1; room < 20; room += 0.5) {
        if (!hasRoom(text, room)) continue;
        const element = row(`${room * 10}px`, text);
        element.style.whiteSpace = 'nowrap';
        const [cell] = element.children;
        ok(cell && cell.scrollWidth <= cell.clientWidth + 1, `${text} in ${room}: ${cell?.scrollWidth}`);
      }
      ok(hasRoom(text, 20), text);
    }
  });

  it('LIC-04 is not known for what may be wider than it is high', () => {
    for (const text of ['﷽', '🏢', 'é', '\u2E3B']) ok(!hasRoom(text, 1000), text);
  });
});
