import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { readBillingDocuments } from '@madoguchi/sdk/billing/billing-documents.endpoints.js';
import { readQuoteWork } from '@madoguchi/sdk/billing/billing-work.endpoints.js';
import { readRenewalQuotes } from '@madoguchi/sdk/billing/renewal-quotes.endpoints.js';
import { agreeToTerms } from '@madoguchi/sdk/identity/terms.endpoints.js';
import { pdfmakePdf } from '../node/pdfmake.ts';
import { readPdf, withoutSpaces } from '../node/read-pdf.suite.ts';
import {
  emptySqlite,
  field,
  onEachDatabase,
  openFixture,
  operatorHeader,
  type Client,
} from '../portal/fixture.suite.ts';
import { demoPassword, seedDemo } from './demo-data.ts';
import { quotePaper, paperSums } from './demo-papers.ts';

const configurations = [presets.support];

async function entered(client: Client, identifier: string): Promise<Client> {
  const { status, text } = await client.signIn(identifier, demoPassword);
  assert.equal(status, 201, text);
  await client.call(agreeToTerms, { version: 1, opened: ['terms-of-use', 'privacy'] });
  return client;
}

onEachDatabase('the demo’s quotes and documents', (open) => {
  test('SUP-11 SUP-12 quotes are in every state and documents of every kind, each with a file, and are made once', async () => {
    await using fixture = await openFixture(open, { configurations, isEmpty: true });
    await seedDemo(fixture.ports);
    await seedDemo(fixture.ports);
    const client = await entered(fixture.client('support'), 'hiroshi.tsuji@aozora-denki.example');
    const vendor = fixture.client('support');
    for (const state of ['unanswered', 'ordered', 'requote-requested', 'replaced', 'expired']) {
      const { body, text } = await vendor.call(readQuoteWork, { state }, { asOperator: true });
      assert.ok(Number(field(body, 'total')) > 0, `${state}: ${text}`);
    }
    for (const kind of ['quote', 'contract', 'invoice']) {
      const { body } = await client.call(readBillingDocuments, { kind });
      assert.ok(Number(field(body, 'total')) >= 3, kind);
    }
    const rows = await fixture.database.kysely.selectFrom('billing_document').select(['name', 'file']).execute();
    assert.ok(rows.length >= 25, String(rows.length));
    for (const { name, file } of rows) assert.ok(await fixture.ports.files?.find(file), name);
    const { body } = await client.call(readRenewalQuotes, { state: 'unanswered' });
    assert.equal(field(body, 'unanswered'), field(body, 'total'));
    const { body: replaced } = await vendor.call(readQuoteWork, { state: 'replaced' }, { asOperator: true });
    assert.match(String(field(replaced, 'items.0.replacedBy.number')), /^R-\d{4}-00402$/);
    const ordered = await vendor.call(readQuoteWork, { state: 'ordered' }, { asOperator: true });
    const url = String(field(ordered.body, 'items.0.answer.order.url'));
    const order = await fixture.app.fetch(new Request(url, { headers: { [operatorHeader]: '1' } }));
    assert.match(await order.text(), /^%PDF-/);
  });

  test('SUP-03 whose group has a part of the contracts sees the quotes and documents of that part', async () => {
    await using fixture = await openFixture(open, { configurations, isEmpty: true });
    await seedDemo(fixture.ports);
    const client = await entered(fixture.client('support'), 'yoshiko.mishima@aozora-denki.example');
    const { body } = await client.call(readBillingDocuments);
    const items = field(body, 'items');
    assert.ok(Array.isArray(items) && items.length > 3);
    assert.deepEqual([...new Set(items.map((item) => field(item, 'contract.number')))], ['AOZ3100021']);
  });

  test('a server without a place for files has no quotes, and all the rest', async () => {
    await using fixture = await openFixture(open, { configurations, isEmpty: true });
    await seedDemo({ ...fixture.ports, files: undefined });
    const { kysely } = fixture.database;
    assert.deepEqual(await kysely.selectFrom('renewal_quote').select('id').execute(), []);
    assert.ok((await kysely.selectFrom('device').select('id').execute()).length > 0);
  });
});

test('SUP-12 a paper is a PDF whose text can be taken out: to whom, what, how much with tax, until when', async () => {
  const lines = [
    { name: '機器保守', count: 3, unit: '台', price: 33_333 },
    { name: '基本料', count: 12, unit: 'か月', price: 1_001 },
  ];
  assert.deepEqual(paperSums(lines), { net: 112_011, tax: 11_201, total: 123_212 });
  const paper = quotePaper({
    number: 'R-2026-00001',
    title: '更新のお見積り',
    partner: '髙﨑電機株式会社',
    contract: { number: 'ABC1234567', name: '本社ネットワーク保守' },
    startsOn: '2027-04-01',
    endsOn: '2028-03-31',
    datedOn: '2026-11-22',
    validThrough: '2026-12-31',
    lines,
    drawnAt: Date.parse('2026-11-22T00:00:00Z'),
  });
  const { title, pages } = await readPdf(await pdfmakePdf()(paper));
  assert.equal(title, '御見積書 R-2026-00001');
  assert.equal(pages.length, 1);
  for (const words of [
    '髙﨑電機株式会社 御中',
    '本社ネットワーク保守（ABC1234567）',
    '2027年4月1日～2028年3月31日',
    '2026年12月31日',
    '¥123,212',
    '¥11,201',
  ])
    assert.ok(pages.join('').includes(withoutSpaces(words)), words);
});

test('SUP-12 the papers of the demo are drawn with a real PDF maker, where there is one', async () => {
  await using fixture = await openFixture(emptySqlite, { configurations, isEmpty: true, pdf: pdfmakePdf() });
  await seedDemo(fixture.ports);
  const client = await entered(fixture.client('support'), 'hiroshi.tsuji@aozora-denki.example');
  for (const [kind, words] of [
    ['contract', '第7条（協議）'],
    ['invoice', '登録番号T0104180418041'],
  ] as const) {
    const { body } = await client.call(readBillingDocuments, { kind });
    const file = await fixture.app.fetch(new Request(String(field(body, 'items.0.file.url'))));
    const { pages } = await readPdf(new Uint8Array(await file.arrayBuffer()));
    assert.ok(pages.join('').includes(words), pages.join(''));
  }
});
