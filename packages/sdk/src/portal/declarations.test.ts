import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-types-'));
after(() => rmSync(folder, { recursive: true }));
const options = [
  '--project',
  project,
  '--outDir',
  folder,
  '--emitDeclarationOnly',
  '--composite',
  'false',
  '--incremental',
  'false',
  '--tsBuildInfoFile',
  'null',
];
execFileSync(fileURLToPath(new URL('../../../../node_modules/.bin/tsc', import.meta.url)), options);

/** What a declaration file names besides itself. */
const namedBy = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^(?:import|export)\b(?:[^'";]*\bfrom)?\s*|\bimport\(\s*)['"]([^'"]+)['"]/gm,
    ),
  ].map(([, name = '']) => name);

describe('public types', () => {
  it('name no library, so that a host needs none of ours to check its own code', () => {
    const seen = new Set<string>();
    const foreign: string[] = [];
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const name of namedBy(file)) {
        if (!name.startsWith('.')) foreign.push(`${file.slice(folder.length)}: ${name}`);
        else follow(join(file, '..', name.replace(/\.(ts|js)$/, '.d.ts')));
      }
    };
    follow(join(folder, 'index.d.ts'));
    assert.ok(seen.size > 25, `${seen.size} files`);
    assert.deepEqual(foreign, []);
  });

  it('of every entry name no library either', () => {
    // a shape is a part of several schemas, which no entry leads to and no declaration names
    const files = globSync('**/*.d.ts', { cwd: folder, exclude: ['**/*.shape.d.ts'] });
    assert.ok(files.length > 25, `${files.length} files`);
    const foreign = files.flatMap((file) =>
      namedBy(join(folder, file))
        .filter((name) => !name.startsWith('.') || name.endsWith('.shape.ts'))
        .map((name) => `${file}: ${name}`),
    );
    assert.deepEqual(foreign, []);
  });
});
