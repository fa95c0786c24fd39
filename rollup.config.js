import { createHash } from 'node:crypto';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';

// npm packages need no bundling: their modules are what `tsc -b` writes. This makes the one module for pages that load
// from a CDN: all elements, registered; every preset and language. Beside it stands the hash for `integrity`.

const entry = 'madoguchi';

/** @type {import('rollup').Plugin} */
const allElements = {
  name: 'all-elements',
  resolveId: (id) => (id === entry ? id : undefined),
  load: (id) =>
    id === entry ? "export * from '@madoguchi/elements'; import '@madoguchi/elements/define/all.js';" : undefined,
};

/** @type {import('rollup').Plugin} */
const integrity = {
  name: 'integrity',
  generateBundle(_options, bundle) {
    for (const [name, file] of Object.entries(bundle))
      if (file.type === 'chunk') {
        const hash = createHash('sha384').update(file.code).digest('base64');
        this.emitFile({ type: 'asset', fileName: `${name}.sri`, source: `sha384-${hash}\n` });
      }
  },
};

/** @type {import('rollup').RollupOptions} */
const config = {
  input: entry,
  plugins: [
    allElements,
    nodeResolve({ exportConditions: ['production', 'browser'] }),
    minifyTemplateLiterals({ exclude: ['**/node_modules/lit/**', '**/node_modules/@lit/**'] }),
    terser({ module: true, ecma: 2020, compress: { passes: 3 }, format: { comments: false } }),
    integrity,
  ],
  output: { file: 'bundle/madoguchi.min.js', format: 'es', inlineDynamicImports: true },
};
export default config;
