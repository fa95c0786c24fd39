import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPreferences, updatePreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import { changePassword } from '@madoguchi/sdk/identity/password-change.endpoints.js';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import { renewSession } from '@madoguchi/sdk/portal/bearer.endpoints.js';
import { accessTokenHeader, credentialsHeader } from '@madoguchi/sdk/portal/bearer.model.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { readSession, signOut } from '@madoguchi/sdk/portal/session.endpoints.js';
import { hour, minute } from '@madoguchi/sdk/portal/time.js';
import {
  allowedOrigin,
  field,
  onEachDatabase,
  openFixture,
  password,
  serverOrigin,
  type Fixture,
  type Reply,
} from './fixture.suite.ts';
import { bearer, bearerTokens, signedIn } from './samples.suite.ts';

const identifier = 'person@customer.example';
const crossSite = { 'origin': allowedOrigin, 'sec-fetch-site': 'cross-site' };

const withToken = (
  fixture: Fixture,
  access: string,
  endpoint: Endpoint<never, unknown> | Endpoint<unknown, unknown> = readPreferences,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> =>
  fixture.client().call(endpoint, {}, { headers: { authorization: `Bearer ${access}`, ...headers } });

const renew = (fixture: Fixture, cookie: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  fixture.client().call(renewSession, {}, { headers: { cookie, ...headers } });

const sessions = async ({ database }: Fixture) =>
  (await database.kysely.selectFrom('session').select('id').execute()).length;

onEachDatabase('bearer mode', (open) => {
  test('a client on another site signs in, gets tokens and no session cookie, and reads and writes', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const client = fixture.client();
    const reply = await client.call(
      signIn,
      { identifier, password },
      { headers: { ...crossSite, [credentialsHeader]: 'bearer' } },
    );
    assert.equal(reply.status, 201, reply.text);
    assert.equal(reply.headers.getSetCookie().length, 1);
    assert.match(
      reply.headers.get('set-cookie') ?? '',
      /^mado_information_refresh=[\w-]{22}\.[\w-]{43}\.[\w-]{43}; Path=\/api\/information\/session\/token; Secure; HttpOnly; SameSite=None; Partitioned$/,
    );
    const { access } = bearerTokens(reply.headers);
    assert.match(access, /^[\w-]{43}$/);
    assert.equal(reply.headers.get('access-control-allow-origin'), allowedOrigin);
    assert.match(reply.headers.get('access-control-expose-headers') ?? '', /\bmado-access-token\b/);
    assert.equal((await withToken(fixture, access, readPreferences, crossSite)).status, 200);
    const edited = await fixture
      .client()
      .call(
        updatePreferences,
        { mailLocale: 'en' },
        { version: 1, headers: { ...crossSite, authorization: `Bearer ${access}` } },
      );
    assert.equal(edited.status, 200, edited.text);
    const kept = JSON.stringify([
      await fixture.database.kysely.selectFrom('session').selectAll().execute(),
      await fixture.database.kysely.selectFrom('access_token').selectAll().execute(),
      fixture.log,
    ]);
    for (const secret of [access, reply.headers.get('set-cookie')?.split(/[=;]/)[1] ?? ''])
      assert.ok(!kept.includes(secret));
  });

  test('the preflight of an allowed origin lets the token through, that of another one nothing', async () => {
    await using fixture = await openFixture(open);
    const preflight = (origin: string): Promise<Reply> =>
      fixture.client().send('OPTIONS', '/api/information/preferences', {
        headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
      });
    const allowed = await preflight(allowedOrigin);
    assert.match(allowed.headers.get('access-control-allow-headers') ?? '', /\bauthorization\b.*\bmado-credentials\b/);
    const refused = await preflight('https://evil.example');
    assert.equal(refused.headers.get('access-control-allow-headers'), null);
    assert.equal(refused.headers.get('access-control-allow-origin'), null);
  });

  test('a page of an origin that is not allowed reads and writes nothing, whatever token it has', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const { access, refreshCookie } = await bearer(fixture, identifier);
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'origin': 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    ]) {
      for (const endpoint of [readPreferences, readSession, signOut])
        assert.equal(field((await withToken(fixture, access, endpoint, headers)).body, 'code'), 'cross-site');
      const renewed = await renew(fixture, refreshCookie, headers);
      assert.equal(field(renewed.body, 'code'), 'cross-site');
      assert.equal(renewed.headers.get(accessTokenHeader), null);
    }
    assert.equal((await renew(fixture, refreshCookie, crossSite)).status, 204, 'nothing was used up');
  });

  test('an access token works 9:59.999 and not at 10:00.000, and every operation says so', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const { access } = await bearer(fixture, identifier);
    await fixture.clock.move(10 * minute - 1);
    assert.equal((await withToken(fixture, access)).status, 200);
    await fixture.clock.move(1);
    for (const endpoint of [readPreferences, readSession, signOut]) {
      const { status, body } = await withToken(fixture, access, endpoint);
      assert.deepEqual([status, field(body, 'code')], [401, 'unauthenticated'], endpoint.name);
    }
    assert.equal(await sessions(fixture), 1);
  });

  test('neither kind of token is worth anything in the place of another', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const { access, refreshCookie } = await bearer(fixture, identifier);
    const [, refresh = ''] = refreshCookie.split('=');
    const cookie = (await signedIn(fixture, identifier)).cookie.split('=')[1] ?? '';
    const client = fixture.client();
    for (const token of [access, refresh]) {
      client.cookie = `mado_information=${token}`;
      assert.equal((await client.call(readPreferences)).status, 401);
    }
    for (const token of [cookie, refresh, 'x', 'a.b']) assert.equal((await withToken(fixture, token)).status, 401);
    for (const token of [cookie, access, 'x', `${'x'.repeat(22)}.${'y'.repeat(43)}`])
      assert.equal((await renew(fixture, `mado_information_refresh=${token}`)).status, 401);
    assert.equal((await withToken(fixture, access)).status, 200);
    assert.equal(
      (await fixture.client('support').call(readPreferences, {}, { headers: { authorization: `Bearer ${access}` } }))
        .status,
      401,
    );
  });

  test('a request with a token takes nothing from a session cookie that comes along', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    await fixture.account({ identifier: 'other@customer.example' });
    const client = await signedIn(fixture, 'other@customer.example');
    const { access } = await bearer(fixture, identifier);
    const mine = await client.call(readSession, {}, { headers: { authorization: `Bearer ${access}` } });
    assert.equal(field(mine.body, 'session.account.identifier'), identifier);
    assert.equal((await client.call(readSession, {}, { headers: { authorization: 'Bearer x' } })).status, 401);
    assert.deepEqual((await client.call(readSession, {}, { headers: { [credentialsHeader]: 'bearer' } })).body, {
      session: null,
    });
  });
});

onEachDatabase('renewal', (open) => {
  test('a renewal gives a new access token and another refresh token; those of other tabs go on', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const first = await bearer(fixture, identifier);
    await fixture.clock.move(minute);
    const reply = await renew(fixture, first.refreshCookie, crossSite);
    assert.deepEqual([reply.status, reply.text], [204, '']);
    const second = bearerTokens(reply.headers);
    assert.notEqual(second.refreshCookie, first.refreshCookie);
    for (const { access } of [first, second]) assert.equal((await withToken(fixture, access)).status, 200);
    await fixture.clock.move(9 * minute);
    assert.equal((await withToken(fixture, first.access)).status, 401);
    assert.equal((await withToken(fixture, second.access)).status, 200);
    await fixture.app.tidyUp();
    const { length } = await fixture.database.kysely.selectFrom('access_token').selectAll().execute();
    assert.equal(length, 1);
  });

  test('a refresh token that turns up again after its successor was used ends the session', async () => {
    await using fixture = await openFixture(open);
    const id = await fixture.account({ identifier });
    const first = await bearer(fixture, identifier);
    const second = bearerTokens((await renew(fixture, first.refreshCookie)).headers);
    const third = bearerTokens((await renew(fixture, second.refreshCookie)).headers);
    const reused = await renew(fixture, first.refreshCookie);
    assert.deepEqual([reused.status, field(reused.body, 'code')], [401, 'unauthenticated']);
    assert.match(reused.headers.get('set-cookie') ?? '', /^mado_information_refresh=;.*Max-Age=0/);
    assert.equal(reused.headers.get(accessTokenHeader), null);
    for (const { access, refreshCookie } of [first, second, third]) {
      assert.equal((await withToken(fixture, access)).status, 401);
      assert.equal((await renew(fixture, refreshCookie)).status, 401);
    }
    assert.equal(await sessions(fixture), 0);
    const trail = await fixture.database.kysely
      .selectFrom('audit')
      .select(['subject', 'outcome'])
      .where('operation', '=', 'renewSession')
      .execute();
    assert.deepEqual(
      trail.map((row) => ({ ...row })),
      [{ subject: `account:${id}`, outcome: 'unauthenticated' }],
    );
  });

  test('a refresh token that somebody made up is refused and ends nothing, though its session is a real one', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const { access, refreshCookie } = await bearer(fixture, identifier);
    const [name = '', id = '', random = '', seal = ''] = refreshCookie.split(/[=.]/);
    const other = 'A'.repeat(43); // the id alone stands in every link to a file
    for (const made of [[other], [random], [other, other], [other, seal], [random, other], [random, seal, other]]) {
      const reply = await renew(fixture, `${name}=${[id, ...made].join('.')}`);
      assert.deepEqual([reply.status, field(reply.body, 'code')], [401, 'unauthenticated']);
      assert.equal((await withToken(fixture, access)).status, 200);
    }
    assert.equal((await renew(fixture, refreshCookie)).status, 204);
  });

  test('where the answer was lost the same refresh token may be sent again for 59.999 s, and not at 60.000 s', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const { refreshCookie } = await bearer(fixture, identifier);
    const lost = bearerTokens((await renew(fixture, refreshCookie)).headers);
    await fixture.clock.move(minute - 1);
    const again = await renew(fixture, refreshCookie);
    assert.equal(again.status, 204);
    assert.equal((await withToken(fixture, bearerTokens(again.headers).access)).status, 200);
    await fixture.clock.move(1);
    assert.equal((await renew(fixture, refreshCookie)).status, 401);
    assert.equal(await sessions(fixture), 0);
    assert.equal((await withToken(fixture, lost.access)).status, 401);
  });

  test('AUTH-03 renewals do not extend the idle time, nor the longest time', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    let { refreshCookie } = await bearer(fixture, identifier);
    await fixture.clock.move(30 * minute - 1);
    const reply = await renew(fixture, refreshCookie);
    assert.equal(reply.status, 204);
    ({ refreshCookie } = bearerTokens(reply.headers));
    await fixture.clock.move(1);
    assert.equal((await renew(fixture, refreshCookie)).status, 401);

    let tokens = await bearer(fixture, identifier);
    const endsAt = fixture.clock.now() + 12 * hour;
    while (fixture.clock.now() + 9 * minute < endsAt) {
      await fixture.clock.move(9 * minute);
      assert.equal((await withToken(fixture, tokens.access)).status, 200);
      tokens = bearerTokens((await renew(fixture, tokens.refreshCookie)).headers);
    }
    await fixture.clock.move(endsAt - 1 - fixture.clock.now());
    assert.equal((await withToken(fixture, tokens.access)).status, 200);
    await fixture.clock.move(1);
    assert.equal((await withToken(fixture, tokens.access)).status, 401);
    assert.equal((await renew(fixture, tokens.refreshCookie)).status, 401);
  });

  test('AUTH-04 signing out ends the session: no token of it works any more', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const first = await bearer(fixture, identifier);
    const second = bearerTokens((await renew(fixture, first.refreshCookie)).headers);
    const out = await withToken(fixture, first.access, signOut, crossSite);
    assert.equal(out.status, 204);
    assert.equal(out.headers.get('set-cookie'), null, 'the cookie may be another account’s by now');
    for (const { access } of [first, second]) assert.equal((await withToken(fixture, access)).status, 401);
    assert.equal((await renew(fixture, second.refreshCookie)).status, 401);
    assert.equal((await fixture.database.kysely.selectFrom('access_token').selectAll().execute()).length, 0);
  });

  test('AUTH-06 changing the password gives new tokens; the ones before, and other sessions, end', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const other = await bearer(fixture, identifier);
    const { access, refreshCookie } = await bearer(fixture, identifier);
    const changed = await fixture
      .client()
      .call(
        changePassword,
        { current: password, password: 'Different.Horse_10' },
        { headers: { authorization: `Bearer ${access}`, origin: serverOrigin } },
      );
    assert.equal(changed.status, 200, changed.text);
    const tokens = bearerTokens(changed.headers);
    assert.equal((await withToken(fixture, tokens.access)).status, 200);
    for (const old of [access, other.access]) assert.equal((await withToken(fixture, old)).status, 401);
    assert.equal((await renew(fixture, tokens.refreshCookie)).status, 204);
    assert.equal((await renew(fixture, refreshCookie)).status, 401, 'the one before ends the session');
  });

  test('a suspended account renews nothing', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const { access, refreshCookie } = await bearer(fixture, identifier);
    await fixture.database.kysely.updateTable('account').set({ state: 'suspended' }).execute();
    assert.equal((await withToken(fixture, access)).status, 401);
    assert.equal((await renew(fixture, refreshCookie)).status, 401);
  });
});
