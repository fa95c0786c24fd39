import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerQuoteRequest, readRequestedQuotes } from '@madoguchi/sdk/billing/quote-answers.endpoints.js';
import { readQuoteRequests, requestQuote } from '@madoguchi/sdk/billing/quote-requests.endpoints.js';
import { readContract } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { makeContract } from '../contracts/contract-fixture.suite.ts';
import { field, onEachDatabase, openFixture, type Fixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';

const aya = 'TKS-00418-01';
const operator = { asOperator: true } as const;
/** Answering what nobody has answered yet. */
const first = { ...operator, version: 1 } as const;

/** A contract whose owner asked for a quote, as often as that. */
async function asked(fixture: Fixture, times = 1) {
  await fixture.account({
    portal: 'license',
    identifier: aya,
    displayName: '渡邉 彩',
    mailAddress: 'aya@customer.example',
  });
  const contract = await makeContract(fixture, {
    owners: [aya],
    products: [{ id: '基盤', count: 10 }],
    name: '基盤の契約',
  });
  const client = await signedIn(fixture, aya, 'license');
  const ids: string[] = [];
  for (let count = 11; count < 11 + times; count++) {
    const changes = [{ productId: contract.products.get('基盤'), change: { type: 'change', count } }];
    const { body } = await client.call(requestQuote, { contractId: contract.id, changes, additions: [] });
    ids.push(String(field(body, 'id')));
    await fixture.clock.move(1000);
  }
  return { contract, client, vendor: fixture.client('license'), ids, id: ids[0] ?? '' };
}

const mailsOf = async ({ database }: Fixture) =>
  (await database.kysely.selectFrom('outbox').select(['recipient', 'subject', 'body']).execute()).map((mail) => ({
    ...mail,
  }));

onEachDatabase('answers to quote requests', (open) => {
  test('LIC-18 OPS-03 the customer sees the answer with its state, and whoever asked has it by mail, once by one key', async () => {
    await using fixture = await openFixture(open);
    const { contract, client, vendor, id } = await asked(fixture);
    const answer = { requestId: id, state: 'quoted', text: '見積書をお送りしました。' };
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => vendor.call(answerQuoteRequest, answer, { ...first, key: 'one' })),
    );
    assert.ok(replies.every(({ status }) => status === 200 || status === 409));
    const { body } = await client.call(readQuoteRequests, { contractId: contract.id });
    assert.deepEqual(
      [field(body, 'items.0.state'), field(body, 'items.0.answer.text')],
      ['quoted', '見積書をお送りしました。'],
    );
    const [mail, ...others] = await mailsOf(fixture);
    assert.equal(others.length, 0);
    assert.equal(mail?.recipient, 'aya@customer.example');
    assert.match(mail?.subject ?? '', /見積依頼への回答（Q-2026-000001）/);
    assert.match(mail?.body ?? '', /渡邉 彩 様[^]*ご契約: 基盤の契約[^]*見積書をお送りしました。/);
    assert.ok(mail?.body.includes(`/license/contract/?contract=${contract.id}#quotes`), mail?.body);
    const shown = await client.call(readContract, { contractId: contract.id });
    assert.equal(field(shown.body, 'answeredQuotes'), 1, 'the contract says so too');
    const [line] = await fixture.database.kysely
      .selectFrom('audit')
      .select(['actor', 'subject'])
      .where('operation', '=', 'answerQuoteRequest')
      .execute();
    assert.deepEqual({ ...line }, { actor: 'operator:tanaka', subject: `quote-request:${id}` });
  });

  test('LIC-18 OPS-03 answered again, the newer answer stands; the mail is in the language of the person', async () => {
    await using fixture = await openFixture(open);
    const { contract, client, vendor, id } = await asked(fixture);
    await fixture.database.kysely.updateTable('preferences').set({ mail_locale: 'en' }).execute();
    await vendor.call(answerQuoteRequest, { requestId: id, state: 'quoted', text: 'first' }, first);
    await vendor.call(
      answerQuoteRequest,
      { requestId: id, state: 'closed', text: 'second' },
      { ...operator, version: 2 },
    );
    const { body } = await client.call(readQuoteRequests, { contractId: contract.id });
    assert.deepEqual([field(body, 'items.0.state'), field(body, 'items.0.answer.text')], ['closed', 'second']);
    assert.match((await mailsOf(fixture)).map((mail) => mail.body).join('\n'), /Dear 渡邉 彩,[^]*Request: Q-2026/);
  });

  test('LIC-18 OPS-03 of two who answer at once one does; the other is shown that answer and may replace it', async () => {
    await using fixture = await openFixture(open);
    const { vendor, id } = await asked(fixture);
    const answer = (text: string, version = 1) =>
      vendor.call(answerQuoteRequest, { requestId: id, state: 'quoted', text }, { ...operator, version });
    const replies = await Promise.all(['¥100,000', '¥120,000'].map((text) => answer(text)));
    const [won, lost] = replies.toSorted((one, other) => one.status - other.status);
    assert.deepEqual([won?.status, lost?.status], [200, 412]);
    assert.equal(field(lost?.body, 'code'), 'version-conflict');
    assert.deepEqual(field(lost?.body, 'current'), won?.body);
    assert.equal(won?.headers.get('etag'), '"2"');
    assert.equal((await mailsOf(fixture)).length, 1, 'the customer has one answer');
    const { body } = await vendor.call(readRequestedQuotes, {}, operator);
    assert.equal(field(body, 'items.0.version'), 2);
    assert.equal((await answer('¥130,000', 2)).status, 200);
    const unnamed = await vendor.call(answerQuoteRequest, { requestId: id, state: 'quoted', text: '回答' }, operator);
    assert.equal(field(unnamed.body, 'code'), 'version-required');
  });

  test('LIC-18 OPS-03 nobody who does not take part any more is mailed; an unknown request and a portal without quotes are not found', async () => {
    await using fixture = await openFixture(open);
    const { vendor, id } = await asked(fixture);
    await fixture.database.kysely.deleteFrom('participant').execute();
    const answer = { requestId: id, state: 'quoted', text: '回答' };
    assert.equal((await vendor.call(answerQuoteRequest, answer, first)).status, 200);
    assert.equal((await mailsOf(fixture)).length, 0);
    assert.equal((await vendor.call(answerQuoteRequest, { ...answer, requestId: 'absent' }, first)).status, 404);
    assert.equal((await fixture.client().call(answerQuoteRequest, answer, first)).status, 404);
    const empty = await vendor.call(answerQuoteRequest, { ...answer, text: ' ' }, first);
    assert.equal(field(empty.body, 'code'), 'invalid-input');
  });

  test('OPS-03 the vendor reads the requests of all contracts, the newest first, page by page and by state', async () => {
    await using fixture = await openFixture(open);
    const { vendor, ids, id } = await asked(fixture, 22);
    const newest = await vendor.call(readRequestedQuotes, {}, operator);
    assert.deepEqual(
      [
        field(newest.body, 'total'),
        field(newest.body, 'items.0.request.id'),
        field(newest.body, 'items.0.contract.name'),
      ],
      [22, ids.at(-1), '基盤の契約'],
    );
    const rest = await vendor.call(readRequestedQuotes, { cursor: field(newest.body, 'next') }, operator);
    assert.deepEqual(
      [field(rest.body, 'items.0.request.id'), field(rest.body, 'items.1.request.id'), field(rest.body, 'next')],
      [ids[1], ids[0], undefined],
    );
    await vendor.call(answerQuoteRequest, { requestId: id, state: 'closed', text: '終了' }, first);
    const closed = await vendor.call(readRequestedQuotes, { state: 'closed' }, operator);
    assert.deepEqual([field(closed.body, 'total'), field(closed.body, 'items.0.request.id')], [1, id]);
  });
});
