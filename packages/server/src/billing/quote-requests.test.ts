import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuoteOptions, readQuoteRequests, requestQuote } from '@madoguchi/sdk/billing/quote-requests.endpoints.js';
import { addProductByKey } from '@madoguchi/sdk/contracts/contract-products.endpoints.js';
import { licenseKey, makeContract } from '../contracts/contract-fixture.suite.ts';
import { field, onEachDatabase, openFixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';

const identifier = 'TKS-00418-01';

onEachDatabase('quote requests', (open) => {
  test('LIC-18 LIC-19 a request keeps what was asked for, is listed with its state, and gets the next number', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier, displayName: '渡邉 彩' });
    const contract = await makeContract(fixture, { owners: [identifier], products: [{ id: '基盤', count: 10 }] });
    const client = await signedIn(fixture, identifier, 'license');
    const ask = (count: number) =>
      client.call(requestQuote, {
        contractId: contract.id,
        changes: [{ productId: contract.products.get('基盤'), change: { type: 'change', count } }],
        additions: [{ productId: '基盤', count: 2 }],
        comment: ' 4月から ',
      });
    const first = await ask(20);
    assert.equal(first.status, 201, first.text);
    assert.deepEqual(
      ['number', 'state', 'requestedBy', 'comment'].map((name) => field(first.body, name)),
      ['Q-2026-000001', 'requested', '渡邉 彩', '4月から'],
    );
    assert.deepEqual(field(first.body, 'lines'), [
      { name: '基盤', unit: 'license', type: 'change', before: 10, after: 20 },
      { name: '基盤', unit: 'license', type: 'add', after: 2 },
    ]);
    await fixture.clock.move(1000);
    assert.equal(field((await ask(30)).body, 'number'), 'Q-2026-000002');
    const list = await client.call(readQuoteRequests, { contractId: contract.id });
    const { kysely } = fixture.database;
    await kysely.updateTable('quote_request').set({ number: 'Q-2026-999999' }).where('number', 'like', '%2').execute();
    for (const number of ['Q-2026-1000000', 'Q-2026-1000001'])
      assert.equal(field((await ask(40)).body, 'number'), number, 'after the last of six digits');
    assert.deepEqual(
      [field(list.body, 'total'), field(list.body, 'items.0.number'), field(list.body, 'items.1.number')],
      [2, 'Q-2026-000002', 'Q-2026-000001'],
    );
  });

  test('LIC-18 LIC-20 nothing to change, and everything to cancel, are refused', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const contract = await makeContract(fixture, { owners: [identifier], products: [{ id: '基盤', count: 10 }] });
    const client = await signedIn(fixture, identifier, 'license');
    const input = { contractId: contract.id, changes: [], additions: [] };
    assert.equal(field((await client.call(requestQuote, input)).body, 'code'), 'nothing-requested');
    const changes = [{ productId: contract.products.get('基盤'), change: { type: 'cancel' } }];
    assert.equal(field((await client.call(requestQuote, { ...input, changes })).body, 'code'), 'cancels-contract');
    const foreign = [{ productId: 'absent', change: { type: 'cancel' } }];
    const { body } = await client.call(requestQuote, { ...input, changes: foreign });
    assert.deepEqual(
      [field(body, 'fieldErrors.0.field'), field(body, 'fieldErrors.0.code')],
      ['changes.0', 'not-offered'],
    );
  });

  test('LIC-18 LIC-20 what a key added and what has expired is not contracted; the contact says whom to ask for the rest', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const { id: contractId } = await makeContract(fixture, {
      owners: [identifier],
      products: [
        { id: '基盤', count: 10 },
        { id: '旧製品', count: 1, endsOn: '2026-03-31' },
      ],
    });
    const client = await signedIn(fixture, identifier, 'license');
    assert.equal((await client.call(addProductByKey, { contractId, key: await licenseKey(fixture) })).status, 201);
    const { body } = await client.call(readQuoteOptions, { contractId });
    const names = (list: string): unknown => {
      const products = field(body, list);
      assert.ok(Array.isArray(products));
      return products.map((product) => field(product, 'name'));
    };
    assert.deepEqual([names('contracted'), names('offered')], [['基盤'], ['基盤', '旧製品']]);
    assert.deepEqual(field(body, 'contact'), { name: '営業部 ライセンス担当', telephone: '03-0000-1155' });
  });

  test('LIC-18 one intent makes one request, and 20 different ones at once get 20 numbers', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'license', identifier });
    const { id: contractId } = await makeContract(fixture, {
      owners: [identifier],
      products: [{ id: '基盤', count: 10 }],
    });
    const client = await signedIn(fixture, identifier, 'license');
    const input = (count: number) => ({ contractId, changes: [], additions: [{ productId: '基盤', count }] });
    const key = 'one';
    await Promise.all(Array.from({ length: 10 }, () => client.call(requestQuote, input(1), { key })));
    const count = async (): Promise<unknown> =>
      field((await client.call(readQuoteRequests, { contractId })).body, 'total');
    assert.equal(await count(), 1);
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) => client.call(requestQuote, input(index + 2))),
    );
    const made = replies.filter(({ status }) => status === 201);
    assert.equal(new Set(made.map(({ body }) => field(body, 'number'))).size, made.length);
    assert.equal(made.length, 20, replies.find(({ status }) => status !== 201)?.text ?? '');
  });
});
