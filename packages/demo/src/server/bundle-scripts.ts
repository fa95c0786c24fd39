import { glob } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

const root: string = join(import.meta.dirname, '..');

/**
 * Bundles the scripts of the host pages (`*.page.ts`) and of their looks (`*.look.ts`), by their path below `/assets/`.
 * A look comes before the page is drawn, so it is a script that the page waits for.
 */
export async function bundleScripts(): Promise<ReadonlyMap<string, string>> {
  const [pages, looks] = await Promise.all([
    bundle('**/*.page.ts', { format: 'esm', splitting: true, chunkNames: 'shared/[name]-[hash]' }),
    bundle('**/*.look.ts', { format: 'iife' }),
  ]);
  return new Map([...pages, ...looks]);
}

async function bundle(
  pattern: string,
  options: Parameters<typeof build>[0],
): Promise<readonly (readonly [path: string, code: string])[]> {
  const entryPoints: string[] = [];
  for await (const file of glob(pattern, { cwd: root })) entryPoints.push(join(root, file));
  const { outputFiles = [] } = await build({
    ...options,
    entryPoints,
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    conditions: ['source'],
    loader: { '.css': 'text' },
    outbase: root,
    outdir: root,
    logLevel: 'error',
  });
  return outputFiles.map(({ path, text }) => [`/assets/${relative(root, path).replaceAll('\\', '/')}`, text] as const);
}
