import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { samples } from '../samples.suite.ts';

test('the guide’s page names attributes that mado-portal has', async () => {
  const [markup = ''] = await samples(new URL('./bearer.md', import.meta.url), 'html');
  const source = await readFile(new URL('../../packages/elements/src/portal/mado-portal.ts', import.meta.url), 'utf8');
  const names = [...(markup.split('>')[0] ?? '').matchAll(/ ([\w-]+)=/g)].map(([, name = '']) => name);
  assert.deepEqual(names, ['base-url', 'preset', 'credentials']);
  for (const name of names) assert.ok(source.includes(` * @attr {string} ${name} `), name);
});
