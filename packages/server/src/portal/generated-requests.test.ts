import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { presets } from '@madoguchi/sdk';
import { texts, values } from './arbitrary-input.suite.ts';
import { onEachDatabase, openFixture, operatorHeader, serverOrigin, type Client } from './fixture.suite.ts';
import { assertProper } from './proper-answer.suite.ts';
import { signedIn } from './samples.suite.ts';

/** Those that are called as they should be but for some fields are in generated-inputs.test.ts. */
const runs = 6_500;
const identifier = 'person@customer.example';
const paths = [...new Set(endpoints.map(({ path }) => path))];
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
const portals = Object.values(presets).map(({ id }) => id);
const parts = fc.oneof(fc.constantFrom('sias', 'de3', 'absent'), texts);
/** A path with its parts in braces filled in. */
const filled = (path: string, part: string): string =>
  path.replaceAll(/\{\w+\}/g, encodeURIComponent(part.toWellFormed()));
const requests = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
  path: fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...portals), fc.constantFrom(...paths), parts)
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
      .tuple(fc.constantFrom('to', 'cursor', 'text', 'kind', 'unread', 'processId', 'seal'), texts)
      .map(([name, text]) => `?${name}=${encodeURIComponent(text.toWellFormed())}`),
  ),
  headers,
  body: bodies,
  isSignedIn: fc.boolean(),
});

onEachDatabase('generated requests', (open) => {
  test(`${runs.toLocaleString('en')} generated requests are all answered properly, none by a fault`, async () => {
    await using fixture = await openFixture(open);
    const clients = new Map<string, Client>();
    for (const portal of portals) {
      await fixture.account({ portal, identifier });
      clients.set(portal, await signedIn(fixture, identifier, portal));
    }
    const nobody = fixture.client();
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(requests, async ({ method, path, query, headers: given, body, isSignedIn }) => {
        const [, portal = ''] = /^\/api\/(\w+)\//.exec(path) ?? [];
        const client = (isSignedIn && clients.get(portal)) || nobody;
        nobody.cookie = '';
        const hasBody = !['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(method);
        const reply = await client.send(method, `${path}${query}`, { headers: given, ...(hasBody && { body }) });
        seen.add(reply.status);
        assertProper(reply, fixture, method);
        if (client === nobody || (client.cookie !== '' && reply.status !== 401)) return;
        await fixture.database.kysely.deleteFrom('attempt').execute(); // of what was guessed meanwhile
        await client.signIn(identifier);
      }),
      { numRuns: runs },
    );
    for (const status of [200, 204, 400, 401, 403, 404, 405, 413, 415])
      assert.ok(seen.has(status), `none was answered ${status}`);
  });
});
