import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const manifest: { readonly name: string; readonly exports: object } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);
const entries = Object.keys(manifest.exports).filter((path) => path === '.' || path.endsWith('.js'));
const modules = entries
  .flatMap((path) =>
    path.includes('*')
      ? ['all', ...entries.flatMap((entry) => /mado-[a-z-]+/.exec(entry)?.[0] ?? [])].map((name) =>
          path.replace('*', name),
        )
      : [path],
  )
  .map((path) => path.replace('.', manifest.name));

test('every element can be imported without being registered', () => {
  const tags = readdirSync(new URL('define/', import.meta.url))
    .map((file) => /^mado-[a-z-]+/.exec(file)?.[0])
    .filter((tag) => tag !== undefined);
  assert.ok(tags.length > 0);
  const missing = [...new Set(tags)].filter((tag) => !entries.includes(`./${tag}.js`));
  assert.deepEqual(missing, []);
});

for (const name of modules)
  test(`${name} is imported in plain Node without an error`, async () => {
    const module: unknown = await import(name);
    assert.ok(typeof module === 'object');
  });
