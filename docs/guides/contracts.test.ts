import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

test('LIC-04 the guide says how many contracts come at a time', async () => {
  const guide = await readFile(new URL('./contracts.md', import.meta.url), 'utf8');
  const source = await readFile(new URL('../../packages/server/src/portal/cursor.ts', import.meta.url), 'utf8');
  const [, size] = /pageSize = (\d+)/.exec(source) ?? [];
  assert.equal(/from the server: (\d+) at a time/.exec(guide)?.[1], size ?? 'the size of a page');
});
