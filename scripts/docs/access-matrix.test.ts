import assert from 'node:assert/strict';
import { it } from 'node:test';
import { accessMatrixPage, writtenAccessMatrix } from './access-matrix.ts';

it('docs/access-matrix.md says what the endpoints say', async () => {
  assert.equal(await writtenAccessMatrix(), accessMatrixPage(), 'run `node scripts/run.mjs access-matrix`');
});
