import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup, type ModuleJSON } from 'rollup';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';
import { minify, type MinifyOptions } from 'terser';

export interface PageFile {
  readonly name: string;
  readonly code: string;
}

/** What was read and transformed before, by its path: rollup takes it from there as long as the file is the same. */
const parsed = new Map<string, ModuleJSON>();

/** What was minified before: pages have most of their files in common. */
const minified = new Map<string, Promise<string>>();

/**
 * Minifies a file of a page, once, as `@rollup/plugin-terser` does it, whose workers begin anew, and slowly, with each page;
 * with the end of line that rollup then adds.
 */
export function minifyFile({ code }: PageFile): Promise<string> {
  const how: MinifyOptions = { module: true, ecma: 2020, compress: { passes: 3 }, format: { comments: false } };
  const known = minified.get(code) ?? minify(code, how).then(({ code: shorter = '' }) => `${shorter}\n`);
  minified.set(code, known);
  return known;
}

/**
 * Bundles what a page imports the way a host's build does: split where our code loads later, minified, from the built
 * packages. The entry is `page.js`.
 */
export async function bundlePage(source: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = [...(await splitPage(source)).values()];
  return new Map(
    await Promise.all(files.map(async (file) => [file.name, { ...file, code: await minifyFile(file) }] as const)),
  );
}

/** The same before it is minified, for whoever wants few of the files: `minifyFile` makes of one what a host would send. */
export async function splitPage(source: string): Promise<ReadonlyMap<string, PageFile>> {
  const root = join(import.meta.dirname, '../..');
  const folder = await mkdtemp(join(root, 'node_modules/.page-'));
  try {
    const input = join(folder, 'page.js');
    await writeFile(input, source);
    const bundle = await rollup({
      input,
      cache: { modules: [...parsed.values()] },
      onLog: (level, log, report) => !log.message.includes('node_modules') && report(level, log),
      plugins: [
        nodeResolve({ exportConditions: ['production', 'browser'] }),
        minifyTemplateLiterals({ exclude: ['**/node_modules/lit/**', '**/node_modules/@lit/**'] }),
      ],
    });
    for (const one of bundle.cache?.modules ?? []) parsed.set(one.id, one);
    const { output } = await bundle.generate({ format: 'es', chunkFileNames: '[name].js' });
    await bundle.close();
    return new Map(
      output.flatMap((file) =>
        file.type === 'chunk' ? [[file.fileName, { name: file.fileName, code: file.code }]] : [],
      ),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

const weights = new Map<string, number>();

/** Bytes after brotli at its highest quality, as a CDN sends it. */
export function brotli(text: string): number {
  const weight =
    weights.get(text) ?? brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  weights.set(text, weight);
  return weight;
}
