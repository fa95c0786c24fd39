import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './browsers/chromium.ts';
import { tool } from './run/command.ts';

describe('the module for pages that load from a CDN', () => {
  let browser: Browser;
  let code = '';
  let integrity = '';
  before(async () => {
    const { status, output } = await tool('rollup/dist/bin/rollup', '--config', '--silent');
    assert.equal(status, 0, output);
    code = await readFile('bundle/madoguchi.min.js', 'utf8');
    integrity = (await readFile('bundle/madoguchi.min.js.sri', 'utf8')).trim();
    browser = await chromium.launch(await findChromium());
  });
  after(() => browser.close());

  /** The tags that a page knows which loads the module with this hash. */
  async function tagsWith(hash: string): Promise<readonly string[]> {
    const page = `<!doctype html><script type="module" src="/m.js" integrity="${hash}" crossorigin></script>`;
    const server = createServer((request, response) => {
      const isScript = request.url === '/m.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.setHeader(
        'content-security-policy',
        "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'",
      );
      response.end(isScript ? code : page);
    }).listen(0, '127.0.0.1');
    try {
      await new Promise((listening) => server.once('listening', listening));
      const address = server.address();
      const tab = await browser.newPage();
      await tab.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
      const tags = await tagsOfPackage();
      return await tab.evaluate((names) => names.filter((name) => customElements.get(name)), tags);
    } finally {
      server.close();
    }
  }

  test('one file registers every element, under the hash that is given with it', async () => {
    assert.deepEqual(await tagsWith(integrity), await tagsOfPackage());
  });

  test('another hash is refused by the browser', async () => {
    assert.deepEqual(await tagsWith(`sha384-${'A'.repeat(64)}`), []);
  });
});

async function tagsOfPackage(): Promise<readonly string[]> {
  const files = await readdir('packages/elements/src/define');
  return files
    .filter((file) => file.startsWith('mado-'))
    .map((file) => file.replace('.ts', ''))
    .toSorted();
}
