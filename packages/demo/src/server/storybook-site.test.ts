import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../testing/spawned-demo.suite.ts';
import { leadToStorybook, serveStorybook } from './storybook-site.ts';

test('Storybook is built when it is first asked for, once, and the page says so until it is there', async () => {
  await using folder = await temporaryFolder();
  const { promise: go, resolve: finish } = Promise.withResolvers<void>();
  let builds = 0;
  const site = await serveStorybook(folder.path, 0, async (into) => {
    builds++;
    await go;
    await mkdir(join(into, 'assets'));
    await writeFile(join(into, 'index.html'), '<!doctype html><title>Stories</title>');
    await writeFile(join(into, 'assets/one.js'), 'export {};');
  });
  try {
    assert.equal(builds, 0, 'nobody has asked yet');
    for (let times = 0; times < 2; times++) {
      const waiting = await fetch(site.origin);
      assert.deepEqual([waiting.status, waiting.headers.get('refresh')], [503, '2; url=/']);
      assert.match(await waiting.text(), /Storybookを組み立てています/);
    }
    finish();
    let shown = await fetch(site.origin);
    while (shown.status === 503) shown = await fetch(site.origin);
    assert.match(await shown.text(), /Stories/);
    const script = await fetch(`${site.origin}/assets/one.js`);
    assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
    for (const path of ['/nothing.js', '/..%2fopen-demo.ts', '/assets/'])
      assert.equal((await fetch(site.origin + path)).status, 404, path);
    assert.equal(builds, 1);
  } finally {
    await site.stop();
  }
});

test('a build that fails is said with what to do, and can be tried again', async () => {
  await using folder = await temporaryFolder();
  let builds = 0;
  const site = await serveStorybook(folder.path, 0, async (into) => {
    if (++builds === 1) throw new Error('no');
    await writeFile(join(into, 'index.html'), 'Stories');
  });
  try {
    await fetch(site.origin);
    const failed = await fetch(site.origin);
    assert.match(await failed.text(), /npm run storybook/);
    await fetch(`${site.origin}/again`);
    let shown = await fetch(site.origin);
    while (shown.status === 503) shown = await fetch(site.origin);
    assert.equal(await shown.text(), 'Stories');
  } finally {
    await site.stop();
  }
});

test('the demo’s own site leads to Storybook, where there is one', () => {
  const request = new Request('http://localhost:4000/storybook/');
  assert.equal(leadToStorybook(request, 'http://localhost:4003')?.headers.get('location'), 'http://localhost:4003/');
  assert.equal(leadToStorybook(request, undefined), undefined);
});
