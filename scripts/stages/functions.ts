import { glob, readFile } from 'node:fs/promises';
import { checkFunctions, readFunctions, type TestFile } from '../functions/check.ts';
import { verdict, type Stage } from '../run/stage.ts';

/** docs/functions.md against the titles of tests and journeys. */
export const functions: Stage = {
  name: 'functions',
  async run() {
    const all = readFunctions(await readFile('docs/functions.md', 'utf8'));
    const files: TestFile[] = [];
    for await (const path of glob(['packages/*/src/**/*.{test,suite,e2e}.ts', 'docs/**/*.e2e.ts']))
      files.push({ path, source: await readFile(path, 'utf8') });
    const problems = checkFunctions(all, files);
    const delivered = all.filter(({ state }) => state === 'delivered').length;
    return verdict(problems.length === 0, problems.join('\n'), `${delivered} of ${all.length} delivered`);
  },
};
