import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { toBase64 } from './certificates/base64.ts';

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

test('the test authority runs where there is no Node, and nothing of the application loads it', async () => {
  const bundle = async (path: string) =>
    build({
      entryPoints: [fileURLToPath(new URL(path, import.meta.url))],
      bundle: true,
      minify: true,
      write: false,
      outdir: 'out',
      format: 'esm',
      platform: 'browser',
      conditions: ['source'],
      metafile: true,
      logLevel: 'silent',
    });
  const { outputFiles, metafile, warnings } = await bundle('./certificates/test-authority.ts');
  assert.deepEqual(warnings, []);
  const external = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter((one) => one.external));
  assert.deepEqual(external, []);
  const [code] = outputFiles;
  const { testAuthority } = await import(`data:text/javascript;base64,${toBase64(code?.contents ?? new Uint8Array())}`);
  assert.equal(typeof testAuthority, 'function', 'it loads: what its libraries look for is there before them');
  const app = await bundle('./index.ts');
  assert.deepEqual(
    Object.keys(app.metafile.inputs).filter((path) => /@peculiar|reflect-metadata/.test(path)),
    [],
  );
});
