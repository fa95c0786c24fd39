import { existsSync, readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { checkFunctions, readFunctions, type TextFile } from '../functions/check.ts';
import { readElements } from '../manifest/manifest.ts';
import { reachableFrom } from '../manifest/reachable.ts';
import { verdict, type Stage } from '../run/stage.ts';
import { checkControllers } from '../suites/controllers.ts';
import { checkElements } from '../suites/elements.ts';
import { checkRules } from '../suites/rules.ts';
import { checkSizes } from '../suites/sizes.ts';

/**
 * docs/functions.md against the titles of tests and journeys; and that every controller and every element runs the
 * suites of its kind, with an example and a story of each state; that every rule has a property test; and that no file
 * has grown too long.
 */
export const functions: Stage = {
  name: 'functions',
  after: ['manifest'],
  async run() {
    const all = readFunctions(await readFile('docs/functions.md', 'utf8'));
    const tests = await read(['packages/*/src/**/*.{test,suite,e2e}.ts', 'docs/**/*.e2e.ts']);
    const sdk = await read(['packages/sdk/src/**/*.ts']);
    const problems = [
      ...checkFunctions(all, tests),
      ...checkControllers(sdk),
      ...checkRules(sdk),
      ...checkSizes(await read(['packages/*/src/**/*.ts', '{docs,scripts,stories}/**/*.ts'])),
      ...(await problemsOfElements()),
    ];
    const delivered = all.filter(({ state }) => state === 'delivered').length;
    return verdict(problems.length === 0, problems.join('\n'), `${delivered} of ${all.length} delivered`);
  },
};

async function problemsOfElements(): Promise<readonly string[]> {
  const modules = await readElements();
  const files = new Set(modules.map(({ source }) => source));
  const options = { isElement: (file: string) => files.has(file), later: false };
  const elements = modules.map(({ source, element }) => ({
    source,
    element,
    reachable: reachableFrom(source, element.name, options),
  }));
  return checkElements(elements, (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined));
}

async function read(patterns: readonly string[]): Promise<readonly TextFile[]> {
  const files: TextFile[] = [];
  for await (const path of glob(patterns)) files.push({ path, source: await readFile(path, 'utf8') });
  return files;
}
