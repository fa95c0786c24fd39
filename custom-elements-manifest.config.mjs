import { elementsOnly } from './scripts/manifest/elements-only.mjs';

export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.e2e.ts', '**/*.suite.ts', '**/testing/**', '**/define/**', '**/*.styles.ts'],
  outdir: 'packages/elements',
  litelement: true,
  packagejson: false,
  dependencies: false,
  plugins: [elementsOnly()],
};
