import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContract, readContracts } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { toBase64url } from '@madoguchi/sdk/portal/base64url.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import { field, onEachDatabase, openFixture, type Client } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { makeContract } from './contract-fixture.suite.ts';

const identifier = 'TKS-00418-01';
const other = 'HBJ-01277-01';

/** The names of a list, read part by part. */
async function namesOf(client: Client, input: object = {}): Promise<readonly string[]> {
  const names: string[] = [];
  for (let cursor: string | undefined; ;) {
    const { body, status, text } = await client.call(readContracts, { ...input, ...(cursor && { cursor }) });
    assert.equal(status, 200, text);
    const items = field(body, 'items');
    assert.ok(Array.isArray(items));
    names.push(...items.map((item) => String(field(item, 'name'))));
    const next = field(body, 'next');
    if (next === undefined) {
      assert.equal(field(body, 'total'), names.length);
      return names;
    }
    cursor = String(next);
  }
}

onEachDatabase('contracts', (open) => {
  test('LIC-04 the list has the contracts one takes part in, and no others', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    await fixture.account({ portal: 'license', identifier: other });
    const own = await makeContract(fixture, {
      company: '髙﨑化学株式会社',
      name: '基幹システム',
      number: 'TKS-1',
      owners: [identifier],
      members: [other],
    });
    await makeContract(fixture, { name: '別の会社のご契約', owners: [other] });
    const client = await signedIn(fixture, identifier, 'license');
    assert.deepEqual((await client.call(readContracts)).body, {
      items: [
        {
          id: own.id,
          number: 'TKS-1',
          name: '基幹システム',
          companyName: '髙﨑化学株式会社',
          startsOn: '2026-01-01',
          endsOn: '2026-12-31',
          role: 'owner',
        },
      ],
      total: 1,
    });
    const otherClient = await signedIn(fixture, other, 'license');
    assert.deepEqual((await namesOf(otherClient)).toSorted(), ['別の会社のご契約', '基幹システム'].toSorted());
    const { body } = await otherClient.call(readContracts, { search: '基幹' });
    assert.equal(field(body, 'items.0.role'), 'member');
  });

  test('LIC-04 50 contracts come in parts, each once, in every order, also while others are added and go', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const name = (index: number): string => `契約 ${String(index).padStart(2, '0')}`;
    for (let index = 0; index < 50; index++)
      await makeContract(fixture, {
        name: name((index * 37) % 50),
        endsOn: `2027-03-${String((index % 5) + 10)}`,
        owners: [identifier],
      });
    const client = await signedIn(fixture, identifier, 'license');
    const all = Array.from({ length: 50 }, (_, index) => name(index));
    assert.deepEqual(await namesOf(client, { sort: 'name' }), all);
    assert.deepEqual(await namesOf(client, { sort: 'name', direction: 'descending' }), all.toReversed());
    for (const sort of ['ends-on', 'number', 'company']) {
      const forward = await namesOf(client, { sort });
      assert.deepEqual(forward.toSorted(), all);
      assert.deepEqual(await namesOf(client, { sort, direction: 'descending' }), forward.toReversed());
    }
    const first = await client.call(readContracts, { sort: 'name' });
    await makeContract(fixture, { name: '契約 00a', owners: [identifier] });
    await fixture.database.kysely
      .updateTable('contract')
      .set({ name_key: 'ん' })
      .where('name', '=', name(19))
      .execute();
    const second = await client.call(readContracts, { sort: 'name', cursor: String(field(first.body, 'next')) });
    assert.equal(field(second.body, 'items.0.name'), name(20));
  });

  test('LIC-04 at first those in force come, by their last day, and then the ended ones, the latest first', async () => {
    await using fixture = await openFixture(open); // it is 2026-04-01, 9:00 in Tokyo
    await fixture.account({ portal: 'license', identifier });
    const days = Array.from({ length: 30 }, (_, index) => [
      `2026-04-${String((index % 15) + 1).padStart(2, '0')}`,
      `2026-03-${String((index % 15) + 10)}`,
    ]).flat();
    for (const endsOn of days) await makeContract(fixture, { name: endsOn, endsOn, owners: [identifier] });
    const client = await signedIn(fixture, identifier, 'license');
    const inForce = days.filter((endsOn) => endsOn >= '2026-04-01').toSorted();
    const ended = days
      .filter((endsOn) => endsOn < '2026-04-01')
      .toSorted()
      .toReversed();
    assert.deepEqual(await namesOf(client), [...inForce, ...ended]);
    assert.deepEqual(await namesOf(client, { withoutEnded: true }), inForce);
    assert.deepEqual(await namesOf(client, { sort: 'ends-on' }), [...ended.toReversed(), ...inForce]);
    const read = async (cursor?: string) => (await client.call(readContracts, cursor ? { cursor } : {})).body;
    const names: string[] = [];
    for (let body = await read(); ; body = await read(String(field(body, 'next')))) {
      const items = field(body, 'items');
      assert.ok(Array.isArray(items));
      names.push(...items.map((item) => String(field(item, 'name'))));
      if (field(body, 'next') === undefined) break;
      if (names.length === 20) await fixture.clock.move(15 * 3_600_000); // into the next day, on which two have ended
      await client.signIn(identifier);
    }
    assert.deepEqual(names, [...inForce, ...ended], 'none twice, and none left out');
    assert.equal((await namesOf(client))[0], '2026-04-02');
  });

  test('LIC-04 the list goes on after names and companies however long they are', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const name = (of: string, number: number): string => `${of.repeat(300)}${number}`;
    for (let number = 10; number < 32; number++)
      await makeContract(fixture, { name: name('契', number), company: name('㍿', number), owners: [identifier] });
    const client = await signedIn(fixture, identifier, 'license');
    const all = Array.from({ length: 22 }, (_, index) => name('契', 10 + index));
    assert.deepEqual(await namesOf(client, { sort: 'name' }), all);
    assert.deepEqual(await namesOf(client, { sort: 'company' }), all);
  });

  test('LIC-04 a search looks into number, name and company, in any width and case, and takes signs as they are', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    await makeContract(fixture, { name: 'ポータル基盤 100%', number: 'TKS-00418', owners: [identifier] });
    await makeContract(fixture, { name: '帳票', company: 'ＡＢＣ商事', number: 'TKS-99999', owners: [identifier] });
    const client = await signedIn(fixture, identifier, 'license');
    assert.deepEqual(await namesOf(client, { search: 'ﾎﾟｰﾀﾙ' }), ['ポータル基盤 100%']);
    assert.deepEqual(await namesOf(client, { search: 'tks-00418' }), ['ポータル基盤 100%']);
    assert.deepEqual(await namesOf(client, { search: 'abc　帳' }), ['帳票']);
    assert.deepEqual(await namesOf(client, { search: '0%' }), ['ポータル基盤 100%']);
    assert.deepEqual(await namesOf(client, { search: '_' }), []);
    assert.equal((await namesOf(client, { search: '  ' })).length, 2);
  });

  test('LIC-03 a home page leaves out what has ended, from the day after its last one on', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const today = calendarDay(fixture.clock.now(), 'Asia/Tokyo');
    const yesterday = calendarDay(fixture.clock.now() - day, 'Asia/Tokyo');
    await makeContract(fixture, { name: '昨日まで', endsOn: yesterday, owners: [identifier] });
    await makeContract(fixture, { name: '今日まで', endsOn: today, owners: [identifier] });
    const client = await signedIn(fixture, identifier, 'license');
    assert.deepEqual(await namesOf(client, { withoutEnded: true }), ['今日まで']);
    for (const whole of [{}, { withoutEnded: false }])
      assert.deepEqual(await namesOf(client, whole), ['今日まで', '昨日まで']);
    const { body } = await client.call(readContracts, { withoutEnded: 'perhaps' });
    assert.equal(field(body, 'fieldErrors.0.field'), 'withoutEnded');
  });

  test('LIC-17 the particulars, and without a renewal none', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const { id } = await makeContract(fixture, { owners: [identifier], renewsOn: '2027-01-01', plan: 'プレミアム' });
    const client = await signedIn(fixture, identifier, 'license');
    const { body } = await client.call(readContract, { contractId: id });
    assert.equal(field(body, 'plan'), 'プレミアム');
    assert.equal(field(body, 'renewsOn'), '2027-01-01');
    assert.deepEqual(field(body, 'contact'), { name: '営業部 ライセンス担当', telephone: '03-0000-1155' });
    await fixture.database.kysely.updateTable('contract').set({ renews_on: null }).execute();
    assert.equal(field((await client.call(readContract, { contractId: id })).body, 'renewsOn'), undefined);
  });

  test('LIC-04 a contract one does not take part in answers exactly like one that does not exist', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    await fixture.account({ portal: 'license', identifier: other });
    const { id } = await makeContract(fixture, { owners: [other] });
    const client = await signedIn(fixture, identifier, 'license');
    const answers = await Promise.all([id, 'absent'].map((contractId) => client.call(readContract, { contractId })));
    const [foreign, absent] = answers.map(({ status, body }) => ({ status, code: field(body, 'code') }));
    assert.deepEqual(foreign, { status: 404, code: 'not-found' });
    assert.deepEqual(foreign, absent);
  });

  test('LIC-04 a forged cursor is told, and a portal without contracts has no list of them', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    await fixture.account({ identifier: 'person@customer.example' });
    const client = await signedIn(fixture, identifier, 'license');
    const forged = [['a'], [1, 'b'], ['a', "' or 1=1"], ['\0', 'a']].map((last) =>
      toBase64url(new TextEncoder().encode(JSON.stringify(last))),
    );
    for (const cursor of ['x', ...forged])
      assert.equal(field((await client.call(readContracts, { cursor })).body, 'fieldErrors.0.field'), 'cursor');
    const elsewhere = await signedIn(fixture, 'person@customer.example');
    assert.equal((await elsewhere.call(readContracts)).status, 404);
  });
});
