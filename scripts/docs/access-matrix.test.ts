import assert from 'node:assert/strict';
import { it } from 'node:test';
import { accessMatrixPage, writtenAccessMatrix } from './access-matrix.ts';

/** Lines and cells; how wide a column is written does not matter. */
const cells = (page: string): readonly (readonly string[])[] =>
  page.split('\n').map((line) => line.split('|').map((cell) => cell.trim().replace(/^-+$/, '-')));

it('docs/access-matrix.md says what the endpoints say', async () => {
  const message = 'run `node scripts/run.mjs access-matrix`';
  assert.deepEqual(cells(await writtenAccessMatrix()), cells(accessMatrixPage()), message);
});
