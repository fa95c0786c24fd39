import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { presets } from '@madoguchi/sdk';
import { field, onEachDatabase, openFixture, operatorHeader, password, serverOrigin } from './fixture.suite.ts';
import { signedIn } from './samples.suite.ts';

const runs = 10_000;
const paths = [...new Set(endpoints.map(({ path }) => path))];
const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\0',
    '\u0000a',
    '\ud800',
    'person@customer.example',
    password,
    'ja',
    '__proto__',
    "' or 1=1 --",
    '𠮷',
    'x'.repeat(2_000),
  ),
);
const values: fc.Arbitrary<unknown> = fc.oneof(
  strings,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(strings, { maxLength: 4 }),
  fc.jsonValue({ maxDepth: 3 }),
);
const fields = fc.constantFrom(
  'identifier',
  'password',
  'token',
  'version',
  'opened',
  'mailLocale',
  'topics',
  'current',
  'to',
  'by',
  'systemId',
  'systems',
  'title',
  'process',
  'position',
  '__proto__',
  'constructor',
  'x',
);
const bodies = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.tuple(fields, values), { maxLength: 5 })
      .map((entries) => JSON.stringify(Object.fromEntries(entries))),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '{',
      'null',
      '[]',
      '[[[[',
      '"x"',
      '['.repeat(60_000),
      `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
      `"${'x'.repeat(70_000)}"`,
    ),
  },
);
const headerText = fc.oneof(
  fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, '?')),
  fc.constantFrom('"1"', '"2"', 'null', serverOrigin, '', 'k1', 'k2'),
);
const headers = fc.record(
  {
    'content-type': fc.oneof(
      { weight: 8, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: headerText },
    ),
    'idempotency-key': headerText,
    'if-match': headerText,
    'origin': fc.oneof({ weight: 3, arbitrary: fc.constant(serverOrigin) }, headerText),
    'sec-fetch-site': fc.constantFrom('same-origin', 'none', 'cross-site', 'x'),
    'cookie': fc.oneof(
      headerText,
      headerText.map((text) => `mado_information=${text}`),
    ),
    [operatorHeader]: fc.constant('1'),
    'content-length': fc.constantFrom('-1', 'x', '99999999999'),
  },
  { requiredKeys: [] },
);
const portals = fc.constantFrom(...Object.values(presets).map(({ id }) => id));
const parts = fc.oneof(fc.constantFrom('sias', 'de3', 'absent'), strings);
/** A path with its parts in braces filled in. */
const filled = (path: string, part: string): string =>
  path.replaceAll(/\{\w+\}/g, encodeURIComponent(part.toWellFormed()));
const noise = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
  path: fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(portals, fc.constantFrom(...paths), parts)
        .map(([portal, path, part]) => `/api/${portal}${filled(path, part)}`),
    },
    { weight: 1, arbitrary: fc.webPath() },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '/api/%00/session',
        '/api/information/%ff',
        '/api//session',
        '/api/information/../support/session',
        '/openapi.json/',
        '//x',
        '/api/information/session/',
        '/api/INFORMATION/session',
      ),
    },
  ),
  query: fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    fc.webQueryParameters().map((query) => `?${query}`),
    fc
      .tuple(fc.constantFrom('to', 'cursor', 'text', 'kind', 'unread', 'processId', 'seal'), strings)
      .map(([name, text]) => `?${name}=${encodeURIComponent(text.toWellFormed())}`),
  ),
  headers,
  body: bodies,
  signedIn: fc.boolean(),
});

/** An operation called as it should be, but for what stands in its fields. */
const plausible = fc
  .record({
    endpoint: fc.constantFrom(...endpoints),
    key: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5'),
    input: fc.record({
      identifier: fc.oneof(fc.constant('person@customer.example'), strings),
      password: fc.oneof(fc.constant(password), strings),
      token: strings,
      version: fc.oneof(fc.constant(1), fc.double(), fc.maxSafeInteger()),
      opened: fc.oneof(fc.constant(['use', 'privacy']), fc.array(strings, { maxLength: 60 })),
      mailLocale: fc.oneof(fc.constantFrom('ja', 'en'), strings),
      by: fc.oneof(fc.constant(1), fc.integer(), fc.maxSafeInteger()),
      systemId: fc.oneof(fc.constantFrom('sias', 'de3'), strings),
      systems: fc.oneof(fc.constant(['sias']), fc.array(strings, { maxLength: 4 })),
      kind: fc.constantFrom('support', 'announcement', 'other'),
      important: fc.boolean(),
      title: strings,
      body: strings,
      description: strings,
      media: fc.oneof(fc.constant('monthly.webm'), strings),
      process: strings,
      question: strings,
      answer: strings,
      position: fc.oneof(fc.constant(12.5), fc.double()),
    }),
    part: parts,
    signedIn: fc.boolean(),
  })
  .map(({ endpoint: { method, path }, key, input, part, ...rest }) => ({
    method,
    path: `/api/information${filled(path, part)}`,
    query: '',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      'if-match': '"1"',
      'origin': serverOrigin,
      ...(path.startsWith('/operator') && { [operatorHeader]: '1' }),
    },
    body: JSON.stringify(input),
    ...rest,
  }));
const requests = fc.oneof(noise, plausible);

onEachDatabase('generated requests', (open) => {
  test(`${runs.toLocaleString('en')} generated requests are all answered properly, none by a fault`, async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'person@customer.example' });
    const client = await signedIn(fixture, 'person@customer.example');
    let session = client.cookie;
    const own = await fixture.database.kysely
      .selectFrom('account')
      .select(['password_hash', 'must_change_password'])
      .executeTakeFirstOrThrow();
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(requests, async ({ method, path, query, headers: given, body, signedIn: withSession }) => {
        client.cookie = withSession ? session : '';
        const hasBody = !['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(method);
        const reply = await client.send(method, `${path}${query}`, { headers: given, ...(hasBody && { body }) });
        seen.add(reply.status);
        assert.notEqual(
          reply.status,
          500,
          JSON.stringify(fixture.log.findLast(({ event }) => event === 'request-failed')),
        );
        if (
          (reply.status === 204 && method === 'DELETE') ||
          (reply.status === 201 && path.endsWith('/initial-password'))
        ) {
          await fixture.database.kysely.deleteFrom('attempt').execute(); // of what was guessed meanwhile
          await fixture.database.kysely.updateTable('account').set(own).execute();
          session = (await signedIn(fixture, 'person@customer.example')).cookie;
        }
        assert.ok(reply.headers.has('mado-time') && reply.headers.has('mado-request-id'));
        if (reply.status < 300 || method === 'HEAD') return;
        assert.equal(reply.headers.get('content-type'), 'application/problem+json');
        assert.equal(field(reply.body, 'status'), reply.status);
        assert.ok(!/\b(sqlite|postgres|select|insert|node_modules|\.ts\b|at )\b/i.test(reply.text), reply.text);
      }),
      { numRuns: runs },
    );
    for (const status of [200, 201, 202, 204, 400, 401, 403, 404, 405, 412, 413, 415, 422])
      assert.ok(seen.has(status), `none was answered ${status}`);
  });
});
