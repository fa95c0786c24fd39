import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const guide = await readFile(new URL('./theming.md', import.meta.url), 'utf8');

/** Every token that a style sheet of the elements reads, with what stands there when no host set it. */
async function tokensOfElements(): Promise<ReadonlyMap<string, string>> {
  const tokens = new Map<string, string>();
  for await (const file of glob('packages/elements/src/**/*.ts', { exclude: ['**/*.test.ts'] }))
    for (const [, name = '', fallback = ''] of (await readFile(file, 'utf8')).matchAll(
      /var\((--mado-[\w-]+)(?:, ((?:[^()]|\((?:[^()]|\([^()]*\))*\))*))?\)/g,
    ))
      tokens.set(name, [tokens.get(name), fallback].filter(Boolean).join(' '));
  return tokens;
}

test('the guide names exactly the tokens there are, with their values', async () => {
  const rows = [...guide.matchAll(/^\| `(--mado-[\w-]+)` +\|([^|]*)\|([^|]*)\|/gm)];
  const tokens = await tokensOfElements();
  assert.deepEqual(rows.map(([, name = '']) => name).toSorted(), [...tokens.keys()].toSorted());
  for (const [, name = '', light = '', dark = ''] of rows)
    for (const [, value = ''] of `${light} ${dark}`.matchAll(/`([^`]*)`/g))
      assert.ok(tokens.get(name)?.includes(value), `${name} is ${tokens.get(name)}, not ${value}`);
});
