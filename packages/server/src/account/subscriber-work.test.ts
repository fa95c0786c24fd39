import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addSubscriber, readSubscriber, readSubscribers } from '@madoguchi/sdk/account/subscribers.endpoints.js';
import {
  beginRegistration,
  chooseIdentifier,
  confirmRegistration,
} from '@madoguchi/sdk/identity/registration.endpoints.js';
import { chosenPassword, mailedToken } from '../identity/registration-samples.suite.ts';
import { field, onEachDatabase, type Client } from '../portal/fixture.suite.ts';
import { newSubscriber } from './customer-samples.suite.ts';
import { openSubscribers } from './subscriber-fixture.suite.ts';

const asOperator = { asOperator: true } as const;

async function found(client: Client, input: object): Promise<readonly unknown[]> {
  const { body, text, status } = await client.call(readSubscribers, input, asOperator);
  assert.equal(status, 200, text);
  return Object.values(Object(field(body, 'items'))).map((one) => field(one, 'customerNumber'));
}

onEachDatabase('subscribers as the vendor has them', (open) => {
  test('OPS-03 MYP-01 MYP-05 whom the vendor adds registers an ID by what was typed, and the vendor sees that', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.unregistered();
    const client = fixture.client('mypage');
    const added = await client.call(addSubscriber, newSubscriber, asOperator);
    assert.equal(added.status, 201, added.text);
    assert.deepEqual(field(added.body, 'devices'), ['STB00909001']);
    assert.equal(field(added.body, 'registered'), false);
    const identifier = 'sakura@nakamura-ke.example';
    const { body } = await client.call(beginRegistration, {
      kana: 'ﾅｶﾑﾗ ｻｸﾗ',
      telephone: '0455559001',
      proof: { kind: 'customer-number', value: '40019001' },
    });
    const registration = String(field(body, 'registration'));
    await client.call(chooseIdentifier, { registration, identifier, password: chosenPassword, locale: 'ja' });
    const token = await mailedToken(fixture, identifier);
    assert.equal((await client.call(confirmRegistration, { token, contact: 'identifier' })).status, 201);
    assert.equal((await client.signIn(identifier, chosenPassword)).status, 201);
    const read = await client.call(readSubscriber, { subscriberId: String(field(added.body, 'id')) }, asOperator);
    assert.equal(field(read.body, 'identifier'), identifier);
    assert.equal(field(read.body, 'registered'), true);
    assert.equal(field(read.body, 'cardEnding'), '9001');
  });

  test('OPS-03 a customer number is one subscriber’s, a service one that is offered, a repeat of one request one subscriber', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    await mypage.unregistered();
    const client = fixture.client('mypage');
    const once = { ...asOperator, key: 'one-subscriber' };
    const first = await client.call(addSubscriber, newSubscriber, once);
    assert.deepEqual((await client.call(addSubscriber, newSubscriber, once)).body, first.body);
    const taken = await client.call(addSubscriber, { ...newSubscriber, customerNumber: '40019001' }, asOperator);
    assert.match(taken.text, /"customerNumber".*"taken"/);
    const unknown = await client.call(
      addSubscriber,
      { ...newSubscriber, customerNumber: '40019002', services: [{ serviceId: 'gas', startedOn: '2026-04-01' }] },
      asOperator,
    );
    assert.match(unknown.text, /"services".*"unknown"/);
    assert.equal((await found(client, {})).length, 2);
    const rows = await fixture.database.kysely
      .selectFrom('audit')
      .select(['operation', 'subject'])
      .where('operation', '=', 'addSubscriber')
      .where('outcome', '=', 'ok')
      .execute();
    assert.deepEqual(
      rows.map(({ subject }) => subject),
      [`subscriber:${String(field(first.body, 'id'))}`],
    );
  });

  test('OPS-03 subscribers are found by name, kana in any width and customer number, 20 at a time', async () => {
    await using mypage = await openSubscribers(open);
    const { fixture } = mypage;
    for (let at = 1; at <= 21; at++) await mypage.unregistered({ customerNumber: String(50_000_000 + at) });
    const client = fixture.client('mypage');
    await client.call(addSubscriber, newSubscriber, asOperator);
    for (const search of ['中村', 'ﾅｶﾑﾗ', '４００１９００１', 'さくら ナカムラ'])
      assert.deepEqual(await found(client, { search }), ['40019001'], search);
    assert.deepEqual(await found(client, { search: '%' }), []);
    const { body } = await client.call(readSubscribers, {}, asOperator);
    assert.equal(field(body, 'total'), 22);
    const further = await found(client, { cursor: String(field(body, 'next')) });
    assert.deepEqual(further, ['50000020', '50000021']);
  });
});
