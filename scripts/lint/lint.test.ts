import assert from 'node:assert/strict';
import { cp, glob, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { command } from '../run/command.ts';

// Each file of fixtures/ stands where such a file would stand in the project, and says in its first line what refuses it.
const root = dirname(dirname(import.meta.dirname));
const fixtures = join(import.meta.dirname, 'fixtures');

const expected = new Map<string, readonly string[]>();
for await (const file of glob('**/*.ts', { cwd: fixtures })) {
  const [line = ''] = (await readFile(join(fixtures, file), 'utf8')).split('\n', 1);
  const rules = /^\/\/ refused: (.+)$/.exec(line)?.[1]?.split(' ');
  if (!rules && line !== '// clean') throw new Error(`${file} does not say in its first line what refuses it`);
  expected.set(file, rules ?? []);
}

describe('what the lint refuses', () => {
  const found = new Map<string, Set<string>>();
  let folder = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mado-lint-'));
    await cp(fixtures, folder, { recursive: true });
    for (const name of ['.oxlintrc.json', 'tsconfig.base.json', 'package.json'])
      await cp(join(root, name), join(folder, name));
    await cp(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.json'));
    for (const name of ['scripts', 'node_modules']) await symlink(join(root, name), join(folder, name), 'dir');
    const { output } = await command(
      process.execPath,
      [join(root, 'node_modules/oxlint/bin/oxlint'), '--format=json', 'packages', 'stories'],
      {
        cwd: folder,
      },
    );
    const { diagnostics }: { diagnostics: readonly { code: string; filename: string }[] } = JSON.parse(output);
    for (const { code, filename } of diagnostics) {
      const path = relative(folder, join(folder, filename));
      found.set(path, (found.get(path) ?? new Set()).add(code));
    }
  });
  after(() => rm(folder, { recursive: true }));

  for (const [file, rules] of [...expected].toSorted(([a], [b]) => a.localeCompare(b)))
    test(`${file}: ${rules.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(found.get(file) ?? new Set(), new Set(rules));
    });
});
