import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readNotificationSettings,
  updateNotificationSettings,
} from '@madoguchi/sdk/account/notification-settings.endpoints.js';
import { createPortal, createSignIn, isPortalError, presets, type Portal } from '@madoguchi/sdk';
import { agreeToTerms } from '@madoguchi/sdk/identity/terms.endpoints.js';
import { renewSession } from '@madoguchi/sdk/portal/bearer.endpoints.js';
import { accountHeader } from '@madoguchi/sdk/portal/request.rules.js';
import { readSession, signOut } from '@madoguchi/sdk/portal/session.endpoints.js';
import { minute } from '@madoguchi/sdk/portal/time.js';
import { allowedOrigin, field, onEachDatabase, openFixture, password, serverOrigin } from './fixture.suite.ts';
import type { Fixture } from './fixture.suite.ts';
import { bearer, bearerTokens, customerEndpoints, samplePortal, signedIn } from './samples.suite.ts';

const alice = 'alice@customer.example';
const bob = 'bob@customer.example';
const withCode = (code: string) => (error: unknown) => isPortalError(error) && error.code === code;

/** Alice and Bob, and pages that share their cookies, as the tabs of one browser do, and hear nothing of each other. */
async function open(database: Parameters<typeof openFixture>[0], credentials: 'cookie' | 'bearer') {
  const fixture = await openFixture(database);
  const ids = {
    alice: await fixture.account({ identifier: alice, displayName: 'Alice' }),
    bob: await fixture.account({ identifier: bob, displayName: 'Bob' }),
  };
  let jar = '';
  const tab = (): Portal =>
    createPortal({
      configuration: presets.information,
      baseUrl: `${serverOrigin}/api/information`,
      credentials,
      async fetch(input, init) {
        const headers = new Headers(init?.headers);
        if (jar && (credentials === 'cookie' || String(input).endsWith('/session/token'))) headers.set('cookie', jar);
        const response = await fixture.app.fetch(new Request(input, { ...init, headers }));
        for (const cookie of response.headers.getSetCookie())
          jar = /Max-Age=0/.test(cookie) ? '' : (cookie.split(';')[0] ?? '');
        return response;
      },
    });
  const enter = async (portal: Portal, identifier: string): Promise<void> => {
    const form = createSignIn(portal);
    await form.signIn({ identifier, password });
    assert.equal(form.state.type, 'signed-in');
  };
  const first = tab();
  const second = tab();
  await enter(first, alice);
  await enter(second, bob);
  return { fixture, ids, first, second, tab, enter };
}

const shown = ({ session: { state } }: Portal): string | undefined =>
  state.type === 'active' ? state.account.displayName : state.type;

const settingsOf = async ({ database }: Fixture): Promise<readonly string[]> =>
  (await database.kysely.selectFrom('notification_settings').select('account_id').execute()).map(
    (row) => row.account_id,
  );

onEachDatabase('two accounts in the tabs of a browser', (database) => {
  test('AUTH-03 what is done in a tab is never done for the account of another tab', async () => {
    const { fixture, ids, first, second } = await open(database, 'cookie');
    await using _ = fixture;
    await fixture.publish('information');
    await assert.rejects(
      first.call(agreeToTerms, { version: 1, opened: ['use', 'privacy'] }),
      withCode('unauthenticated'),
    );
    assert.equal(shown(first), 'expired');
    const { length } = await fixture.database.kysely.selectFrom('terms_agreement').selectAll().execute();
    assert.equal(length, 0);
    await second.call(agreeToTerms, { version: 1, opened: ['use', 'privacy'] });
    await assert.rejects(first.call(updateNotificationSettings, { topics: [] }, { ifMatch: 0 }));
    assert.deepEqual(await settingsOf(fixture), []);
    await second.call(updateNotificationSettings, { topics: [] }, { ifMatch: 0 });
    assert.deepEqual(await settingsOf(fixture), [ids.bob]);
  });

  test('AUTH-03 the tab asks to sign in again: the same account goes on, another one gets nothing of the first one’s', async () => {
    const { fixture, ids, first, second, enter } = await open(database, 'cookie');
    await using _ = fixture;
    let again = alice;
    const asked: string[] = [];
    first.session.onExpired(async ({ displayName }) => {
      asked.push(displayName);
      await enter(first, again);
    });
    await first.call(updateNotificationSettings, { topics: [] }, { ifMatch: 0 });
    assert.deepEqual(await settingsOf(fixture), [ids.alice]);
    await assert.rejects(second.call(readNotificationSettings), withCode('unauthenticated'));
    await enter(second, bob);
    again = bob;
    await assert.rejects(
      first.call(updateNotificationSettings, { topics: [] }, { ifMatch: 1 }),
      withCode('account-changed'),
    );
    assert.equal(shown(first), 'Bob');
    assert.deepEqual(asked, ['Alice', 'Alice']);
    assert.deepEqual(await settingsOf(fixture), [ids.alice]);
  });

  test('AUTH-04 signing out in a tab ends the session of its own account, never the one of another tab', async () => {
    const { fixture, first, second } = await open(database, 'cookie');
    await using _ = fixture;
    await first.session.signOut();
    assert.equal(shown(first), 'anonymous');
    await second.call(readNotificationSettings);
    await second.session.signOut();
    assert.equal((await fixture.database.kysely.selectFrom('session').selectAll().execute()).length, 0);
  });

  test('a tab that asks who is signed in is told, whoever it took the person for', async () => {
    const { fixture, first } = await open(database, 'cookie');
    await using _ = fixture;
    await first.session.refresh();
    assert.equal(shown(first), 'Bob');
    await first.call(readNotificationSettings);
  });

  test('AUTH-03 in bearer mode a renewal gives no token of another account, and leaves that one its session', async () => {
    const { fixture, ids, first, second, enter } = await open(database, 'bearer');
    await using _ = fixture;
    await first.call(readNotificationSettings);
    await fixture.clock.move(10 * minute);
    await assert.rejects(
      first.call(updateNotificationSettings, { topics: [] }, { ifMatch: 0 }),
      withCode('unauthenticated'),
    );
    assert.equal(shown(first), 'expired');
    assert.deepEqual(await settingsOf(fixture), []);
    await second.call(updateNotificationSettings, { topics: [] }, { ifMatch: 0 });
    assert.deepEqual(await settingsOf(fixture), [ids.bob]);
    await enter(first, alice);
    await first.call(updateNotificationSettings, { topics: [] }, { ifMatch: 0 });
    assert.deepEqual((await settingsOf(fixture)).toSorted(), [ids.alice, ids.bob].toSorted());
  });

  test('AUTH-03 in bearer mode a tab that asks who is signed in once its token has ended goes on as that account', async () => {
    const { fixture, first } = await open(database, 'bearer');
    await using _ = fixture;
    await fixture.clock.move(10 * minute);
    await assert.rejects(first.call(readNotificationSettings), withCode('unauthenticated'));
    await first.session.refresh();
    assert.equal(shown(first), 'Bob');
    await first.call(readNotificationSettings);
  });

  test('AUTH-04 in bearer mode signing out in a tab leaves the other account its session, with the token working and ended', async () => {
    for (const wait of [0, 10 * minute]) {
      const { fixture, first, second, tab } = await open(database, 'bearer');
      await using _ = fixture;
      await fixture.clock.move(wait);
      await first.session.signOut();
      assert.equal(shown(first), 'anonymous');
      await fixture.clock.move(10 * minute);
      await second.call(readNotificationSettings);
      const reloaded = tab();
      await reloaded.session.refresh();
      assert.equal(shown(reloaded), 'Bob');
    }
  });

  test('AUTH-04 in bearer mode who signed out is signed out on every page, and the next renewal takes the cookie away', async () => {
    await using fixture = await openFixture(database);
    const id = await fixture.account({ identifier: alice });
    const { access, refreshCookie } = await bearer(fixture, alice);
    const client = fixture.client();
    const headers = { authorization: `Bearer ${access}`, [accountHeader]: id };
    assert.equal((await client.call(signOut, {}, { headers })).status, 204);
    const renewed = await client.call(renewSession, {}, { headers: { cookie: refreshCookie } });
    assert.equal(renewed.status, 401);
    assert.match(renewed.headers.get('set-cookie') ?? '', /^mado_information_refresh=; .*Max-Age=0$/);
  });

  test('a renewal for another account uses nothing up, and a refresh token that was used before ends its session all the same', async () => {
    await using fixture = await openFixture(database);
    const id = await fixture.account({ identifier: alice });
    const renew = (cookie: string, account: string) =>
      fixture.client().call(renewSession, {}, { headers: { cookie, [accountHeader]: account } });
    const { refreshCookie } = await bearer(fixture, alice);
    const refused = await renew(refreshCookie, 'another');
    assert.deepEqual([refused.status, field(refused.body, 'code')], [401, 'unauthenticated']);
    assert.equal(refused.headers.get('set-cookie'), null);
    const renewed = await renew(refreshCookie, id);
    assert.equal(renewed.status, 204);
    const newest = await renew(bearerTokens(renewed.headers).refreshCookie, id);
    assert.equal((await renew(refreshCookie, 'another')).status, 401);
    assert.equal((await renew(bearerTokens(newest.headers).refreshCookie, id)).status, 401);
  });

  test('every operation of customers is refused to a session of another account than the one it is called for', async () => {
    await using fixture = await openFixture(database);
    for (const portal of new Set(customerEndpoints.map(samplePortal))) {
      const id = await fixture.account({ portal, identifier: bob });
      const client = await signedIn(fixture, bob, portal);
      for (const endpoint of customerEndpoints.filter((one) => samplePortal(one) === portal)) {
        const { status, body } = await client.call(endpoint, {}, { headers: { [accountHeader]: 'another' } });
        assert.deepEqual([status, field(body, 'code')], [401, 'unauthenticated'], endpoint.name);
      }
      const who = await client.call(readSession, {}, { headers: { [accountHeader]: 'another' } });
      assert.equal(field(who.body, 'session.account.id'), id);
    }
  });
});

onEachDatabase('a page of another origin', (database) => {
  test('may say for which account it calls', async () => {
    await using fixture = await openFixture(database);
    const { headers } = await fixture.client().send('OPTIONS', '/api/information/preferences', {
      headers: { 'origin': allowedOrigin, 'access-control-request-method': 'GET' },
    });
    assert.ok(headers.get('access-control-allow-headers')?.split(', ').includes(accountHeader));
  });
});
