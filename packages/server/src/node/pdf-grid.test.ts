import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gridEdges, gridRow } from './pdf-grid.ts';

const cell = (text: string, span: number) => ({ span, content: { text } });
const rows = [
  [cell('a', 3), cell('b', 9), cell('c', 12)],
  [cell('d', 3), cell('e', 13), cell('f', 8)],
];

test('a grid has an edge wherever a cell of any row ends', () => {
  assert.deepEqual(gridEdges(rows), [0, 3, 12, 16, 24]);
});

test('a cell spans the columns between its edges', () => {
  const [first = [], second = []] = rows.map((row) => gridRow(row, gridEdges(rows)));
  assert.deepEqual(first, [{ text: 'a', colSpan: 1 }, { text: 'b', colSpan: 1 }, { text: 'c', colSpan: 2 }, {}]);
  assert.deepEqual(second, [{ text: 'd', colSpan: 1 }, { text: 'e', colSpan: 2 }, {}, { text: 'f', colSpan: 1 }]);
});

test('rows of different widths make no grid', () => {
  assert.throws(() => gridEdges([[cell('a', 24)], [cell('b', 23)]]), RangeError);
});
