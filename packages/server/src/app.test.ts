import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { readPreferences, updatePreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { operations } from './app.ts';
import { operation, operationTable } from './portal/operation.ts';
import {
  allowedOrigin,
  emptySqlite,
  field,
  memoryJar,
  onEachDatabase,
  onOneDatabase,
  openFixture,
  serverOrigin,
  type Fixture,
  type Reply,
} from './portal/fixture.suite.ts';
import { requestIdHeader } from './portal/pipeline/headers.ts';
import { sampleOf, samplePortal, signedIn, unsafeEndpoints } from './portal/samples.suite.ts';

test('the server starts only with exactly one operation for each endpoint', () => {
  assert.equal(operationTable(endpoints, operations).size, endpoints.length);
  const [first] = operations;
  assert.ok(first);
  assert.throws(() => operationTable(endpoints, operations.slice(1)), /has no operation/);
  assert.throws(() => operationTable(endpoints, [...operations, first]), /has two operations/);
  const stray = operation({ ...readSession, name: 'stray' }, async () => ({}));
  assert.throws(() => operationTable(endpoints, [...operations, stray]), /not in the table/);
});

function assertHeaders({ headers, status, text }: Reply, now: number): void {
  assert.equal(headers.get('x-content-type-options'), 'nosniff', text);
  assert.equal(headers.get('referrer-policy'), 'no-referrer');
  assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.equal(headers.get('mado-time'), String(now));
  assert.match(headers.get('mado-request-id') ?? '', /^(\w{4}-?){3}$/);
  if (status >= 400) {
    assert.equal(headers.get('content-type'), 'application/problem+json');
    const body: unknown = JSON.parse(text);
    assert.equal(field(body, 'requestId'), headers.get('mado-request-id'));
    assert.equal(field(body, 'type'), `urn:madoguchi:problem:${String(field(body, 'code'))}`);
    assert.equal(field(body, 'status'), status);
  }
}

test('every answer carries the safety headers, errors too', async () => {
  for (const publicHost of [true, false]) {
    await using fixture = await openFixture(emptySqlite, { publicHost });
    const client = fixture.client();
    const replies = [
      await client.call(readSession),
      await client.call(readPreferences),
      await client.signIn('nobody@customer.example'),
      await client.send('GET', '/api/information/nothing'),
      await client.send('GET', '/api/none/session'),
      await client.send('GET', '/elsewhere'),
      await client.send('GET', '/openapi.json'),
      await client.send('PATCH', '/api/information/session'),
      await client.send('OPTIONS', '/api/information/session'),
      await client.send('HEAD', '/api/information/session'),
      await client.send('POST', '/api/information/session', {
        body: '{',
        headers: { 'content-type': 'application/json' },
      }),
    ];
    for (const reply of replies) {
      if (reply.text !== '') assertHeaders(reply, fixture.clock.now());
      const age = Number(/max-age=(\d+)/.exec(reply.headers.get('strict-transport-security') ?? '')?.[1] ?? 0);
      assert.equal(age >= 31_536_000, publicHost);
    }
    assert.deepEqual(
      replies.map(({ status }) => status),
      [200, 401, 401, 404, 404, 404, 200, 405, 204, 200, 400],
    );
    assert.equal(replies[7]?.headers.get('allow'), 'GET, HEAD, POST, DELETE, OPTIONS');
  }
});

test('an unexpected fault is told as such and no more, and its cause goes to the log without what was typed', async () => {
  await using fixture = await openFixture(emptySqlite, {
    passwordHasher: { hash: async () => 'x', verify: async (_, typed) => Promise.reject(new Error(`secret ${typed}`)) },
  });
  const reply = await fixture.client().signIn('person@customer.example', 'typed-password');
  assert.equal(reply.status, 500);
  assert.deepEqual(Object.keys(Object(reply.body)), ['type', 'title', 'status', 'code', 'requestId']);
  const line = fixture.log.find(({ event }) => event === 'request-failed');
  assert.equal(line?.facts?.['operation'], 'signIn');
  assert.ok(!JSON.stringify(fixture.log).includes('typed-password'));
  assert.ok(!JSON.stringify(fixture.log).includes('person@customer.example'));
});

/** What the audit trail leaves out besides what is named for reading: looking at something, going on with a session, and what was seen so far. */
const unaudited: readonly string[] = [
  'extendSession',
  'renewSession',
  'inspectPasswordLink',
  'inspectInvitation',
  'inspectRegistration',
  'inspectLicenseKey',
  'inspectAddressChange',
  'inspectRecovery',
  'findSubdomains',
  'sendSpeedSample',
  'checkLeaving',
  'upload', // told by what uses the file
  'openAnnouncement',
  'keepVideoPosition',
  'noteTicketSeen',
];
/** What is searched for by POST, so that it stands in no address, reads all the same. */
const isUnaudited = (name: string): boolean => name.startsWith('read') || unaudited.includes(name);

/** A repeat of these is told another password instead of the first one, which nothing knows any more. */
const renewing = ['createMailbox'];

/** An answer without the password that a repeat cannot know. */
function known(name: string, body: unknown): unknown {
  return renewing.includes(name) ? { ...(body as object), password: typeof field(body, 'password') } : body;
}

const auditOf = ({ database }: Fixture) =>
  database.kysely.selectFrom('audit').select(['operation', 'outcome', 'request_id']).execute();

onOneDatabase('cross-site', (open) => {
  const crossSite: readonly Readonly<Record<string, string>>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${serverOrigin}.evil.example` },
    { origin: serverOrigin.replace('https', 'http') },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'cross-site', 'origin': serverOrigin },
    { 'sec-fetch-site': 'same-site', 'origin': 'https://evil.portal.example' },
    { 'sec-fetch-site': 'cross-site', 'origin': 'null' },
  ];
  const formTypes = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/jsonp',
  ];

  for (const endpoint of unsafeEndpoints)
    test(`${endpoint.name} writes nothing for a page elsewhere; for the portal's own it is audited, and done once for one key`, async () => {
      await using fixture = await openFixture(open);
      const identifier = 'person@customer.example';
      const portal = samplePortal(endpoint);
      await fixture.account({ portal, identifier });
      const client = await signedIn(fixture, identifier, portal);
      const { input, options } = await sampleOf(endpoint, { fixture, identifier });
      if (endpoint.name === 'agreeToTerms') await fixture.publish('information');
      const asOperator = endpoint.access === 'operator';
      const before = await everything(fixture.database.kysely);
      for (const headers of crossSite) {
        const reply = await client.call(endpoint, input, { ...options, asOperator, headers });
        assert.equal(field(reply.body, 'code'), 'cross-site', JSON.stringify(headers));
        assert.equal(reply.headers.get('access-control-allow-origin'), null);
      }
      for (const type of formTypes) {
        const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' };
        const reply = await client.call(endpoint, input, { ...options, asOperator, headers });
        assert.equal(field(reply.body, 'code'), 'unsupported-media-type', type);
      }
      assert.deepEqual(await everything(fixture.database.kysely), before);
      const send = () =>
        client.call(endpoint, input, {
          key: 'one',
          ...options,
          asOperator,
          headers: { ...options?.headers, origin: serverOrigin },
        });
      const own = await send();
      assert.equal(own.status, endpoint.status);
      const written = await auditOf(fixture);
      const lines = written.filter(({ request_id }) => request_id === own.headers.get(requestIdHeader));
      // one line for each that it is about: an account and the application for it
      assert.deepEqual(
        [...new Set(lines.map(({ operation, outcome }) => `${operation} ${outcome}`))],
        isUnaudited(endpoint.name) ? [] : [`${endpoint.name} ok`],
      );
      if (!endpoint.idempotent || endpoint.name === 'setPassword') return; // it ends the session that the key belongs to
      const again = await send();
      assert.deepEqual([again.status, known(endpoint.name, again.body)], [own.status, known(endpoint.name, own.body)]);
      const renewed = renewing.includes(endpoint.name) ? 1 : 0;
      assert.equal((await auditOf(fixture)).length, written.length + renewed);
    });
});

async function everything(kysely: Awaited<ReturnType<typeof openFixture>>['database']['kysely']): Promise<unknown> {
  const tables = [
    'setting',
    'account',
    'preferences',
    'session',
    'attempt',
    'password_link',
    'terms_agreement',
    'contract',
    'contract_product',
    'participant',
    'invitation',
    'invitation_link',
    'group_company',
    'environment',
    'assignment',
    'activation',
    'quote_request',
    'leaving',
    'maintenance_contract',
    'device',
    'project',
    'project_member',
    'project_contract',
    'account_application',
    'access_application',
    'ticket',
    'ticket_entry',
    'ticket_seen',
    'renewal_quote',
    'billing_document',
    'article',
    'change',
    'upload',
    'outbox',
    'idempotency',
    'audit',
  ] as const;
  return Promise.all(tables.map((table) => kysely.selectFrom(table).selectAll().execute()));
}

test('a page of a configured origin may read and write; another one learns nothing', async () => {
  await using fixture = await openFixture(emptySqlite);
  const client = fixture.client();
  const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
  const allowed = await client.send('OPTIONS', '/api/information/session', {
    headers: { origin: allowedOrigin, ...preflight },
  });
  assert.equal(allowed.status, 204);
  assert.equal(allowed.headers.get('access-control-allow-origin'), allowedOrigin);
  assert.equal(allowed.headers.get('access-control-allow-credentials'), 'true');
  assert.match(allowed.headers.get('access-control-allow-methods') ?? '', /POST/);
  assert.match(allowed.headers.get('access-control-allow-headers') ?? '', /idempotency-key/);
  const refused = await client.send('OPTIONS', '/api/information/session', {
    headers: { origin: 'https://evil.example', ...preflight },
  });
  assert.equal(refused.headers.get('access-control-allow-origin'), null);
  assert.equal(refused.headers.get('access-control-allow-methods'), null);
  const read = await client.send('GET', '/api/information/session', {
    headers: { 'origin': allowedOrigin, 'sec-fetch-site': 'cross-site' },
  });
  assert.match(
    read.headers.get('access-control-expose-headers') ?? '',
    /mado-time.*etag.*retry-after.*mado-request-id/,
  );
  assert.match(read.headers.get('vary') ?? '', /origin/);
  const written = await client.send('POST', '/api/information/session', {
    headers: { 'origin': allowedOrigin, 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
    body: '{"identifier":"a@b","password":"x"}',
  });
  assert.equal(field(written.body, 'code'), 'invalid-credentials');
});

test('too many requests from one address are told when to come again, from another they go on', async () => {
  await using fixture = await openFixture(emptySqlite, { requestsPerMinute: 10 });
  const here = fixture.client('information', { clientAddress: '2001:db8:1:2::1' });
  const neighbour = fixture.client('information', { clientAddress: '2001:db8:1:2:ffff::2' });
  for (let i = 0; i < 10; i++) assert.equal((await here.call(readSession)).status, 200);
  const refused = await neighbour.call(readSession);
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get('retry-after'), '60');
  assert.equal((await fixture.client('information', { clientAddress: '192.0.2.7' }).call(readSession)).status, 200);
  await fixture.clock.move(60_000);
  assert.equal((await here.call(readSession)).status, 200);
});

onEachDatabase('editing', (open) => {
  test('of 20 edits of one version one wins; the others see the object as it is now', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'person@customer.example' });
    const client = await signedIn(fixture, 'person@customer.example');
    const read = await client.call(readPreferences);
    assert.equal(read.headers.get('etag'), '"1"');
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        client.call(updatePreferences, { mailLocale: i % 2 ? 'en' : 'ja' }, { version: 1 }),
      ),
    );
    const won = replies.filter(({ status }) => status === 200);
    assert.equal(won.length, 1);
    assert.equal(won[0]?.headers.get('etag'), '"2"');
    for (const reply of replies.filter(({ status }) => status !== 200)) {
      assert.equal(reply.status, 412, reply.text);
      assert.deepEqual(field(reply.body, 'current'), won[0]?.body);
    }
  });

  test('an edit names the version it replaces, as a strong tag', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'person@customer.example' });
    const client = await signedIn(fixture, 'person@customer.example');
    const edit = (headers: Record<string, string>) => client.call(updatePreferences, { mailLocale: 'en' }, { headers });
    assert.equal(field((await edit({})).body, 'code'), 'version-required');
    for (const tag of ['*', 'W/"1"', '1', '"0"', '"2"', '"1", "2"', '"x"', '', '"99999999999999999999"'])
      assert.equal(field((await edit({ 'if-match': tag })).body, 'code'), 'version-conflict', tag);
    assert.equal((await edit({ 'if-match': '"1"' })).status, 200);
    const refused = await client.call(updatePreferences, { mailLocale: 'fr' }, { version: 2 });
    assert.deepEqual(field(refused.body, 'fieldErrors'), [{ field: 'mailLocale', code: 'not-offered' }]);
  });
});

test('where headers cannot carry cookies, a jar does', async () => {
  await using fixture = await openFixture(emptySqlite);
  await fixture.account({ identifier: 'person@customer.example' });
  const cookies = memoryJar();
  const client = fixture.client('information', { cookies, origin: serverOrigin });
  const reply = await client.signIn('person@customer.example');
  assert.equal(reply.headers.get('set-cookie'), null);
  assert.equal(cookies.stored.length, 1);
  assert.notEqual(field((await client.call(readSession)).body, 'session'), null);
  const elsewhere = fixture.client('information', { cookies, origin: 'https://evil.example' });
  assert.equal(field((await elsewhere.signIn('person@customer.example')).body, 'code'), 'cross-site');
});

test('portals share neither accounts nor sessions', async () => {
  await using fixture = await openFixture(emptySqlite);
  await fixture.account({ portal: 'information', identifier: 'person@customer.example' });
  const client = await signedIn(fixture, 'person@customer.example');
  assert.equal((await fixture.client('support').signIn('person@customer.example')).status, 401);
  const token = client.cookie.split('=')[1] ?? '';
  const other = fixture.client('support');
  other.cookie = `mado_support=${token}; mado_information=${token}`;
  assert.deepEqual((await other.call(readSession)).body, { session: null });
  assert.equal((await other.call(readPreferences)).status, 401);
  await fixture.account({ portal: 'support', identifier: 'person@customer.example' });
  assert.equal((await fixture.client('support').signIn('person@customer.example')).status, 201);
});
