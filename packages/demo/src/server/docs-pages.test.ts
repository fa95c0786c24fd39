import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docsPages, readDocuments } from './docs-pages.ts';

test('every document is a page, and every link of one leads to a page, a heading or a file that is there', async () => {
  const { files, broken } = await readDocuments();
  assert.deepEqual(broken, []);
  for (const path of ['/docs/', '/docs/guides/support/', '/docs/functions/', '/docs/project/readme/'])
    assert.ok(files.has(path), path);
  for (const [path, { type, body }] of files) {
    if (!type.startsWith('text/html')) continue;
    assert.match(body, /<title>[^<{]+ \| Madoguchi<\/title>/, path);
    for (const [, target = '', hash] of body.matchAll(/<a href="(\/docs\/[^"#]*)(?:#([^"]+))?"/g)) {
      const there = files.get(target);
      assert.ok(there, `${path} leads to ${target}`);
      if (hash !== undefined) assert.ok(there.body.includes(`id="${decodeURIComponent(hash)}"`), `${target}#${hash}`);
    }
    for (const [, hash = ''] of body.matchAll(/<a href="#([^"]+)"/g))
      assert.ok(body.includes(`id="${decodeURIComponent(hash)}"`), `${path}#${hash}`);
    assert.doesNotMatch(body, /<style|\sstyle=|<script(?![^>]* src=)/, path);
  }
});

test('a document is shown under its address alone, with the policy of every page', async () => {
  const answer = docsPages(false);
  const shown = await answer(new Request('http://localhost/docs/guides/support/'));
  assert.equal(shown?.status, 200);
  assert.match(shown.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
  const moved = await answer(new Request('http://localhost/docs/guides/support'));
  assert.equal(moved?.status, 308);
  assert.equal(await answer(new Request('http://localhost/information/')), undefined);
});
