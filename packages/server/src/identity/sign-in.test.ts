import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSession, signOut } from '@madoguchi/sdk/portal/session.endpoints.js';
import { field, onEachDatabase, openFixture, password } from '../portal/fixture.suite.ts';

onEachDatabase('sign-in', (open) => {
  test('AUTH-01 a person signs in, is known, and signs out', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'Megumi@customer.example', company: '株式会社東都システム開発' });
    const client = fixture.client();
    const reply = await client.signIn(' ｍegumi@CUSTOMER.example ');
    assert.equal(reply.status, 201, reply.text);
    assert.equal(field(reply.body, 'account.identifier'), 'Megumi@customer.example');
    assert.equal(field(reply.body, 'account.companyName'), '株式会社東都システム開発');
    const cookie = reply.headers.get('set-cookie') ?? '';
    assert.match(cookie, /^mado_information=[\w-]{43}; Path=\/api\/information\/; HttpOnly; SameSite=Lax; Secure$/);
    assert.equal(field((await client.call(readSession)).body, 'session.account.displayName'), '髙﨑 恵 1');
    const stolen = client.cookie;
    assert.equal((await client.call(signOut)).status, 204);
    client.cookie = stolen;
    assert.deepEqual((await client.call(readSession)).body, {});
  });

  test('AUTH-01 unknown identifier, wrong password, suspended account and missing password answer alike', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'known@customer.example' });
    await fixture.account({ identifier: 'suspended@customer.example', suspended: true });
    await fixture.account({ identifier: 'new@customer.example', passwordHash: undefined });
    const replies = [];
    for (const [identifier, value] of [
      ['known@customer.example', 'wrong'],
      ['unknown@customer.example', 'wrong'],
      ['unknown@customer.example', password],
      ['suspended@customer.example', password],
      ['new@customer.example', password],
    ] as const) {
      const before = fixture.hasher.verified;
      const reply = await fixture.client().signIn(identifier, value);
      const { requestId: _, ...body } = Object(reply.body);
      const headers = [...reply.headers].filter(([name]) => name !== 'mado-request-id');
      replies.push({ status: reply.status, body, headers, hashes: fixture.hasher.verified - before });
    }
    assert.equal(replies[0]?.status, 401);
    assert.equal(replies[0]?.hashes, 1);
    for (const reply of replies) assert.deepEqual(reply, replies[0]);
  });

  test('AUTH-02 100 wrong passwords at once make exactly 5 hash checks', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'known@customer.example' });
    for (const identifier of ['known@customer.example', 'unknown@customer.example']) {
      fixture.hasher.verified = 0;
      const replies = await Promise.all(
        Array.from({ length: 100 }, () =>
          fixture.client('information', { clientAddress: '192.0.2.1' }).signIn(identifier, 'wrong'),
        ),
      );
      assert.equal(fixture.hasher.verified, 5);
      assert.equal(replies.filter(({ status }) => status === 401).length, 5);
      assert.equal(replies.filter(({ status }) => status === 423).length, 95);
      assert.equal(replies.find(({ status }) => status === 423)?.headers.get('retry-after'), '900');
    }
  });
});
