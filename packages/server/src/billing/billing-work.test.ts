import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBillingDocuments } from '@madoguchi/sdk/billing/billing-documents.endpoints.js';
import {
  publishBillingDocument,
  publishRenewalQuote,
  readQuoteWork,
} from '@madoguchi/sdk/billing/billing-work.endpoints.js';
import {
  askForNewQuote,
  orderRenewalQuote,
  readRenewalQuote,
  readRenewalQuotes,
} from '@madoguchi/sdk/billing/renewal-quotes.endpoints.js';
import { readChanges } from '@madoguchi/sdk/portal/changes.endpoints.js';
import { hour, minute } from '@madoguchi/sdk/portal/time.js';
import { offerTopics } from '../account/notification-topic.ts';
import { addProject } from '../account/project-rows.ts';
import {
  field,
  onEachDatabase,
  openFixture,
  operatorHeader,
  serverOrigin,
  type Fixture,
} from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { pdf, purchaseOrder, renewalQuote, supportContext, supportContract } from './billing-fixture.suite.ts';

const identifier = 'tsuji@customer.example';
const operator = { asOperator: true } as const;

async function opened(fixture: Fixture) {
  const accountId = await fixture.account({ portal: 'support', identifier, displayName: '辻 博', company: '青空電機' });
  const contract = await supportContract(fixture, identifier);
  const client = await signedIn(fixture, identifier, 'support');
  const vendor = fixture.client('support');
  const quote = {
    contractNumber: contract.number,
    number: 'R-2026-10',
    title: '更新のお見積り',
    amount: 990_000,
    startsOn: '2027-04-01',
    endsOn: '2028-03-31',
    issuedOn: '2026-04-01',
    validThrough: '2026-04-30',
    name: '見積書.pdf',
  };
  const publish = (facts: object = {}, body = pdf('new')) =>
    vendor.call(publishRenewalQuote, { ...quote, ...facts }, { ...operator, body });
  return { accountId, contract, client, vendor, quote, publish };
}
const mailsOf = async ({ database }: Fixture) =>
  (
    await database.kysely.selectFrom('outbox').select(['recipient', 'subject', 'body']).orderBy('recipient').execute()
  ).map((mail) => ({ ...mail }));
const fieldOf = (body: unknown) => [field(body, 'fieldErrors.0.field'), field(body, 'fieldErrors.0.code')];

onEachDatabase('publishing quotes and documents', (open) => {
  test('SUP-07 SUP-11 a quote whose file comes over a thin line is told to who asked shortly before it was there', async () => {
    await using fixture = await openFixture(open);
    const { client, quote } = await opened(fixture);
    let cursor: unknown;
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(new TextEncoder().encode('%PDF-1.7\n'.padEnd(5_000))),
      async pull(stream) {
        await fixture.clock.move(minute);
        cursor = field((await client.call(readChanges)).body, 'next');
        await fixture.clock.move(1);
        stream.close();
      },
    });
    const query = new URLSearchParams(Object.entries(quote).map(([name, value]) => [name, String(value)]));
    const headers = { 'content-type': 'application/octet-stream', 'idempotency-key': 'slow', [operatorHeader]: '1' };
    // Node asks for `duplex`, and its types do not know it
    const init: RequestInit & { readonly duplex: 'half' } = { method: 'POST', body, duplex: 'half', headers };
    const url = `${serverOrigin}/api/support${publishRenewalQuote.path}?${query}`;
    assert.equal((await fixture.app.fetch(new Request(url, init))).status, 201);
    const { body: told } = await client.call(readChanges, { after: String(cursor) });
    assert.equal(field(told, 'changes.0.kind'), 'renewal-quote');
  });

  test('OPS-03 SUP-11 a published quote can be answered, stands among the documents, and is mailed to those who may answer it', async () => {
    await using fixture = await openFixture(open);
    const { contract, client, publish, accountId } = await opened(fixture);
    const { companyId } = contract;
    const person = (name: string, roles: readonly string[], mailLocale = 'ja') =>
      fixture.account({ portal: 'support', identifier: `${name}@customer.example`, roles, companyId, mailLocale });
    await person('english', ['contract-manager'], 'en');
    await person('inquiries', ['inquiry-administrator']);
    const grouped = await person('grouped', ['contract-manager']);
    const unwilling = await person('unwilling', ['contract-manager']);
    const suspended = await person('suspended', ['contract-manager']);
    const outsider = await fixture.account({
      portal: 'support',
      identifier: 'reseller@elsewhere.example',
      company: '販売店',
      roles: ['contract-manager'],
    });
    const { kysely } = fixture.database;
    await kysely.updateTable('account').set({ state: 'suspended' }).where('id', '=', suspended).execute();
    await offerTopics(kysely, 'support', [{ id: 'renewal-quotes', name: { ja: '更新見積' }, defaultFor: 'all' }]);
    await kysely
      .insertInto('notification_settings')
      .values({ account_id: unwilling, portal_id: 'support', chosen: '{"renewal-quotes":false}', version: 1 })
      .execute();
    const context = supportContext(fixture);
    const of = (name: string, accountIds: readonly string[], contractIds: readonly string[]) =>
      addProject(kysely, context, { name, groupName: name, accountIds, contractIds });
    await of('その他', [grouped], []);
    await of('再販', [outsider], [contract.id]);
    const published = await publish();
    assert.equal(published.status, 201, published.text);
    assert.equal(field(published.body, 'recipients'), 3);
    const mails = await mailsOf(fixture);
    assert.deepEqual(
      mails.map(({ recipient }) => recipient),
      ['english@customer.example', 'reseller@elsewhere.example', identifier],
    );
    const id = String(field(published.body, 'id'));
    assert.match(mails[2]?.subject ?? '', /更新見積のお知らせ（R-2026-10）/);
    assert.match(mails[2]?.body ?? '', /辻 博 様[^]*本社ネットワーク保守[^]*2026年4月30日/);
    assert.ok(mails[2]?.body.includes(`https://host.example/support/quotes/?quote=${id}`));
    assert.match(mails[0]?.body ?? '', /Dear [^]*Quote: R-2026-10[^]*30 April 2026/);
    assert.ok(
      mails.every(({ body }) => !body.includes('990')),
      'no mail names the amount',
    );
    const shown = await client.call(readRenewalQuote, { quoteId: id });
    assert.deepEqual([field(shown.body, 'state'), field(shown.body, 'file.size')], ['unanswered', pdf('new').length]);
    assert.equal(field((await client.call(readBillingDocuments)).body, 'items.0.number'), 'R-2026-10');
    const trail = await kysely
      .selectFrom('audit')
      .select('subject')
      .where('operation', '=', 'publishRenewalQuote')
      .execute();
    assert.deepEqual(
      trail.map(({ subject }) => subject),
      [`renewal-quote:${id}`],
    );
    assert.ok(accountId);
  });

  test('OPS-03 a contract is found by its number in any width and case', async () => {
    await using fixture = await openFixture(open);
    const { contract, publish } = await opened(fixture);
    const typed = ` ${contract.number.toLowerCase()} `.replaceAll('1', '１');
    const { status, text } = await publish({ contractNumber: typed });
    assert.equal(status, 201, text);
  });

  test('OPS-03 what cannot be published is said at its field, and nothing of it stays', async () => {
    await using fixture = await openFixture(open);
    const { contract, publish, vendor } = await opened(fixture);
    const quoteId = await renewalQuote(fixture, contract, { number: 'R-1' });
    for (const [facts, expected] of [
      [{ contractNumber: 'XYZ0000000' }, ['contractNumber', 'unknown']],
      [{ number: 'R-1' }, ['number', 'taken']],
      [{ endsOn: '2027-03-31' }, ['endsOn', 'order']],
      [{ validThrough: '2026-03-31' }, ['validThrough', 'order']],
      [{ name: '...' }, ['name', 'invalid']],
      [{ replacesId: 'absent' }, ['replacesId', 'unknown']],
    ] as const)
      assert.deepEqual(fieldOf((await publish(facts)).body), expected);
    const other = await supportContract(fixture, identifier);
    const elsewhere = await publish({ contractNumber: other.number, replacesId: quoteId });
    assert.deepEqual(fieldOf(elsewhere.body), ['replacesId', 'unknown'], 'a quote of another contract');
    const html = await publish({}, '<!doctype html>');
    assert.equal(field(html.body, 'code'), 'file-type-refused');
    const document = { contractNumber: contract.number, kind: 'quote', number: 'R-1', title: '重複', name: 'a.pdf' };
    const taken = await vendor.call(
      publishBillingDocument,
      { ...document, datedOn: '2026-04-01' },
      { ...operator, body: pdf() },
    );
    assert.deepEqual(fieldOf(taken.body), ['number', 'taken']);
    const rows = await fixture.database.kysely.selectFrom('renewal_quote').select('state').execute();
    assert.deepEqual(
      rows.map(({ state }) => state),
      ['unanswered'],
    );
    assert.equal((await mailsOf(fixture)).length, 0);
  });

  test('OPS-03 SUP-12 an invoice and a contract are published for the company, or for the partner that is named', async () => {
    await using fixture = await openFixture(open);
    const { contract, client, vendor } = await opened(fixture);
    const facts = { contractNumber: contract.number, title: '書類', datedOn: '2026-04-30', name: '書類.pdf' };
    for (const more of [
      { kind: 'invoice', number: '1', amount: 5_500 },
      { kind: 'contract', number: '1', partner: '販売店株式会社' },
    ]) {
      const reply = await vendor.call(
        publishBillingDocument,
        { ...facts, ...more },
        { ...operator, body: pdf(more.kind) },
      );
      assert.deepEqual([reply.status, field(reply.body, 'size')], [201, pdf(more.kind).length], reply.text);
    }
    const { body } = await client.call(readBillingDocuments, { sort: 'amount' });
    assert.deepEqual(
      ['0.partner', '0.amount', '1.partner', '1.amount'].map((name) => field(body, `items.${name}`)),
      ['販売店株式会社', undefined, '青空電機', 5_500],
    );
  });

  test('OPS-03 SUP-11 a quote that was asked for again is replaced once: the customer is mailed and led to the new one', async () => {
    await using fixture = await openFixture(open);
    const { contract, client, publish, vendor } = await opened(fixture);
    const quoteId = await renewalQuote(fixture, contract, { number: 'R-1' });
    await client.call(askForNewQuote, { quoteId, comment: '3台減らしたい' });
    const work = await vendor.call(readQuoteWork, { state: 'requote-requested' }, operator);
    assert.deepEqual(
      ['total', 'items.0.id', 'items.0.answer.comment', 'items.0.answer.by'].map((name) => field(work.body, name)),
      [1, quoteId, '3台減らしたい', '辻 博'],
    );
    const replies = await Promise.all(['R-2', 'R-3', 'R-4'].map((number) => publish({ number, replacesId: quoteId })));
    const [won, ...lost] = replies.toSorted((one, other) => one.status - other.status);
    assert.deepEqual(
      [won?.status, ...lost.map(({ body }) => field(body, 'code'))],
      [201, 'quote-replaced', 'quote-replaced'],
    );
    const newer = String(field(won?.body, 'id'));
    const before = await client.call(readRenewalQuote, { quoteId });
    assert.deepEqual(
      ['state', 'replacedBy.id', 'answer.type', 'version'].map((name) => field(before.body, name)),
      ['replaced', newer, 'requote-requested', 3],
    );
    const after = await client.call(readRenewalQuote, { quoteId: newer });
    assert.deepEqual(
      ['state', 'replaces.id', 'replaces.number'].map((name) => field(after.body, name)),
      ['unanswered', quoteId, 'R-1'],
    );
    const subjects = (await mailsOf(fixture)).map(({ subject }) => subject).toSorted();
    assert.equal(subjects.length, 2, 'that it was asked for, and that it is there');
    assert.match(subjects[0] ?? '', /再見積のお知らせ/);
    assert.match(subjects[1] ?? '', /再見積のご依頼を受け付けました/);
    const order = { quoteId, uploadId: await purchaseOrder(client) };
    assert.equal(field((await client.call(orderRenewalQuote, order)).body, 'code'), 'quote-replaced');
  });

  test('OPS-03 SUP-11 ordering while another quote is made instead: one of the two happens', async () => {
    await using fixture = await openFixture(open);
    const { contract, client, publish } = await opened(fixture);
    for (let round = 0; round < 4; round++) {
      const quoteId = await renewalQuote(fixture, contract);
      const uploadId = await purchaseOrder(client);
      const [ordered, replaced] = await Promise.all([
        client.call(orderRenewalQuote, { quoteId, uploadId }),
        publish({ number: `N-${round}`, replacesId: quoteId }),
      ]);
      assert.deepEqual(
        [ordered.status === 200, replaced.status === 201].filter(Boolean).length,
        1,
        `${ordered.text} ${replaced.text}`,
      );
      const { body } = await client.call(readRenewalQuote, { quoteId });
      assert.equal(field(body, 'state'), ordered.status === 200 ? 'ordered' : 'replaced');
      assert.equal(field(body, 'version'), 2);
    }
  });

  test('OPS-03 the vendor reads orders of all companies with the purchase order, whose link is for the vendor alone, for an hour', async () => {
    await using fixture = await openFixture(open);
    const { contract, client, vendor } = await opened(fixture);
    const quoteId = await renewalQuote(fixture, contract);
    await client.call(orderRenewalQuote, { quoteId, uploadId: await purchaseOrder(client, pdf('the order')) });
    await fixture.account({ portal: 'support', identifier: 'other@customer.example', company: '別の会社' });
    await renewalQuote(fixture, await supportContract(fixture, 'other@customer.example'));
    const all = await vendor.call(readQuoteWork, {}, operator);
    assert.equal(field(all.body, 'total'), 2);
    const { body } = await vendor.call(readQuoteWork, { state: 'ordered' }, operator);
    assert.deepEqual([field(body, 'total'), field(body, 'items.0.contract.companyName')], [1, '青空電機']);
    const url = String(field(body, 'items.0.answer.order.url'));
    const fetched = (headers: Readonly<Record<string, string>>) => fixture.app.fetch(new Request(url, { headers }));
    assert.equal(await (await fetched({ [operatorHeader]: '1' })).text(), pdf('the order'));
    assert.equal((await fetched({})).status, 404);
    assert.equal((await fetched({ cookie: client.cookie })).status, 404);
    await fixture.clock.move(hour);
    assert.equal((await fetched({ [operatorHeader]: '1' })).status, 404);
    const pages = await vendor.call(readQuoteWork, { cursor: 'nonsense' }, operator);
    assert.equal(field(pages.body, 'code'), 'invalid-input');
    client.cookie = (await signedIn(fixture, identifier, 'support')).cookie;
    assert.equal(field((await client.call(readRenewalQuotes)).body, 'total'), 1, 'the customer sees their own');
  });

  test('OPS-03 the vendor reads part by part, the one that something became of last first', async () => {
    await using fixture = await openFixture(open);
    const { contract, client, vendor } = await opened(fixture);
    const ids: string[] = [];
    for (let n = 0; n < 22; n++) {
      ids.push(await renewalQuote(fixture, contract));
      await fixture.clock.move(1000);
    }
    await client.call(askForNewQuote, { quoteId: ids[0] ?? '', comment: '再見積' });
    const first = await vendor.call(readQuoteWork, {}, operator);
    const rest = await vendor.call(readQuoteWork, { cursor: field(first.body, 'next') }, operator);
    assert.deepEqual(
      [field(first.body, 'items.0.id'), field(first.body, 'items.1.id'), field(rest.body, 'items.0.id')],
      [ids[0], ids[21], ids[2]],
    );
    assert.deepEqual([field(rest.body, 'items.1.id'), field(rest.body, 'next')], [ids[1], undefined]);
  });
});
