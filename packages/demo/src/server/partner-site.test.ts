import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { temporaryFolder, type TemporaryFolder } from '../testing/spawned-demo.suite.ts';
import { openDemo, type Demo } from './open-demo.ts';

const nothing = { databaseUrl: undefined, smtpUrl: undefined, publicUrl: undefined, reset: false, port: 0 };
let folder: TemporaryFolder;
let demo: Demo;

before(async () => {
  folder = await temporaryFolder();
  demo = await openDemo({ ...nothing, data: folder.path });
});
after(async () => {
  await demo.stop();
  await folder[Symbol.asyncDispose]();
});

test('the partner’s page stands on another site, under a policy that lets it reach the API and nothing else', async () => {
  const { partner = '', origin } = demo;
  assert.notEqual(new URL(partner).hostname, new URL(origin).hostname);
  const page = await fetch(`${partner}/`);
  const policy = page.headers.get('content-security-policy') ?? '';
  assert.ok(policy.includes(`connect-src ${origin};`), policy);
  assert.ok(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'none';"), policy);
  const videos = (await fetch(`${partner}/videos/?system=sias`)).headers.get('content-security-policy') ?? '';
  assert.ok(videos.includes(`img-src 'self' blob: ${origin};`) && videos.endsWith(`media-src ${origin}`), videos);
  assert.doesNotMatch(policy, /media-src/);
  const markup = await page.text();
  assert.doesNotMatch(markup, /portal\.example|<style|\sstyle=|\son\w+=|<script(?![^>]* src=)/);
  for (const [, source = ''] of markup.matchAll(/<script[^>]* src="([^"]+)"/g))
    assert.equal((await fetch(partner + source)).status, 200, source);
});

test('nothing of the demo’s own site is served there, and it gives nobody the vendor’s cookie', async () => {
  for (const path of [
    '/vendor/',
    '/inbox/',
    '/information/',
    '/partner/',
    '/api/information/session',
    '/openapi.json',
  ]) {
    const response = await fetch(`${demo.partner}${path}`, { headers: { accept: 'text/html' } });
    assert.deepEqual([response.status, response.headers.getSetCookie()], [404, []], path);
  }
});

test('the demo’s own site leads there, and only the information portal answers it', async () => {
  const moved = await fetch(`${demo.origin}/partner/`, { redirect: 'manual' });
  assert.deepEqual([moved.status, moved.headers.get('location')], [302, `${demo.partner}/`]);
  for (const [portal, allowed] of [
    ['information', demo.partner],
    ['license', null],
  ] as const) {
    const answer = await fetch(`${demo.origin}/api/${portal}/session`, { headers: { origin: demo.partner ?? '' } });
    assert.equal(answer.headers.get('access-control-allow-origin'), allowed, portal);
  }
});

test('behind PUBLIC_URL there is no partner’s site', async () => {
  await using other = await temporaryFolder();
  const open = await openDemo({ ...nothing, data: other.path, publicUrl: 'https://portal.example' });
  try {
    assert.equal(open.partner, undefined);
    assert.equal((await fetch(`http://127.0.0.1:${open.port}/partner/`)).status, 404);
  } finally {
    await open.stop();
  }
});
