import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definePortal, presets } from '@madoguchi/sdk';
import { readPreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import { changePassword } from '@madoguchi/sdk/identity/password-change.endpoints.js';
import { giveInitialPassword } from '@madoguchi/sdk/identity/operator.endpoints.js';
import { inspectPasswordLink, setPassword } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { minute, second } from '@madoguchi/sdk/portal/time.js';
import { createServerApp } from '../app.ts';
import {
  countingHasher,
  createClient,
  field,
  onEachDatabase,
  openFixture,
  password as current,
  type Client,
  type Fixture,
  type Reply,
} from '../portal/fixture.suite.ts';
import { linkToken, signedIn } from '../portal/samples.suite.ts';

const identifier = 'person@customer.example';
const password = 'Different.Horse_10';
const from = { clientAddress: '192.0.2.1' };
const wrong = { current: 'not this one', password };

const audited = async ({ database }: Fixture) =>
  (await database.kysely.selectFrom('audit').select('outcome').where('operation', '=', 'changePassword').execute()).map(
    ({ outcome }) => outcome,
  );
const mails = async ({ database }: Fixture) =>
  database.kysely.selectFrom('outbox').select(['recipient', 'subject']).where('state', '!=', 'decoy').execute();

const byLink = 'By.The.Link_11';
/** What ends the links of an account beside a newer one; each gives the password that then holds. */
const otherChanges: readonly {
  readonly title: string;
  readonly change: (fixture: Fixture, client: Client) => Promise<string>;
}[] = [
  {
    title: 'AUTH-06 changing the password',
    async change(_, client) {
      assert.equal((await client.call(changePassword, { current, password })).status, 200);
      return password;
    },
  },
  {
    title: 'AUTH-08 an initial password',
    async change(fixture) {
      const { body } = await fixture.client().call(giveInitialPassword, { identifier }, { asOperator: true });
      return String(field(body, 'password'));
    },
  },
];

onEachDatabase('password change', (open) => {
  test('AUTH-06 the password is changed, this session goes on under another token, every other one ends, a mail tells of it', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const other = await signedIn(fixture, identifier);
    const client = await signedIn(fixture, identifier);
    const before = client.cookie;
    const [row] = await fixture.database.kysely.selectFrom('session').select('started_at').execute();
    await fixture.clock.move(minute);
    const changed = await client.call(changePassword, { current, password });
    assert.equal(changed.status, 200, changed.text);
    assert.equal(field(changed.body, 'account.identifier'), identifier);
    assert.notEqual(client.cookie, before);
    assert.equal((await client.call(readPreferences)).status, 200);
    assert.deepEqual((await other.call(readSession)).body, { session: null });
    const stolen = fixture.client();
    stolen.cookie = before;
    assert.deepEqual((await stolen.call(readSession)).body, { session: null });
    const rows = await fixture.database.kysely.selectFrom('session').select('started_at').execute();
    assert.deepEqual(rows, [row], 'its longest time does not begin anew');
    assert.equal((await fixture.client().signIn(identifier)).status, 401);
    assert.equal((await fixture.client().signIn(identifier, password)).status, 201);
    assert.deepEqual(
      (await mails(fixture)).map(({ recipient, subject }) => [recipient, /パスワード変更/.test(subject)]),
      [[identifier, true]],
    );
    assert.deepEqual(await audited(fixture), ['ok']);
  });

  test('AUTH-06 a repeat with the same key is answered the same and changes nothing more', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const client = await signedIn(fixture, identifier);
    const first = await client.call(changePassword, { current, password }, { key: 'k' });
    const again = await client.call(changePassword, { current, password }, { key: 'k' });
    assert.deepEqual([again.status, again.body], [200, first.body]);
    assert.equal((await mails(fixture)).length, 1);
  });

  test('AUTH-06 links that were sent before work no more', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const token = await linkToken(fixture, identifier);
    const client = await signedIn(fixture, identifier);
    await client.call(changePassword, { current, password });
    assert.equal(field((await client.call(inspectPasswordLink, { token })).body, 'code'), 'link-expired');
  });

  for (const { title, change } of otherChanges)
    test(`${title} ends a link whose new password is being set, however early that request came`, async () => {
      const hashing = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      const hasher = countingHasher();
      await using fixture = await openFixture(open, {
        passwordHasher: {
          verify: (hash, value) => hasher.verify(hash, value),
          async hash(value) {
            if (value === byLink) {
              hashing.resolve();
              await released.promise;
            }
            return hasher.hash(value);
          },
        },
      });
      await fixture.account({ identifier });
      const token = await linkToken(fixture, identifier);
      const client = await signedIn(fixture, identifier);
      const byTheLink = fixture.client().call(setPassword, { token, password: byLink });
      await hashing.promise;
      await fixture.clock.move(second);
      const own = await change(fixture, client);
      released.resolve();
      assert.equal(field((await byTheLink).body, 'code'), 'link-expired');
      assert.equal((await fixture.client().signIn(identifier, own)).status, 201);
      // one that came before that, and whose body comes only now
      const ports = { ...fixture.ports, clock: { now: () => fixture.clock.now() - second } };
      const early = createClient(createServerApp(ports), 'information');
      assert.equal(field((await early.call(setPassword, { token, password: byLink })).body, 'code'), 'link-expired');
    });

  test('AUTH-06 a wrong current password is told at its field, and nothing is changed', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const client = await signedIn(fixture, identifier);
    for (const [input, code] of [
      [wrong, 'wrong'],
      [{ password }, 'required'],
      [{ current: '', password }, 'required'],
    ] as const)
      assert.deepEqual(field((await client.call(changePassword, input)).body, 'fieldErrors'), [
        { field: 'current', code },
      ]);
    assert.equal((await fixture.client().signIn(identifier)).status, 201);
    assert.deepEqual(await audited(fixture), ['invalid-credentials']);
    assert.deepEqual(await mails(fixture), []);
  });

  test('AUTH-05 the rules of the portal hold, also those only the server can check', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const client = await signedIn(fixture, identifier);
    for (const [value, codes] of [
      [current, ['not-previous']],
      ['Person@customer.example_1', ['not-identifier']],
      ['Password_1234', ['not-common']],
      ['short', ['length', 'upper', 'digit', 'symbol']],
    ] as const) {
      const { body } = await client.call(changePassword, { current, password: value });
      const errors = field(body, 'fieldErrors');
      assert.ok(Array.isArray(errors), value);
      assert.deepEqual(
        errors.map((error) => field(error, 'code')),
        codes,
      );
      assert.ok(errors.every((error) => field(error, 'field') === 'password'));
    }
    assert.equal((await client.call(changePassword, { current, password })).status, 200, 'no failure was counted');
  });
});

onEachDatabase('wrong current passwords', (open) => {
  test('AUTH-02 AUTH-06 the fifth wrong one locks and ends the session; sign-in is locked with it', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const client = await signedIn(fixture, identifier);
    for (let failure = 1; failure < 5; failure++) assert.equal((await client.call(changePassword, wrong)).status, 400);
    const locked = await client.call(changePassword, wrong);
    assert.deepEqual([locked.status, field(locked.body, 'params')], [423, { minutes: 15 }]);
    assert.equal(locked.headers.get('retry-after'), '900');
    assert.equal(client.cookie, '');
    assert.deepEqual(await fixture.database.kysely.selectFrom('session').selectAll().execute(), []);
    await fixture.clock.move(15 * minute - 1);
    assert.equal((await fixture.client().signIn(identifier)).status, 423);
    await fixture.clock.move(1);
    assert.equal((await fixture.client().signIn(identifier)).status, 201);
    assert.equal((await audited(fixture)).filter((outcome) => outcome === 'locked').length, 1);
  });

  test('AUTH-02 AUTH-06 of 100 wrong ones at once exactly 5 are checked, and failed sign-ins count with them', async () => {
    for (const signIns of [0, 2]) {
      await using fixture = await openFixture(open);
      await fixture.account({ identifier });
      const client = fixture.client('information', from);
      assert.equal((await client.signIn(identifier)).status, 201);
      for (let i = 0; i < signIns; i++) await fixture.client('information', from).signIn(identifier, 'wrong');
      fixture.hasher.verified = 0;
      const replies = await Promise.all(Array.from({ length: 100 }, () => client.call(changePassword, wrong)));
      assert.equal(fixture.hasher.verified, 5 - signIns);
      assert.ok(replies.every(({ status }) => [400, 401, 423].includes(status)));
      assert.deepEqual(await fixture.database.kysely.selectFrom('session').selectAll().execute(), []);
    }
  });

  test('AUTH-02 AUTH-06 whoever is locked out by somebody else’s failures stays signed in', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const client = await signedIn(fixture, identifier);
    for (let i = 0; i < 5; i++) await fixture.client().signIn(identifier, 'wrong');
    assert.equal((await client.call(changePassword, { current, password })).status, 423);
    assert.equal((await client.call(readPreferences)).status, 200);
    await fixture.clock.move(15 * minute);
    assert.equal((await client.call(changePassword, { current, password })).status, 200);
  });

  test('AUTH-02 AUTH-06 a wrong one stays that, and the session stays, where others lock while it is checked', async (t) => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const client = await signedIn(fixture, identifier);
    const others = (): Promise<Reply> => fixture.client().signIn(identifier, 'wrong');
    for (let i = 0; i < 3; i++) await others();
    const locking = t.mock.method(fixture.hasher, 'verify', async () => {
      locking.mock.restore();
      assert.equal((await others()).status, 423, 'the fifth');
      return false;
    });
    const { status, body } = await client.call(changePassword, wrong);
    assert.deepEqual([status, field(body, 'fieldErrors')], [400, [{ field: 'current', code: 'wrong' }]]);
    assert.equal((await client.call(readPreferences)).status, 200);
    assert.deepEqual(await audited(fixture), ['invalid-credentials']);
    assert.equal((await client.call(changePassword, wrong)).status, 423);
    assert.equal((await client.call(readPreferences)).status, 200);
  });

  test('AUTH-02 AUTH-06 the right one forgets the failures before it', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const client = fixture.client('information', from);
    await client.signIn(identifier);
    for (let i = 0; i < 4; i++) await client.call(changePassword, wrong);
    assert.equal((await client.call(changePassword, { current, password })).status, 200);
    const counted = await fixture.database.kysely.selectFrom('attempt').select(['kind', 'failures']).execute();
    assert.deepEqual(
      counted.map(({ kind, failures }) => [kind, JSON.parse(failures).length]),
      [['sign-in-address', 4]],
    );
  });

  test('AUTH-06 of two changes at once one wins, and the other’s session is over', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const clients = [await signedIn(fixture, identifier), await signedIn(fixture, identifier)];
    const replies = await Promise.all(
      clients.map((client, i) => client.call(changePassword, { current, password: `${password}${i}` })),
    );
    const won = replies.findIndex(({ status }) => status === 200);
    const lost = 1 - won;
    // the other one came before its session had ended, and its current password is none any more, or after
    assert.ok([400, 401].includes(replies[lost]?.status ?? 0));
    assert.equal((await clients[lost]?.call(changePassword, { current, password }))?.status, 401);
    assert.equal((await fixture.client().signIn(identifier, `${password}${won}`)).status, 201);
    assert.equal((await mails(fixture)).length, 1);
  });
});

onEachDatabase('forced change', (open) => {
  test('AUTH-08 LIC-02 nothing else is reached before the initial password is changed; new terms stand before it', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier, mustChangePassword: true });
    const client = await signedIn(fixture, identifier);
    assert.equal(field((await client.call(readPreferences)).body, 'code'), 'password-change-required');
    await fixture.publish('information');
    assert.equal(field((await client.call(readPreferences)).body, 'code'), 'terms-required');
    const changed = await client.call(changePassword, { current, password });
    assert.deepEqual([changed.status, field(changed.body, 'gates')], [200, ['terms']]);
    assert.equal(field((await client.call(readPreferences)).body, 'code'), 'terms-required');
    const again = fixture.client();
    assert.deepEqual(field((await again.signIn(identifier, password)).body, 'gates'), ['terms']);
  });

  test('CRT-15 where the portal does not ask for the current password, none is needed and none is checked', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'certificate', identifier: 'k7m2p9qa', mailAddress: 'person@customer.example' });
    const client = await signedIn(fixture, 'k7m2p9qa', 'certificate');
    const { body } = await client.call(changePassword, { password: current });
    assert.deepEqual(field(body, 'fieldErrors'), [{ field: 'password', code: 'not-previous', params: {} }]);
    assert.equal((await client.call(changePassword, { current: 'ignored', password })).status, 200);
    assert.deepEqual(await fixture.database.kysely.selectFrom('attempt').selectAll().execute(), []);
    assert.equal((await fixture.client('certificate').signIn('k7m2p9qa', password)).status, 201);
  });

  test('AUTH-05 a policy that forbids no former password takes the same again', async () => {
    const configuration = definePortal({
      from: presets.information,
      passwordPolicy: { ...presets.information.passwordPolicy, forbid: [] },
    });
    await using fixture = await openFixture(open, { configurations: [configuration] });
    await fixture.account({ identifier });
    const client = await signedIn(fixture, identifier);
    assert.equal((await client.call(changePassword, { current, password: current })).status, 200);
  });
});
