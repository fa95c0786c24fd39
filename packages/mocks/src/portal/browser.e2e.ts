import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findHeadlessChromium } from '../../../../scripts/browsers/chromium.ts';
import { serveLoopback } from '../../../../scripts/lib/loopback.ts';
import { mediaTypeOf } from '../../../../scripts/lib/media-type.ts';
import type { find, Findings } from './browser-page.suite.ts';

test('a mock portal runs inside a page, on SQLite as WebAssembly and with nothing of Node', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('./browser-page.suite.ts', import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['source'],
    logLevel: 'error',
  });
  assert.deepEqual(
    Object.keys(metafile.inputs).filter((path) => /\/server\/src\/node\/|msw\/lib\/node/.test(path)),
    [],
  );
  const script = outputFiles[0]?.text ?? '';
  const wasm = await readFile(fileURLToPath(import.meta.resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm')));
  await using server = await serveLoopback((request, response) => {
    const body = { '/page.js': script, '/sqlite3.wasm': wasm }[request.url ?? ''];
    response.setHeader('content-type', mediaTypeOf(body ? (request.url ?? '') : 'index.html'));
    response.end(body ?? '<!doctype html><link rel="icon" href="data:,">');
  });
  const browser = await chromium.launch(await findHeadlessChromium());
  try {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`${server.url}/`);
    const { openedIn, ...findings } = await page.evaluate(async (path): Promise<Findings> => {
      const loaded: { readonly find: typeof find } = await import(path);
      return loaded.find();
    }, '/page.js');
    assert.deepEqual(findings, {
      displayName: '髙﨑 恵',
      terms: 1,
      other: 'nobody',
      fault: 'network',
      mails: 1,
      certificates: 2,
    });
    assert.deepEqual(said, []);
    console.log(`# two mock portals open in ${Math.round(openedIn)} ms in a page`);
  } finally {
    await browser.close();
  }
});
