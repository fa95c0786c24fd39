import { rmSync } from 'node:fs';
import { glob, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Beside the packages, so that the modules left out of the bundles resolve as they do from there. */
const folder = 'node_modules/.cache/element-tests';

/** How many test files share a page. A page keeps 50 entries of history, and what these files add to it stays below. */
const filesOfAPage = 16;

/**
 * Bundles the test files that the pattern names, some of them for each page, with what they share in chunks: a browser
 * then compiles elements and runner once for all files of a page, and asks for a few files instead of some hundred modules.
 * After each test `testing/fixture.ts` puts the page back. Resolves to a pattern of the bundles. Rejects where no file has
 * such a name, or one imports what is not there.
 */
export async function bundleTests(pattern: string): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(pattern)) files.push(file);
  if (files.length === 0) throw new Error(`No test file is named ${pattern}: run npx tsc -b first.`);
  const outdir = join(folder, String(process.pid)); // several runs may go on at a time
  await mkdir(outdir, { recursive: true });
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  await build({
    entryPoints: await pagesOf(files.toSorted(), outdir),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'esnext',
    conditions: ['browser'],
    logLevel: 'error',
    plugins: [keepTests],
  });
  return `${outdir}/*.test.js`;
}

/** Writes a module for each page, which imports its files. */
async function pagesOf(files: readonly string[], outdir: string): Promise<Record<string, string>> {
  const pages: Record<string, string> = {};
  for (let begin = 0; begin < files.length; begin += filesOfAPage) {
    const own = files.slice(begin, begin + filesOfAPage);
    const name = `page-${begin / filesOfAPage + 1}.test`;
    const page = join(outdir, `${name}.in.js`);
    await writeFile(page, own.map((file) => `import ${JSON.stringify(resolve(file))};`).join('\n'));
    pages[name] = page;
  }
  return pages;
}

/** The package says that its modules do nothing by being imported, which is not so of test files. */
const keepTests: Plugin = {
  name: 'keep-tests',
  setup(bundling) {
    bundling.onResolve({ filter: /\.test\.js$/, namespace: 'file' }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, sideEffects: true },
    );
  },
};
