import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBillingDocuments } from '@madoguchi/sdk/billing/billing-documents.endpoints.js';
import { field, onEachDatabase, openFixture, type Fixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { billingDocument, pdf, renewalQuote, supportContract } from './billing-fixture.suite.ts';

const identifier = 'tsuji@customer.example';

async function opened(fixture: Fixture) {
  await fixture.account({ portal: 'support', identifier, company: '青空電機' });
  const contract = await supportContract(fixture, identifier);
  const client = await signedIn(fixture, identifier, 'support');
  const find = async (input: object): Promise<readonly unknown[]> => {
    const { body, text } = await client.call(readBillingDocuments, input);
    const items = field(body, 'items');
    assert.ok(Array.isArray(items), text);
    assert.equal(field(body, 'total'), items.length);
    return items.map((item) => field(item, 'id'));
  };
  return { client, contract, find };
}

onEachDatabase('documents', (open) => {
  test('SUP-12 are found by kind, contract, partner, date, amount and words, and put in order', async () => {
    await using fixture = await openFixture(open);
    const { contract, find } = await opened(fixture);
    const other = await supportContract(fixture, identifier, { name: '通販サイト サーバー保守' });
    const april = await billingDocument(fixture, contract, { number: 'I-1', datedOn: '2026-04-30', amount: 1000 });
    const may = await billingDocument(fixture, other, { number: 'I-2', datedOn: '2026-05-31', amount: 3000 });
    const paper = await billingDocument(fixture, contract, {
      kind: 'contract',
      number: 'K-1',
      title: '保守契約書',
      partner: 'みなとソリューションズ㈱',
      amount: undefined,
      datedOn: '2026-03-01',
    });
    const quote = await billingDocument(fixture, contract, {
      kind: 'quote',
      number: 'I-1',
      amount: 0,
      datedOn: '2026-02-01',
    });
    assert.deepEqual(await find({}), [may, april, paper, quote]);
    assert.deepEqual(await find({ direction: 'ascending' }), [quote, paper, april, may]);
    assert.deepEqual(await find({ kind: 'invoice' }), [may, april]);
    assert.deepEqual(await find({ contractId: other.id }), [may]);
    assert.deepEqual(await find({ partner: 'ソリューションズ(株)' }), [paper]);
    assert.deepEqual(await find({ partner: '青空', kind: 'quote' }), [quote]);
    assert.deepEqual(await find({ from: '2026-03-01', to: '2026-04-30' }), [april, paper]);
    assert.deepEqual(await find({ least: 1000 }), [may, april]);
    assert.deepEqual(await find({ most: 1000 }), [april, quote]);
    assert.deepEqual(await find({ least: 0, most: 0 }), [quote]);
    assert.deepEqual(await find({ search: '通販 i-1' }), []);
    assert.deepEqual(await find({ search: '通販 ｉ－２' }), [may]);
    assert.deepEqual(await find({ sort: 'amount' }), [paper, quote, april, may]);
    assert.deepEqual((await find({ sort: 'partner' })).at(0), paper);
    assert.deepEqual((await find({ sort: 'number', direction: 'descending' })).at(0), paper);
  });

  test('SUP-12 an amount that is none is refused at its field', async () => {
    await using fixture = await openFixture(open);
    const { client } = await opened(fixture);
    for (const [name, value] of [
      ['least', -1],
      ['most', 1.5],
      ['least', '1e3'],
      ['most', 1_000_000_000_000],
      ['from', '2026-02-30'],
    ] as const) {
      const { body } = await client.call(readBillingDocuments, { [name]: value });
      assert.deepEqual(
        [field(body, 'code'), field(body, 'fieldErrors.0.field')],
        ['invalid-input', name],
        String(value),
      );
    }
  });

  test('SUP-11 SUP-12 a renewal quote stands among them, and each is stored and never shown by its link', async () => {
    await using fixture = await openFixture(open);
    const { client, contract } = await opened(fixture);
    await renewalQuote(fixture, contract, { number: 'R-7', name: '見積書_R-7.pdf' });
    const { body } = await client.call(readBillingDocuments, { kind: 'quote' });
    assert.deepEqual(
      ['number', 'partner', 'amount', 'datedOn', 'file.name'].map((name) => field(body, `items.0.${name}`)),
      ['R-7', '青空電機', 1_234_000, '2026-04-01', '見積書_R-7.pdf'],
    );
    const url = String(field(body, 'items.0.file.url'));
    const file = await fixture.app.fetch(new Request(url, { headers: { origin: 'https://www.customer.example' } }));
    assert.equal(file.headers.get('content-type'), 'application/octet-stream');
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment; .*%E8%A6%8B/);
    assert.equal(file.headers.get('access-control-allow-origin'), 'https://www.customer.example');
    assert.equal(await file.text(), pdf('R-7'));
    const forged = [
      url.replace('/documents/', '/quote-files/'),
      url.replace(/seal=./, 'seal=~'),
      url.replace('R-7', 'R-8'),
    ];
    for (const link of forged) assert.equal((await fixture.app.fetch(new Request(link))).status, 404, link);
  });
});
