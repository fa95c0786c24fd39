import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { Agent, type AgentOptions } from 'node:https';
import { test } from 'node:test';
import { readPreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import { readClientCertificate } from '@madoguchi/sdk/identity/client-certificate.endpoints.js';
import { day, minute } from '@madoguchi/sdk/portal/time.js';
import { authorityFor } from '../certificates/authority.suite.ts';
import { emptySqlite, field, openFixture, start } from '../portal/fixture.suite.ts';
import { credentials, install, running, type Asked, type Installed, type Running } from './tls-fixture.suite.ts';

const { path } = readClientCertificate;

async function stateOf({ ask }: Running, asked: Asked): Promise<unknown> {
  return field((await ask({ ...asked, path })).body, 'state');
}

test('CRT-01 over real TLS: none, unknown issuer, wrong purpose, expired, not begun, of nobody, and the right one', async () => {
  await using server = await running();
  await using elsewhere = await openFixture(emptySqlite);
  const { authority, give, own } = server;
  const impostor = authorityFor(elsewhere.database); // of the same names, with other keys
  for (const [what, installed, state, code] of [
    ['none', undefined, 'none', 'certificate-missing'],
    ['of an impostor', await give(await install(impostor)), 'not-accepted', 'certificate-not-accepted'],
    [
      'for web servers',
      await give(await install(authority, { profile: 'SR3.0', names: ['www.example.jp'] })),
      'not-accepted',
      'certificate-not-accepted',
    ],
    [
      'expired',
      await give(await install(authority, { notBefore: start - 2 * day, notAfter: start - 1000 })),
      'expired',
      'certificate-expired',
    ],
    [
      'not begun',
      await give(await install(authority, { notBefore: start + day })),
      'not-yet-valid',
      'certificate-not-yet-valid',
    ],
    ['of no account', await install(authority), 'not-accepted', 'certificate-not-accepted'],
    ['the right one', own, 'accepted', undefined],
  ] satisfies readonly (readonly [string, Installed | undefined, string, string | undefined])[]) {
    assert.equal(await stateOf(server, { installed }), state, what);
    const { status, body } = await server.ask({ installed, body: credentials });
    assert.deepEqual([status, field(body, 'code')], [code ? 403 : 201, code], what);
  }
});

test('CRT-01 the page before sign-in is told what was shown, names in Japanese too', async () => {
  await using server = await running();
  const { body } = await server.ask({ installed: server.own, path });
  assert.deepEqual(body, {
    state: 'accepted',
    expectedIssuer: 'Madoguchi Demo for Member CA',
    shown: {
      subject: '髙﨑 恵',
      issuer: 'Madoguchi Demo for Member CA',
      notBefore: '2026-04-01T00:00:00.000Z',
      notAfter: '2026-10-18T00:00:00.000Z',
    },
  });
});

test('CRT-01 a session holds over its certificate only, also when the cookie is taken to another connection', async () => {
  await using server = await running();
  const { ask, own, give, authority } = server;
  const { status, cookie } = await ask({ installed: own, body: credentials });
  assert.equal(status, 201);
  const second = await give(await install(authority)); // the same account's
  for (const [installed, expected] of [
    [own, 200],
    [undefined, 401],
    [second, 401],
    [await install(authority), 401],
    [own, 200],
  ] as const) {
    const reply = await ask({ path: readPreferences.path, installed, headers: { cookie } });
    assert.equal(reply.status, expected);
  }
});

test('CRT-01 what is revoked opens nothing once the list is renewed: on a new, an open and a resumed connection, for good', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  await using server = await running();
  const { authority, own, fixture } = server;
  const { cookie } = await server.ask({ installed: own, body: credentials });
  using agent = kept();
  using resuming = kept({ keepAlive: false, maxCachedSessions: 10 });
  for (const before of [agent, resuming])
    assert.equal(await stateOf(server, { installed: own, agent: before }), 'accepted');
  await authority.revoke(own.issued.serialNumber, { reason: 'key-compromise', from: fixture.clock.now() });
  for (let round = 0; round < 3; round++) {
    t.mock.timers.tick(minute);
    await until(async () => (await stateOf(server, { installed: own })) === 'revoked');
    assert.equal(await stateOf(server, { installed: own, agent }), 'revoked', 'the connection stayed open');
    for (let n = 0; n < 2; n++) assert.equal(await stateOf(server, { installed: own, agent: resuming }), 'revoked');
    const refused = await server.ask({ installed: own, body: credentials });
    assert.deepEqual([refused.status, field(refused.body, 'code')], [403, 'certificate-revoked']);
    const bound = await server.ask({ path: readPreferences.path, installed: own, headers: { cookie } });
    assert.equal(bound.status, 401);
  }
});

test('CRT-01 a list that cannot be asked for is logged, and the one before goes on', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  await using server = await running();
  const { fixture, own } = server;
  await fixture.database.kysely.schema.alterTable('authority_certificate').renameTo('away').execute();
  t.mock.timers.tick(minute);
  await until(async () => fixture.log.some(({ event }) => event === 'revocation-list-not-renewed'));
  assert.equal(await stateOf(server, { installed: own }), 'accepted');
});

test('CRT-01 it is the portal’s clock that says whether a certificate is valid, not the machine’s', async () => {
  await using server = await running();
  const { authority, give } = server;
  const notAfter = start + 10 * day - 1000;
  assert.ok(Date.now() > notAfter, 'to OpenSSL it has expired');
  const installed = await give(await install(authority, { notAfter }));
  assert.equal(await stateOf(server, { installed }), 'accepted');
  await server.fixture.clock.move(10 * day);
  assert.equal(await stateOf(server, { installed }), 'expired');
});

test('CRT-01 no header of a client is believed', async () => {
  await using server = await running();
  const header = clientCert(server.own);
  const headers = { 'client-cert': header, 'x-client-cert': header, 'x-ssl-client-verify': 'SUCCESS' };
  assert.equal(await stateOf(server, { headers }), 'none');
  for (const proxies of [
    { addresses: [], tellsCertificates: true },
    { addresses: ['10.0.0.0/8'], tellsCertificates: true },
    { addresses: ['127.0.0.1'] },
  ]) {
    await using behind = await running({ plain: true, proxies });
    assert.equal(await stateOf(behind, { headers: { 'client-cert': clientCert(behind.own) } }), 'none');
  }
});

test('CRT-01 behind a proxy that is trusted to tell them, certificates are judged as over TLS', async () => {
  await using server = await running({ plain: true, proxies: { addresses: ['127.0.0.1'], tellsCertificates: true } });
  await using elsewhere = await openFixture(emptySqlite);
  const { own, give } = server;
  const impostor = await give(await install(authorityFor(elsewhere.database)));
  const own2 = clientCert(own);
  for (const [header, state] of [
    [own2, 'accepted'],
    [` ${own2} `, 'accepted'],
    [clientCert(impostor), 'not-accepted'],
    ['', 'none'],
    [':AAAA:', 'none'],
    [own2.slice(1), 'none'],
    [`${own2}, ${own2}`, 'none'],
    [encodeURIComponent(own.cert), 'none'],
  ] as const)
    assert.equal(await stateOf(server, { headers: { 'client-cert': header } }), state, header);
  const { status, cookie } = await server.ask({ body: credentials, headers: { 'client-cert': own2 } });
  assert.equal(status, 201);
  const over = (headers: object) => server.ask({ path: readPreferences.path, headers: { cookie, ...headers } });
  assert.deepEqual([(await over({ 'client-cert': own2 })).status, (await over({})).status], [200, 401]);
});

test('CRT-01 the server says whose certificates it wants, so that a browser offers no others', async () => {
  await using server = await running();
  const asked = spawn('openssl', ['s_client', '-connect', `127.0.0.1:${server.port}`, '-servername', 'localhost']);
  asked.stdin.end();
  const said = (await asked.stdout.setEncoding('utf8').toArray()).join('');
  const [, names = ''] = /Acceptable client certificate CA names\n(.*?)\nRequested/s.exec(said) ?? [];
  assert.match(names, /CN ?= ?Madoguchi Demo for Member CA$/);
  assert.equal(names.split('\n').length, 1);
});

/** As a proxy writes it (RFC 9440). */
const clientCert = ({ issued }: Installed): string => `:${Buffer.from(issued.der).toString('base64')}:`;

function kept(options: AgentOptions = { keepAlive: true, maxSockets: 1 }): Agent & Disposable {
  const agent = new Agent(options);
  return Object.assign(agent, { [Symbol.dispose]: () => agent.destroy() });
}

/** Goes on asking for what is under way; each time over a connection of its own, so that it takes no more than moments. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 200; n++) {
    if (await holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.fail('it never came');
}
