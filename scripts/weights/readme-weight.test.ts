import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { tellsWeight } from './readme-weight.ts';

test('what the README says of the weight is compared with what was weighed', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const said = Number(/loads (\d+) kB/.exec(readme)?.[1]) * 1000;
  for (const bytes of [said - 500, said, said + 499]) assert.ok(tellsWeight(readme, bytes), String(bytes));
  for (const bytes of [said - 501, said + 500]) assert.ok(!tellsWeight(readme, bytes), String(bytes));
  assert.ok(!tellsWeight('Until somebody signs in this loads nothing.', said));
});
