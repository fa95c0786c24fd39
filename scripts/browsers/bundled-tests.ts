import { rmSync } from 'node:fs';
import { glob, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const built = 'packages/elements/dist';
/** Beside the packages, so that the modules left out of the bundles resolve as they do from there. */
const folder = 'node_modules/.cache/element-tests';

/**
 * Bundles the test files that the pattern names, with what they share in chunks: a page then asks for a few files instead
 * of some hundred modules, and a browser's run takes two thirds of its time. Resolves to a pattern of the bundles. Rejects
 * where no file has such a name, or one imports what is not there.
 */
export async function bundleTests(pattern: string): Promise<string> {
  const entryPoints: string[] = [];
  for await (const file of glob(pattern)) entryPoints.push(file);
  if (entryPoints.length === 0) throw new Error(`No test file is named ${pattern}: run npx tsc -b first.`);
  const outdir = join(folder, String(process.pid)); // several runs may go on at a time
  await mkdir(outdir, { recursive: true });
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  await build({
    entryPoints,
    outdir,
    outbase: built,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'esnext',
    conditions: ['browser'],
    logLevel: 'error',
  });
  return `${outdir}/**/*.test.js`;
}
