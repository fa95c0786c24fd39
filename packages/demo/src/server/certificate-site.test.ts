import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { ApplicationRecord } from '@madoguchi/sdk/certificates/application.model.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import {
  askOffice,
  askSecurely,
  readRoot,
  takeLoginFile,
  vendorCookieOf,
} from '../testing/certificate-client.suite.ts';
import { temporaryFolder, type TemporaryFolder } from '../testing/spawned-demo.suite.ts';
import { openDemo, type Demo } from './open-demo.ts';

const nothing = { databaseUrl: undefined, smtpUrl: undefined, publicUrl: undefined, reset: false, port: 0 };
const [person, other] = demoAccounts['certificate'] ?? [];
assert.ok(person && other);
const { identifier } = person;
const credentials = { identifier, password: demoPassword };
let folder: TemporaryFolder;
let demo: Demo;
let root: string;
const site = (): string => demo.certificate ?? '';

before(async () => {
  folder = await temporaryFolder();
  demo = await openDemo({ ...nothing, data: folder.path });
  root = await readRoot(demo.origin);
});
after(async () => {
  await demo.stop();
  await folder[Symbol.asyncDispose]();
});

test('CRT-01 the certificate portal stands on a listener of its own, whose certificate the demo’s authority made', async () => {
  const page = await askSecurely(site(), { path: '/', root });
  assert.deepEqual([page.status, page.headers['location']], [302, '/certificate/']);
  await assert.rejects(askSecurely(site().replace('localhost', '127.0.0.1'), { path: '/', root }), /altnames/);
  await assert.rejects(fetch(`${site()}/`), 'nobody trusts it who does not trust the root');
  for (const path of ['/information/', '/vendor/', '/inbox/', '/api/information/session']) {
    const { status } = await askSecurely(site(), { path, root });
    assert.notEqual(status, 200, path);
  }
  const files = join(folder.path, 'certificate-site');
  assert.equal((await stat(join(files, 'key.pem'))).mode & 0o077, 0, 'nobody else reads the key');
  const own = new X509Certificate(await readFile(join(files, 'certificate.pem')));
  assert.equal(own.fingerprint256, page.server);
  assert.equal(own.subjectAltName, 'DNS:localhost');
});

test('CRT-01 its customers are served by https alone, and the vendor by the demo’s own site alone', async () => {
  const plain = await fetch(`${demo.origin}/api/certificate/client-certificate`);
  assert.deepEqual([plain.status, plain.headers.get('content-type')], [404, 'application/problem+json']);
  const moved = await fetch(`${demo.origin}/certificate/application/?application=1`, { redirect: 'manual' });
  assert.deepEqual(
    [moved.status, moved.headers.get('location')],
    [302, `${site()}/certificate/application/?application=1`],
  );
  const cookie = (await fetch(`${demo.origin}/vendor/`)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const clock = { path: '/api/certificate/operator/clock', root, cookie };
  assert.equal((await fetch(`${demo.origin}${clock.path}`, { headers: { cookie } })).status, 200);
  assert.equal((await askSecurely(site(), clock)).status, 401);
});

test('CRT-01 with the certificate that was handed out, access key and password let in, and the session needs it', async () => {
  const path = '/api/certificate/client-certificate';
  const none = JSON.parse((await askSecurely(site(), { path, root })).text);
  assert.deepEqual(none, {
    state: 'none',
    expectedIssuer: 'Kaname Security Demo for Member CA',
    support: 'cert@kaname-security.example',
  });
  const refused = await askSecurely(site(), { path: '/api/certificate/session', root, body: credentials });
  assert.deepEqual([refused.status, JSON.parse(refused.text).code], [403, 'certificate-missing']);

  const [login, others] = [
    await takeLoginFile(demo.origin, ` ${identifier.toUpperCase()} `),
    await takeLoginFile(demo.origin, other.identifier),
  ];
  assert.equal(login.fileName, `login-${identifier}.p12`);
  assert.equal(JSON.parse((await askSecurely(site(), { path, root, login })).text).state, 'accepted');
  const wrong = await askSecurely(site(), { path: '/api/certificate/session', root, login: others, body: credentials });
  assert.equal(JSON.parse(wrong.text).code, 'invalid-credentials');
  const signedIn = await askSecurely(site(), { path: '/api/certificate/session', root, login, body: credentials });
  assert.equal(signedIn.status, 201, signedIn.text);
  assert.match(String(signedIn.headers['set-cookie']), /; Secure/);
  const session = { path: '/api/certificate/applications', root, cookie: signedIn.cookie };
  assert.deepEqual(
    await Promise.all(
      [login, others, undefined].map(async (one) => (await askSecurely(site(), { ...session, login: one })).status),
    ),
    [200, 401, 401],
  );

  const list = async (): Promise<{ fingerprint: string; serialNumber: string; endedAt?: string }[]> =>
    (await (await askOffice(demo.origin, 'list', { identifier })).json()).certificates;
  assert.deepEqual(
    (await list()).map(({ fingerprint, endedAt }) => [fingerprint, endedAt]),
    [[login.fingerprint, undefined]],
  );
  assert.equal((await askOffice(demo.origin, 'end', { fingerprint: login.fingerprint })).status, 200);
  assert.equal(JSON.parse((await askSecurely(site(), { path, root, login })).text).state, 'revoked');
  assert.equal((await askSecurely(site(), { ...session, login })).status, 401);
  const [ended] = await list();
  assert.ok(ended?.endedAt);
  const revoked = Buffer.from(await (await fetch(`${demo.origin}/authority/login.crl`)).arrayBuffer());
  assert.ok(revoked.includes(Buffer.from(ended.serialNumber, 'hex')), 'it stands in the list of the authority');
});

test('CRT-11 what time brings is done while the demo runs: a certificate that was to be revoked later is in the list by then', async () => {
  const login = await takeLoginFile(demo.origin, identifier);
  const session = { root, login, cookie: '' };
  session.cookie = (
    await askSecurely(site(), { ...session, path: '/api/certificate/session', body: credentials })
  ).cookie;
  const { items } = JSON.parse(
    (await askSecurely(site(), { ...session, path: '/api/certificate/applications?past=true' })).text,
  );
  const now = new Date().toISOString();
  const later = items.find((item: ApplicationRecord) => (item.certificate?.revokedAt ?? '') > now);
  assert.ok(later, 'the demo has one');
  const isListed = async (): Promise<boolean> => {
    const list = await (await fetch(`${demo.origin}/authority/server.crl`)).arrayBuffer();
    return Buffer.from(list).includes(Buffer.from(later.certificate.serial, 'hex'));
  };
  assert.equal(await isListed(), false);
  const moved = await fetch(`${demo.origin}/api/certificate/operator/clock`, {
    method: 'POST',
    headers: {
      'cookie': await vendorCookieOf(demo.origin),
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      'sec-fetch-site': 'same-origin',
    },
    body: JSON.stringify({ by: 15 * day }),
  });
  assert.ok(moved.ok);
  await demo.deliverMail();
  assert.equal(await isListed(), true);
});

test('CRT-01 the root is downloaded by a link, as a browser asks for it', async () => {
  const response = await fetch(`${demo.origin}/certificate-setup/root.crt`, { headers: { accept: 'text/html,*/*' } });
  assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'application/x-x509-ca-cert']);
  assert.ok(new X509Certificate(await response.text()).ca);
});

test('CRT-01 only the vendor hands out login certificates, and only for accounts there are', async () => {
  const office = `${demo.origin}/api/demo/login-certificates`;
  const body = JSON.stringify({ identifier });
  assert.equal((await fetch(office, { method: 'POST', body })).status, 401);
  const cookie = (await fetch(`${demo.origin}/vendor/`)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  for (const site of ['same-site', 'cross-site', 'none']) {
    const headers = { cookie, 'sec-fetch-site': site };
    assert.equal((await fetch(office, { method: 'POST', body, headers })).status, 403, site);
  }
  assert.equal((await askOffice(demo.origin, 'hand out', { identifier: 'nobody00' })).status, 404);
  assert.equal((await askOffice(demo.origin, 'hand out', {})).status, 400);
  assert.equal((await askOffice(demo.origin, 'end', { fingerprint: 'a'.repeat(64) })).status, 404);
});

test('CRT-01 the listener’s certificate is kept for the next start, and made anew with another authority', async () => {
  await using own = await temporaryFolder();
  const open = async (reset: boolean): Promise<string> => {
    const one = await openDemo({ ...nothing, reset, data: own.path });
    try {
      return (await askSecurely(one.certificate ?? '', { path: '/certificate/', root: await readRoot(one.origin) }))
        .server;
    } finally {
      await one.stop();
    }
  };
  const first = await open(false);
  assert.equal(await open(false), first);
  assert.notEqual(await open(true), first);
});

test('behind PUBLIC_URL there is no certificate portal: its listener would be of this computer only', async () => {
  await using own = await temporaryFolder();
  const open = await openDemo({ ...nothing, data: own.path, publicUrl: 'https://portal.example' });
  try {
    assert.equal(open.certificate, undefined);
    for (const path of ['/certificate/', '/api/certificate/session'])
      assert.equal((await fetch(`http://127.0.0.1:${open.port}${path}`)).status, 404, path);
  } finally {
    await open.stop();
  }
});
