import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeToTerms } from '@madoguchi/sdk/identity/terms.endpoints.js';
import { requestPasswordLink, setPassword } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { moveClock } from '@madoguchi/sdk/portal/operator.endpoints.js';
import { field, onEachDatabase, openFixture } from './fixture.suite.ts';
import { linkToken, signedIn } from './samples.suite.ts';

const identifier = 'person@customer.example';

onEachDatabase('idempotency keys', (open) => {
  test('50 posts with one key write one row and are answered alike', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    await fixture.publish('information');
    const client = await signedIn(fixture, identifier);
    const agree = () => client.call(agreeToTerms, { version: 1, opened: ['use', 'privacy'] }, { key: 'one' });
    const links = () => client.call(requestPasswordLink, { identifier }, { key: 'one' });
    for (const send of [agree, links]) {
      const replies = await Promise.all(Array.from({ length: 50 }, send));
      const carriedOut = replies.filter(({ status }) => status === 201 || status === 202);
      assert.ok(carriedOut.length >= 1);
      for (const { text } of carriedOut) assert.equal(text, carriedOut[0]?.text);
      for (const reply of replies)
        if (!carriedOut.includes(reply))
          assert.deepEqual([reply.status, field(reply.body, 'code')], [409, 'idempotency-running'], reply.text);
      assert.equal((await send()).text, carriedOut[0]?.text);
    }
    const count = async (table: 'terms_agreement' | 'outbox' | 'password_link') =>
      (await fixture.database.kysely.selectFrom(table).select('portal_id').execute()).length;
    assert.deepEqual([await count('terms_agreement'), await count('outbox'), await count('password_link')], [1, 1, 1]);
  });

  test('a clock is moved once for one key', async () => {
    await using fixture = await openFixture(open);
    const before = fixture.clock.now();
    const send = () => fixture.client().call(moveClock, { by: 1_000 }, { key: 'k', asOperator: true });
    await Promise.all(Array.from({ length: 10 }, send));
    assert.equal(fixture.clock.now(), before + 1_000);
  });

  test('a key is needed, is for one input, one account and one operation, and lasts for a day', async () => {
    await using fixture = await openFixture(open);
    const client = fixture.client();
    const ask = (name: string, key?: string) =>
      client.call(
        requestPasswordLink,
        { identifier: name },
        key === undefined ? { headers: { 'idempotency-key': '' } } : { key },
      );
    for (const key of [undefined, 'with space', 'x'.repeat(201), '鍵'.replace(/./g, '\u00e9')])
      assert.equal(field((await ask('a', key)).body, 'code'), 'idempotency-key-required');
    assert.equal((await ask('a', 'key')).status, 202);
    assert.equal(field((await ask('b', 'key')).body, 'code'), 'idempotency-mismatch');
    assert.equal((await ask('b', 'other')).status, 202);
    assert.equal((await client.call(moveClock, { by: 86_400_000 - 1 }, { key: 'key', asOperator: true })).status, 200);
    assert.equal(field((await ask('b', 'key')).body, 'code'), 'idempotency-mismatch');
    await fixture.clock.move(1);
    assert.equal((await ask('b', 'key')).status, 202);

    await fixture.account({ identifier });
    await fixture.account({ identifier: 'second@customer.example' });
    await fixture.publish('information');
    for (const name of [identifier, 'second@customer.example']) {
      const person = await signedIn(fixture, name);
      const { body, status } = await person.call(
        agreeToTerms,
        { version: 1, opened: ['use', 'privacy'] },
        { key: 'shared' },
      );
      assert.deepEqual([status, field(body, 'account.identifier')], [201, name]);
    }
  });

  test('a refusal is not kept: the same key works once the reason is gone', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const token = await linkToken(fixture, identifier);
    const client = fixture.client();
    assert.equal((await client.call(setPassword, { token, password: 'short' }, { key: 'k' })).status, 400);
    assert.equal((await client.call(setPassword, { token, password: 'Much.Longer_12' }, { key: 'k' })).status, 204);
    assert.equal((await client.call(setPassword, { token, password: 'Much.Longer_12' }, { key: 'k' })).status, 204);
  });

  test('AUTH-07 a password that was set is answered as the first time to whoever signed in meanwhile, or was signed out by it', async () => {
    await using fixture = await openFixture(open);
    for (const [key, isFirstSignedIn] of [
      ['signs-in', false],
      ['is-signed-out', true],
    ] as const) {
      const name = `${key}@customer.example`;
      await fixture.account({ identifier: name });
      await fixture.clock.move(1); // mails of the same moment have no order
      const token = await linkToken(fixture, name);
      const client = isFirstSignedIn ? await signedIn(fixture, name) : fixture.client();
      const set = () => client.call(setPassword, { token, password: 'Much.Longer_12' }, { key });
      const first = await set();
      if (!isFirstSignedIn) assert.equal((await client.signIn(name, 'Much.Longer_12')).status, 201);
      const again = await set();
      assert.deepEqual([first.status, again.status, again.text], [204, 204, first.text], key);
    }
  });

  test('a password, which can be guessed, is no part of what stands beside a key; another link is another body', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const token = await linkToken(fixture, identifier);
    await fixture.client().call(setPassword, { token, password: 'Much.Longer_12' }, { key: 'k' });
    const row = await fixture.database.kysely
      .selectFrom('idempotency')
      .selectAll()
      .where('key', '=', 'k')
      .executeTakeFirstOrThrow();
    const withoutPassword = new TextEncoder().encode(JSON.stringify([['token', token]]));
    const expected = await crypto.subtle.digest('SHA-256', withoutPassword);
    assert.equal(row.fingerprint, Buffer.from(expected).toString('hex'));
    const other = await fixture
      .client()
      .call(setPassword, { token: 'another', password: 'Much.Longer_12' }, { key: 'k' });
    assert.deepEqual([other.status, field(other.body, 'code')], [422, 'idempotency-mismatch']);
  });

  test('a request that died with its process gives its place up after a minute, and cannot finish later', async () => {
    await using fixture = await openFixture(open);
    const scope = { portal_id: 'information', owner: 'anyone', operation: 'requestPasswordLink', key: 'k' };
    const client = fixture.client();
    const send = () => client.call(requestPasswordLink, { identifier: 'a' }, { key: 'k' });
    await send();
    await fixture.database.kysely
      .updateTable('idempotency')
      .set({ answer: null, claim: 'dead' })
      .where((eb) => eb.and(scope))
      .execute();
    await fixture.clock.move(60_000 - 1);
    assert.equal(field((await send()).body, 'code'), 'idempotency-running');
    await fixture.clock.move(1);
    assert.equal((await send()).status, 202);
  });
});
