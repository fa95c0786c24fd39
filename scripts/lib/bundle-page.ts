import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';

export interface PageFile {
  readonly name: string;
  readonly code: string;
  /** Bytes after brotli at its highest quality, as a CDN sends it. */
  readonly weight: number;
}

/**
 * Bundles what a page imports the way a host's build does: split where our code loads later, minified, from the built
 * packages. The entry is `page.js`.
 */
export async function bundlePage(source: string): Promise<ReadonlyMap<string, PageFile>> {
  const root = join(import.meta.dirname, '../..');
  const folder = await mkdtemp(join(root, 'node_modules/.page-'));
  try {
    const input = join(folder, 'page.js');
    await writeFile(input, source);
    const bundle = await rollup({
      input,
      onLog: (level, log, report) => !log.message.includes('node_modules') && report(level, log),
      plugins: [
        nodeResolve({ exportConditions: ['production', 'browser'] }),
        minifyTemplateLiterals({ exclude: ['**/node_modules/lit/**', '**/node_modules/@lit/**'] }),
        terser({ module: true, ecma: 2020, compress: { passes: 3 }, format: { comments: false } }),
      ],
    });
    const { output } = await bundle.generate({ format: 'es', chunkFileNames: '[name].js' });
    await bundle.close();
    return new Map(
      output.flatMap((file) =>
        file.type === 'chunk'
          ? [[file.fileName, { name: file.fileName, code: file.code, weight: brotli(file.code) }]]
          : [],
      ),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function brotli(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
