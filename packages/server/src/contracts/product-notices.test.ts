import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readParticipants, updateParticipant } from '@madoguchi/sdk/contracts/participants.endpoints.js';
import { sendProductNotice } from '@madoguchi/sdk/contracts/product-notices.endpoints.js';
import { field, onEachDatabase, openFixture, type Fixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { makeContract } from './contract-fixture.suite.ts';

const aya = 'TKS-00418-01';
const ken = 'TKS-00418-02';
const emma = 'TKS-00418-03';
const notice = {
  productId: 'platform',
  title: { ja: '更新版の公開', en: 'An update is out' },
  body: { ja: '不具合を直しました。', en: 'Faults were mended.' },
};
const operator = { asOperator: true } as const;
const platform = { id: 'platform', count: 10 };

async function people(fixture: Fixture): Promise<void> {
  for (const identifier of [aya, ken, emma])
    await fixture.account({
      portal: 'license',
      identifier,
      displayName: identifier,
      mailAddress: `${identifier.toLowerCase()}@customer.example`,
    });
}

const mailsOf = async (fixture: Fixture) =>
  (
    await fixture.database.kysely
      .selectFrom('outbox')
      .select(['recipient', 'subject', 'body'])
      .orderBy('recipient')
      .execute()
  ).map((mail) => ({ ...mail }));

onEachDatabase('product notices', (open) => {
  test('LIC-12 a notice goes to everybody with notices on in a contract that has the product, and to nobody else', async () => {
    await using fixture = await openFixture(open);
    await people(fixture);
    const contract = await makeContract(fixture, { owners: [aya], members: [ken], products: [platform] });
    await makeContract(fixture, { owners: [emma], products: [{ id: 'other', count: 1 }] });
    const client = await signedIn(fixture, aya, 'license');
    const { body } = await client.call(readParticipants, { contractId: contract.id });
    const change = {
      contractId: contract.id,
      participantId: String(field(body, 'items.1.id')),
      role: 'member',
      notices: false,
    };
    const vendor = fixture.client('license');
    assert.equal(field((await vendor.call(sendProductNotice, notice, operator)).body, 'recipients'), 2);
    assert.equal((await client.call(updateParticipant, change, { version: 1 })).status, 200);
    assert.equal(field((await vendor.call(sendProductNotice, notice, operator)).body, 'recipients'), 1);
    const recipients = (await mailsOf(fixture)).map(({ recipient }) => recipient);
    assert.deepEqual(recipients, [
      'tks-00418-01@customer.example',
      'tks-00418-01@customer.example',
      'tks-00418-02@customer.example',
    ]);
    const line = await fixture.database.kysely
      .selectFrom('audit')
      .select(['actor', 'subject'])
      .where('operation', '=', 'sendProductNotice')
      .execute();
    assert.deepEqual(
      line.map((one) => ({ ...one })),
      [1, 2].map(() => ({ actor: 'operator:tanaka', subject: 'product:platform' })),
    );
  });

  test('LIC-12 the mail is in the language of the person, once for all their contracts, which it names', async () => {
    await using fixture = await openFixture(open);
    await people(fixture);
    await makeContract(fixture, { owners: [aya], members: [emma], products: [platform], name: '基盤の契約' });
    await makeContract(fixture, { owners: [aya], products: [platform], name: '検証の契約' });
    const { kysely } = fixture.database;
    const english = kysely.selectFrom('account').select('id').where('identifier', '=', emma);
    await kysely.updateTable('preferences').set({ mail_locale: 'en' }).where('account_id', 'in', english).execute();
    const vendor = fixture.client('license');
    assert.equal((await vendor.call(sendProductNotice, notice, operator)).status, 201);
    const [japanese, mail, ...others] = await mailsOf(fixture);
    assert.equal(others.length, 0);
    assert.match(japanese?.subject ?? '', /更新版の公開/);
    assert.match(japanese?.body ?? '', /基盤の契約、検証の契約[^]*不具合を直しました/);
    assert.match(mail?.subject ?? '', /An update is out/);
    assert.match(mail?.body ?? '', /Contract: 基盤の契約\n[^]*Faults were mended/);
    const onlyJapanese = { ...notice, title: { ja: '件名' }, body: { ja: '本文のみ' } };
    assert.equal((await vendor.call(sendProductNotice, onlyJapanese, operator)).status, 201);
    assert.match((await mailsOf(fixture)).map(({ body }) => body).join('\n'), /Dear TKS-00418-03,[^]*本文のみ/);
  });

  test('LIC-12 expired products, contracts that ended and suspended people get none', async () => {
    await using fixture = await openFixture(open);
    await people(fixture);
    await makeContract(fixture, { owners: [aya], products: [{ ...platform, endsOn: '2026-04-01' }] });
    await makeContract(fixture, { owners: [emma], products: [platform] });
    await fixture.clock.move(Date.parse('2026-04-02T00:00:00+09:00') - fixture.clock.now());
    await fixture.database.kysely
      .updateTable('account')
      .set({ state: 'suspended' })
      .where('identifier', '=', emma)
      .execute();
    const { body } = await fixture.client('license').call(sendProductNotice, notice, operator);
    assert.equal(field(body, 'recipients'), 0);
  });

  test('LIC-12 contracts and products that have not begun get none before their first day', async () => {
    await using fixture = await openFixture(open);
    await people(fixture);
    await makeContract(fixture, { owners: [aya], products: [platform], startsOn: '2026-04-02' });
    await makeContract(fixture, { owners: [emma], products: [{ ...platform, startsOn: '2026-04-02' }] });
    const vendor = fixture.client('license');
    const recipients = async (): Promise<unknown> =>
      field((await vendor.call(sendProductNotice, notice, operator)).body, 'recipients');
    assert.equal(await recipients(), 0);
    await fixture.clock.move(Date.parse('2026-04-02T00:00:00+09:00') - fixture.clock.now());
    assert.equal(await recipients(), 2);
  });

  test('LIC-12 the same notice by one key, also at once, is mailed once', async () => {
    await using fixture = await openFixture(open);
    await people(fixture);
    await makeContract(fixture, { owners: [aya], members: [ken], products: [platform] });
    const vendor = fixture.client('license');
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => vendor.call(sendProductNotice, notice, { ...operator, key: 'one' })),
    );
    assert.ok(replies.every(({ status }) => status === 201 || status === 409));
    assert.equal((await vendor.call(sendProductNotice, notice, { ...operator, key: 'one' })).status, 201);
    assert.equal((await mailsOf(fixture)).length, 2);
  });

  test('LIC-12 an unknown product, a missing language and a portal without contracts are refused', async () => {
    await using fixture = await openFixture(open);
    await people(fixture);
    await makeContract(fixture, { owners: [aya], products: [platform] });
    for (const [input, wrong] of [
      [{ ...notice, productId: 'absent' }, 'productId unknown'],
      [{ ...notice, title: { en: 'x' }, body: { en: 'x' } }, 'title required'],
      [{ ...notice, body: { ja: '本文' } }, 'body required'],
      [{ ...notice, title: { ja: '件名' } }, 'title required'],
      [{ ...notice, title: { ja: '件名', fr: 'x' }, body: { ja: '本文', fr: 'x' } }, 'title not-offered'],
    ] as const) {
      const { body } = await fixture.client('license').call(sendProductNotice, input, operator);
      assert.equal(`${String(field(body, 'fieldErrors.0.field'))} ${String(field(body, 'fieldErrors.0.code'))}`, wrong);
    }
    assert.equal((await fixture.client().call(sendProductNotice, notice, operator)).status, 404);
    assert.equal((await mailsOf(fixture)).length, 0);
  });
});
