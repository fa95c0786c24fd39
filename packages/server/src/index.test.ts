import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

test('the application runs where there is no Node: it bundles for a browser, with nothing of Node in it', async () => {
  const { metafile, warnings } = await build({
    entryPoints: ['./index.ts', './demo/demo-data.ts'].map((path) => fileURLToPath(new URL(path, import.meta.url))),
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    platform: 'browser',
    conditions: ['source'],
    metafile: true,
    logLevel: 'silent',
  });
  assert.deepEqual(warnings, []);
  const inputs = Object.entries(metafile.inputs);
  assert.deepEqual(
    inputs.flatMap(([, { imports }]) => imports.filter(({ external }) => external)),
    [],
  );
  assert.deepEqual(
    inputs
      .map(([path]) => path)
      .filter(
        (path) => path.includes('/node/') || /node_modules\/(pg|nodemailer|pdfmake|@expo-google-fonts)\//.test(path),
      ),
    [],
  );
});
