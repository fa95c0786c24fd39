import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { after, before, test } from 'node:test';
import { temporaryFolder, type TemporaryFolder } from '../testing/spawned-demo.suite.ts';
import { openDemo, type Demo } from './open-demo.ts';

const pages = [
  '/',
  '/information/',
  '/information/password/',
  '/information/password/new/',
  '/information/terms/',
  '/information/home/',
  '/information/announcements/',
  '/information/videos/sias/',
  '/information/videos/de3/',
  '/information/faq/sias/',
  '/information/faq/de3/',
  '/information/notification-settings/',
  '/information/password/change/',
  '/license/',
  '/license/password/',
  '/license/password/new/',
  '/license/password/change/',
  '/license/terms/',
  '/license/home/',
  '/license/contracts/',
  '/license/contract/',
  '/license/join/',
  '/license/leaving/',
  '/mypage/',
  '/mypage/announcements/',
  '/mypage/contact-address/',
  '/mypage/contact-confirmation/',
  '/mypage/customer-details/',
  '/mypage/help/',
  '/mypage/home/',
  '/mypage/identifier-change/',
  '/mypage/mail-addresses/',
  '/mypage/new-mail-address/',
  '/mypage/password/change/',
  '/mypage/password/new/',
  '/mypage/payment-method/',
  '/mypage/provider-sign-in/',
  '/mypage/recovery/',
  '/mypage/referral/',
  '/mypage/registration-confirmation/',
  '/mypage/registration/',
  '/mypage/security-service/',
  '/mypage/service-history/',
  '/mypage/services/',
  '/mypage/speed-test/',
  '/mypage/statement/',
  '/mypage/statements/',
  '/support/',
  '/support/apply/',
  '/support/password/',
  '/support/password/new/',
  '/support/password/change/',
  '/support/terms/',
  '/support/home/',
  '/support/tickets/',
  '/support/tickets/new/',
  '/support/ticket/',
  '/support/devices/',
  '/support/articles/',
  '/support/article/',
  '/support/contracts/',
  '/support/contract/',
  '/support/renewal-quotes/',
  '/support/renewal-quote/',
  '/support/documents/',
  '/support/services/',
  '/support/accounts/',
  '/support/access/',
  '/support/announcements/',
  '/support/notification-settings/',
  '/support/policies/',
  '/licensed-system/',
  '/certificate-setup/',
  '/inbox/',
  '/vendor/',
  '/vendor/support/tickets/',
  '/vendor/support/ticket/',
  '/vendor/support/billing/',
  '/vendor/support/contracts/',
  '/vendor/support/articles/',
  '/vendor/support/accounts/',
  '/vendor/mypage/subscribers/',
  '/vendor/mypage/services/',
  '/vendor/mypage/statements/',
];
const promised =
  "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src 'self' blob:; require-trusted-types-for 'script'; frame-ancestors 'self'";

let folder: TemporaryFolder;
let demo: Demo;
const nothing = { databaseUrl: undefined, smtpUrl: undefined, publicUrl: undefined, reset: false, port: 0 };

before(async () => {
  folder = await temporaryFolder();
  demo = await openDemo({ ...nothing, data: folder.path });
});
after(async () => {
  await demo.stop();
  await folder[Symbol.asyncDispose]();
});

/** Sends a path as it is, which `fetch` would tidy up first. */
async function sendRaw(path: string): Promise<string> {
  const { port } = new URL(demo.origin);
  const socket = createConnection(Number(port), '127.0.0.1');
  socket.end(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: text/html\r\nConnection: close\r\n\r\n`);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

test('every page and every script on it comes under the promised policy and as what it is', async () => {
  for (const path of pages) {
    const response = await fetch(demo.origin + path);
    assert.equal(response.status, 200, path);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.ok(policy.startsWith(promised), path);
    assert.equal(policy.includes('media-src'), path.includes('/videos/') || path === '/license/home/', path);
    assert.equal(policy.includes('frame-src blob:'), /^\/support\/(?:documents|renewal-quote)\//.test(path), path);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    const markup = await response.text();
    assert.doesNotMatch(markup, /<style|\sstyle=|\son\w+=|<script(?![^>]* src=)|<link rel="stylesheet"/, path);
    for (const [, source = ''] of markup.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]+)"/g)) {
      const part = await fetch(demo.origin + source);
      assert.equal(part.status, 200, source);
      assert.match(
        part.headers.get('content-type') ?? '',
        source.endsWith('.js') ? /^text\/javascript/ : /^image\/svg/,
      );
      assert.equal(part.headers.get('x-content-type-options'), 'nosniff');
    }
  }
});

test('a file that has not changed is not sent again', async () => {
  const first = await fetch(`${demo.origin}/information/`);
  const etag = first.headers.get('etag') ?? '';
  const again = await fetch(`${demo.origin}/information/`, { headers: { 'if-none-match': etag } });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
  const head = await fetch(`${demo.origin}/information/`, { method: 'HEAD' });
  assert.deepEqual([head.status, head.headers.get('etag'), await head.text()], [200, etag, '']);
});

test('a script that is named by what is in it is kept for ever; whatever leads to it is asked for each time', async () => {
  const kept = async (path: string): Promise<string | null> =>
    (await fetch(demo.origin + path)).headers.get('cache-control');
  const script = '/assets/information/sign-in.page.js';
  const [shared = ''] = /(?<=\.\.)\/shared\/[\w.-]+\.js/.exec(await (await fetch(demo.origin + script)).text()) ?? [];
  assert.equal(await kept(`/assets${shared}`), 'public, max-age=31536000, immutable');
  for (const path of ['/information/', script, '/assets/information/midori.look.js', '/favicon.svg'])
    assert.equal(await kept(path), 'no-cache', path);
});

test('a page without its slash leads to the page; one that does not exist says so', async () => {
  const moved = await fetch(`${demo.origin}/information/home`, { redirect: 'manual' });
  assert.deepEqual([moved.status, moved.headers.get('location')], [308, '/information/home/']);
  const missing = await fetch(`${demo.origin}/nothing/`, { headers: { accept: 'text/html' } });
  assert.equal(missing.status, 404);
  assert.match(await missing.text(), /このページはありません/);
  const ofSite = await fetch(`${demo.origin}/information/nothing/here`, { headers: { accept: 'text/html' } });
  assert.equal(ofSite.status, 404);
  assert.match(await ofSite.text(), /お客様専用情報ポータル/, 'within a site it is the site that says so');
  const api = await fetch(`${demo.origin}/api/information/nothing`, { headers: { accept: 'text/html' } });
  assert.equal(api.headers.get('content-type'), 'application/problem+json');
});

test('LIC-03 a site’s own video is sent whole and in parts with its picture and captions, and nothing else of its folder', async () => {
  const help = `${demo.origin}/assets/license/help`;
  for (const [name, type] of [
    ['environments.webm', 'video/webm'],
    ['environments.webp', 'image/webp'],
    ['environments.ja.vtt', 'text/vtt; charset=utf-8'],
  ] as const) {
    const whole = await fetch(`${help}/${name}`);
    assert.deepEqual([whole.status, whole.headers.get('content-type')], [200, type], name);
    assert.ok(whole.headers.get('content-security-policy')?.startsWith("default-src 'none'"), name);
    const { byteLength } = await whole.arrayBuffer();
    const part = await fetch(`${help}/${name}`, { headers: { range: 'bytes=2-5' } });
    assert.deepEqual([part.status, part.headers.get('content-range')], [206, `bytes 2-5/${byteLength}`], name);
    assert.equal((await part.arrayBuffer()).byteLength, 4);
  }
  const beyond = await fetch(`${help}/environments.webm`, { headers: { range: 'bytes=999999999-' } });
  assert.equal(beyond.status, 416);
  for (const path of ['/', '/nothing.webm', '/..%2fsite.ts', '/%2e%2e/aozora.css'])
    assert.equal((await sendRaw(`/assets/license/help${path}`)).slice(9, 12), '404', path);
});

test('no path leads out of the public files', async () => {
  const secret = await readFile(new URL('./open-demo.ts', import.meta.url), 'utf8');
  for (const path of [
    '/../server/open-demo.ts',
    '/server/open-demo.ts',
    '/%2e%2e/server/open-demo.ts',
    '/..%2fserver%2fopen-demo.ts',
    '/information/..%5c..%5cserver%5copen-demo.ts',
    '/assets/../server/open-demo.ts',
    '/information/sign-in.page.ts',
    '/assets//etc/passwd',
    '//etc/passwd',
    '/%00',
    '/%',
    '/__proto__',
    '/constructor/',
  ]) {
    const answer = await sendRaw(path);
    assert.match(answer, /^HTTP\/1.1 4\d\d /, path);
    assert.ok(!answer.includes(secret.slice(0, 200)), path);
  }
});

test('OPS-05 only who opens the vendor’s pages under a name of this computer is the vendor', async () => {
  const mailbox = (cookie: string): Promise<Response> =>
    fetch(`${demo.origin}/api/information/operator/mailbox`, { headers: { cookie } });
  assert.equal((await mailbox('')).status, 401);
  const [cookie = ''] = (await fetch(`${demo.origin}/inbox/`)).headers.getSetCookie();
  assert.match(cookie, /^\w+=[\w-]{43}; Path=\/api\/; HttpOnly; SameSite=Strict$/);
  assert.equal((await mailbox(cookie.split(';')[0] ?? '')).status, 200);
  assert.equal((await mailbox(`${cookie.split('=')[0]}=guess`)).status, 401);
  assert.deepEqual((await fetch(`${demo.origin}/information/`)).headers.getSetCookie(), []);

  const { port } = new URL(demo.origin);
  const socket = createConnection(Number(port), '127.0.0.1');
  socket.end(
    `GET /inbox/ HTTP/1.1\r\nHost: rebound.example:${port}\r\nX-Forwarded-Host: localhost\r\nConnection: close\r\n\r\n`,
  );
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  assert.match(answer, /^HTTP\/1.1 200 /);
  assert.doesNotMatch(answer, /set-cookie/i);
});

test('behind PUBLIC_URL nobody is the vendor, and answers say that the host is https only', async () => {
  await using other = await temporaryFolder();
  const open = await openDemo({ ...nothing, data: other.path, publicUrl: 'https://portal.example' });
  try {
    assert.equal(open.origin, 'https://portal.example');
    const response = await fetch(`http://127.0.0.1:${open.port}/inbox/`);
    assert.deepEqual(response.headers.getSetCookie(), []);
    assert.match(response.headers.get('strict-transport-security') ?? '', /^max-age=\d{8}/);
  } finally {
    await open.stop();
  }
});

test('OPS-05 the mails of fresh demo data went out before the inbox is first seen, so that none changes later', async () => {
  const [cookie = ''] = (await fetch(`${demo.origin}/inbox/`)).headers.getSetCookie();
  const response = await fetch(`${demo.origin}/api/support/operator/mailbox`, {
    headers: { cookie: cookie.split(';')[0] ?? '' },
  });
  const body = await response.text();
  assert.match(body, /"state":"sent"/);
  assert.doesNotMatch(body, /"state":"waiting"/);
});
