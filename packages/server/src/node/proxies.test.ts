import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import { emptySqlite, openFixture, password } from '../portal/fixture.suite.ts';
import { findClientAddress, type TrustedProxies } from './proxies.ts';
import { startServer } from './start-server.ts';

const proxies: TrustedProxies = { addresses: ['127.0.0.1', '10.0.0.0/8', '2001:db8:f::/48'] };

const found = (socket: string | undefined, value: string | undefined, header = proxies.header): string | undefined =>
  findClientAddress({ ...proxies, ...(header && { header }) })(
    socket,
    new Headers(value === undefined ? {} : { [header ?? 'x-forwarded-for']: value }),
  );

test('a client is who the nearest trusted proxy says, whatever the client itself says', () => {
  for (const [socket, forwarded, client] of [
    ['127.0.0.1', '192.0.2.1', '192.0.2.1'],
    ['::ffff:127.0.0.1', '192.0.2.1', '192.0.2.1'],
    ['127.0.0.1', '203.0.113.9, 192.0.2.1', '192.0.2.1'],
    ['127.0.0.1', '203.0.113.9, 192.0.2.1, 10.1.2.3', '192.0.2.1'],
    ['127.0.0.1', '127.0.0.1, 192.0.2.1', '192.0.2.1'],
    ['127.0.0.1', '192.0.2.1:4711', '192.0.2.1'],
    ['10.9.9.9', '2001:db8::1', '2001:db8::1'],
    ['2001:db8:f::7', '[2001:db8::1]:443', '2001:db8::1'],
    ['127.0.0.1', '10.0.0.1, 10.0.0.2', '10.0.0.1'],
  ] as const)
    assert.equal(found(socket, forwarded), client, forwarded);
});

test('nobody but a trusted proxy is believed', () => {
  assert.equal(found('192.0.2.1', '203.0.113.9'), '192.0.2.1');
  assert.equal(found('192.0.2.1', '10.0.0.1'), '192.0.2.1');
  assert.equal(found('2001:db8::1', '203.0.113.9'), '2001:db8::1');
  assert.equal(found(undefined, '203.0.113.9'), undefined);
  const none = findClientAddress({ addresses: [] });
  assert.equal(none('127.0.0.1', new Headers({ 'x-forwarded-for': '203.0.113.9' })), '127.0.0.1');
  const both = new Headers({ 'forwarded': 'for=203.0.113.9', 'x-forwarded-for': '192.0.2.1' });
  assert.equal(findClientAddress(proxies)('127.0.0.1', both), '192.0.2.1', 'a header that this proxy passes on');
});

test('what is no address counts as the proxy that wrote it', () => {
  for (const forwarded of [
    undefined,
    '',
    'unknown',
    '_hidden',
    '203.0.113.9, unknown',
    '203.0.113.9,',
    '1.2.3',
    '[::1',
  ])
    assert.equal(found('127.0.0.1', forwarded), '127.0.0.1', String(forwarded));
  assert.equal(found('127.0.0.1', '203.0.113.9, unknown, 10.0.0.1'), '10.0.0.1');
});

test('Forwarded is read like X-Forwarded-For, and a quote that a client leaves open swallows nothing', () => {
  for (const [forwarded, client] of [
    ['for=192.0.2.1', '192.0.2.1'],
    ['For="[2001:db8::1]:4711";proto=https', '2001:db8::1'],
    ['proto=https; for=192.0.2.1;by=10.0.0.1', '192.0.2.1'],
    ['for=203.0.113.9, for=192.0.2.1, for=10.0.0.1', '192.0.2.1'],
    ['for="203.0.113.9, for=192.0.2.1', '192.0.2.1'],
    ['for="_x;for=203.0.113.9", for=192.0.2.1', '192.0.2.1'],
    ['host="a;for=203.0.113.9", for=unknown', '127.0.0.1'],
    ['proto=https', '127.0.0.1'],
    ['notfor=203.0.113.9', '127.0.0.1'],
  ] as const)
    assert.equal(found('127.0.0.1', forwarded, 'forwarded'), client, forwarded);
});

test('what is no address and no network is said when the server starts', () => {
  for (const address of ['', 'localhost', '10.0.0.0/33', '::1/129', '10.0.0.0/8/8', '10.0.0.0/', '10.0.0/8'])
    assert.throws(() => findClientAddress({ addresses: [address] }), /such as 10\.0\.0\.0\/8, not/, address);
});

test('AUTH-02 behind a proxy one person’s failures keep nobody else out, and inventing addresses does not help', async () => {
  await using fixture = await openFixture(emptySqlite, { insecureCookies: true });
  await fixture.account({ identifier: 'person@customer.example' });
  const server = await startServer({ app: fixture.app, port: 0, proxies });
  const attempt = async (forwarded: string, identifier: string): Promise<number> => {
    const response = await fetch(`http://127.0.0.1:${server.port}/api/information${signIn.path}`, {
      method: signIn.method,
      headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
      body: JSON.stringify({ identifier, password: identifier.startsWith('person') ? password : 'wrong' }),
    });
    await response.text();
    return response.status;
  };
  try {
    let refused = 0;
    for (let n = 0; n < 101; n++)
      refused = await attempt(`198.51.100.${n}, 203.0.113.9`, `absent${n}@customer.example`);
    assert.equal(refused, 429);
    assert.equal(await attempt('203.0.113.9', 'person@customer.example'), 429);
    assert.equal(await attempt('192.0.2.1', 'person@customer.example'), 201);
  } finally {
    await server.stop();
  }
});
