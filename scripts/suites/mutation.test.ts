import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const sdk = join(import.meta.dirname, '../../packages/sdk');
const configurations = ['stryker.config.json', 'stryker.controllers.config.json'];

interface Configuration {
  readonly mutate: readonly string[];
  readonly tap: { readonly testFiles: readonly string[] };
}

/** The files that a configuration's patterns mean. */
async function filesOf(patterns: readonly string[]): Promise<ReadonlySet<string>> {
  const files = new Set<string>();
  for (const pattern of patterns) {
    const before = files.size;
    for await (const file of glob(pattern.replace(/^!/, ''), { cwd: sdk }))
      if (pattern.startsWith('!')) files.delete(file);
      else files.add(file);
    assert.notEqual(files.size, before, `${pattern} means no file`);
  }
  return files;
}

/** All that these files import of the package, and what that imports. */
async function reached(files: Iterable<string>): Promise<ReadonlySet<string>> {
  const found = new Set(files);
  for (const file of found) {
    const source = await readFile(join(sdk, file), 'utf8');
    for (const [, path = ''] of source.matchAll(/(?:from|import\()\s*'(\.[^']+\.ts)'/g))
      found.add(join(dirname(file), path)); // a set takes in what is added while it is walked
  }
  return found;
}

test('what changes of the code the tests would notice is asked of all rules, the client and all controllers', async () => {
  const mutated = new Set<string>();
  for (const name of configurations) {
    const { mutate, tap }: Configuration = JSON.parse(await readFile(join(sdk, name), 'utf8'));
    const tested = await reached(await filesOf(tap.testFiles));
    for (const file of await filesOf(mutate)) {
      assert.ok(tested.has(file), `${name}: no chosen test reaches ${file}`);
      assert.ok(!mutated.has(file), `${file} is changed in two runs`);
      mutated.add(file);
    }
  }
  const code: string[] = [];
  for await (const file of glob('src/*/*.ts', { cwd: sdk }))
    if (!/\.(?:endpoints|model|preset|suite|test|ja|en)\.ts$/.test(file)) code.push(file);
  assert.deepEqual(code.filter((file) => !mutated.has(file)).toSorted(), []);
});
