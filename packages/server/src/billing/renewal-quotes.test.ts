import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  askForNewQuote,
  orderRenewalQuote,
  readRenewalQuote,
  readRenewalQuotes,
} from '@madoguchi/sdk/billing/renewal-quotes.endpoints.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import { addProject } from '../account/project-rows.ts';
import { field, onEachDatabase, openFixture, type Client, type Fixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { pdf, purchaseOrder, renewalQuote, supportContext, supportContract } from './billing-fixture.suite.ts';

const identifier = 'tsuji@customer.example';

async function opened(fixture: Fixture, roles: readonly string[] = ['contract-manager']) {
  const accountId = await fixture.account({
    portal: 'support',
    identifier,
    displayName: '辻 博',
    company: '青空電機',
    roles,
  });
  const contract = await supportContract(fixture, identifier);
  return { accountId, contract, client: await signedIn(fixture, identifier, 'support') };
}
const order = async (client: Client, quoteId: string, key?: string) =>
  client.call(
    orderRenewalQuote,
    { quoteId, uploadId: await purchaseOrder(client) },
    { ...(key !== undefined && { key }) },
  );
const stateOf = async (client: Client, quoteId: string) =>
  field((await client.call(readRenewalQuote, { quoteId })).body, 'state');
const codes = (replies: readonly { readonly status: number; readonly body: unknown }[]) =>
  replies.map(({ status, body }) => (status === 200 ? 'ok' : field(body, 'code')));

onEachDatabase('renewal quotes', (open) => {
  test('SUP-11 are listed with how many wait, and found by words, state, contract and day of issue', async () => {
    await using fixture = await openFixture(open);
    const { client, contract } = await opened(fixture);
    const other = await supportContract(fixture, identifier, { name: '通販サイト サーバー保守' });
    const today = await renewalQuote(fixture, contract, { title: '本日まで', validThrough: '2026-04-01', amount: 300 });
    const expired = await renewalQuote(fixture, contract, {
      validThrough: '2026-03-31',
      issuedOn: '2026-02-01',
      amount: 200,
    });
    const later = await renewalQuote(fixture, other, { issuedOn: '2026-03-01', amount: 100 });
    const ids = async (input: object): Promise<unknown> => {
      const { body, text } = await client.call(readRenewalQuotes, input);
      const items = field(body, 'items');
      assert.ok(Array.isArray(items), text);
      assert.equal(field(body, 'unanswered'), 2, 'whatever narrows the list');
      assert.equal(field(body, 'total'), items.length);
      return items.map((item) => field(item, 'id'));
    };
    assert.deepEqual(await ids({}), [today, later, expired]);
    assert.deepEqual(await ids({ sort: 'valid-through' }), [expired, today, later]);
    assert.deepEqual(await ids({ sort: 'amount', direction: 'descending' }), [today, expired, later]);
    assert.deepEqual(await ids({ sort: 'answer-by' }), [today, later, expired]);
    assert.deepEqual(await ids({ state: 'unanswered', sort: 'valid-through' }), [today, later]);
    assert.deepEqual(await ids({ state: 'expired' }), [expired]);
    assert.deepEqual(await ids({ contractId: other.id }), [later]);
    assert.deepEqual(await ids({ from: '2026-03-01', to: '2026-03-31' }), [later]);
    assert.deepEqual(await ids({ search: 'ＳＥＲＶＥＲ' }), []);
    assert.deepEqual(await ids({ search: '通販 青空' }), [later]);
    const { body } = await client.call(readRenewalQuotes, { state: 'expired' });
    assert.deepEqual(
      ['amount', 'state', 'contract.number', 'contract.companyName'].map((name) => field(body, `items.0.${name}`)),
      [200, 'expired', contract.number, '青空電機'],
    );
  });

  test('SUP-11 a list is read part by part in each order, each quote once', async () => {
    await using fixture = await openFixture(open);
    const { client, contract } = await opened(fixture);
    for (let n = 0; n < 41; n++) await renewalQuote(fixture, contract, { amount: n % 3 });
    for (const sort of ['issued-on', 'amount', 'answer-by'] as const)
      for (const direction of ['ascending', 'descending'] as const) {
        const found: { readonly id: unknown; readonly amount: unknown }[] = [];
        let cursor: unknown;
        do {
          const input = { sort, direction, ...(cursor !== undefined && { cursor }) };
          const { body } = await client.call(readRenewalQuotes, input);
          const items = field(body, 'items');
          assert.ok(Array.isArray(items));
          found.push(...items.map((item) => ({ id: field(item, 'id'), amount: field(item, 'amount') })));
          cursor = field(body, 'next');
        } while (cursor !== undefined);
        assert.equal(new Set(found.map(({ id }) => id)).size, 41);
        const amounts = found.map(({ amount }) => Number(amount));
        if (sort === 'amount')
          assert.deepEqual(
            amounts,
            amounts.toSorted((a, b) => (direction === 'ascending' ? a - b : b - a)),
          );
      }
    const refused = await client.call(readRenewalQuotes, { sort: 'amount', cursor: 'nonsense' });
    assert.equal(field(refused.body, 'code'), 'invalid-input');
  });

  test('SUP-11 ordering takes the purchase order over, notes the change and shows both to whoever sees the quote', async () => {
    await using fixture = await openFixture(open);
    const { accountId, client, contract } = await opened(fixture);
    const quoteId = await renewalQuote(fixture, contract);
    const uploadId = await purchaseOrder(client, pdf('my order'), '発注書 4月.pdf');
    const { status, body, text } = await client.call(orderRenewalQuote, { quoteId, uploadId });
    assert.equal(status, 200, text);
    assert.deepEqual(
      ['state', 'version', 'answer.type', 'answer.by', 'answer.own', 'answer.at', 'answer.order.name'].map((name) =>
        field(body, name),
      ),
      ['ordered', 2, 'ordered', '辻 博', true, '2026-04-01T00:00:00.000Z', '発注書 4月.pdf'],
    );
    const link = String(field(body, 'answer.order.url'));
    const file = await fixture.app.fetch(new Request(link));
    assert.equal(await file.text(), pdf('my order'));
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment; /);
    assert.equal(file.headers.get('content-type'), 'application/octet-stream');
    const { kysely } = fixture.database;
    const changes = await kysely.selectFrom('change').select(['kind', 'subject_id', 'version']).execute();
    assert.deepEqual(
      changes.map((row) => ({ ...row })),
      [{ kind: 'renewal-quote', subject_id: quoteId, version: 2 }],
    );
    const trail = await kysely
      .selectFrom('audit')
      .select(['actor', 'subject'])
      .where('operation', '=', 'orderRenewalQuote')
      .execute();
    assert.deepEqual(
      trail.map((row) => ({ ...row })),
      [{ actor: `account:${accountId}`, subject: `renewal-quote:${quoteId}` }],
    );
    assert.equal(field((await client.call(readRenewalQuotes)).body, 'unanswered'), 0);
    const mails = await kysely.selectFrom('outbox').select(['recipient', 'subject', 'body']).execute();
    assert.deepEqual([mails.length, mails[0]?.recipient], [1, identifier]);
    const number = String(field(body, 'number'));
    assert.match(mails[0]?.subject ?? '', /ご発注を受け付けました/);
    for (const part of ['辻 博 様', `見積番号: ${number}`, contract.number, `/support/quotes/?quote=${quoteId}`])
      assert.ok(mails[0]?.body.includes(part), part);
    assert.ok(!mails[0]?.body.includes('発注書 4月.pdf'), 'no file, no amount');

    await fixture.clock.move(2 * day);
    await fixture.app.tidyUp();
    const again = await signedIn(fixture, identifier, 'support');
    const shown = await again.call(readRenewalQuote, { quoteId });
    for (const [name, content] of [
      ['answer.order.url', pdf('my order')],
      ['file.url', pdf(String(field(shown.body, 'number')))],
    ] as const)
      assert.equal(await (await fixture.app.fetch(new Request(String(field(shown.body, name))))).text(), content, name);
    await kysely.updateTable('account').set({ roles: '["inquiry-user"]' }).execute();
    assert.equal((await fixture.app.fetch(new Request(String(field(shown.body, 'answer.order.url'))))).status, 404);
  });

  test('SUP-11 of 20 clicks at once one orders, and the other files stay unused; ten with one key are one order', async () => {
    await using fixture = await openFixture(open);
    const { client, contract } = await opened(fixture);
    const quoteId = await renewalQuote(fixture, contract);
    const uploads = await Promise.all(Array.from({ length: 20 }, () => purchaseOrder(client)));
    const replies = await Promise.all(uploads.map((uploadId) => client.call(orderRenewalQuote, { quoteId, uploadId })));
    const lost = codes(replies).filter((code) => code !== 'ok');
    assert.deepEqual(lost, Array(19).fill('quote-answered'));
    const waiting = await fixture.database.kysely.selectFrom('upload').select('id').execute();
    assert.equal(waiting.length, 19);

    const another = await renewalQuote(fixture, contract);
    const uploadId = await purchaseOrder(client);
    const same = await Promise.all(
      Array.from({ length: 10 }, () =>
        client.call(orderRenewalQuote, { quoteId: another, uploadId }, { key: 'one-intent' }),
      ),
    );
    assert.ok(
      codes(same).every((code) => code === 'ok' || code === 'idempotency-running'),
      String(codes(same)),
    );
    const repeated = await client.call(orderRenewalQuote, { quoteId: another, uploadId }, { key: 'one-intent' });
    assert.deepEqual([repeated.status, field(repeated.body, 'version')], [200, 2]);
  });

  test('SUP-11 ordering and asking again at once: one of them is the answer', async () => {
    await using fixture = await openFixture(open);
    const { client, contract } = await opened(fixture);
    for (let round = 0; round < 3; round++) {
      const quoteId = await renewalQuote(fixture, contract);
      const uploads = await Promise.all(Array.from({ length: 5 }, () => purchaseOrder(client)));
      const replies = await Promise.all(
        uploads.flatMap((uploadId) => [
          client.call(orderRenewalQuote, { quoteId, uploadId }),
          client.call(askForNewQuote, { quoteId, comment: '台数を減らしたい' }),
        ]),
      );
      const won = replies.filter(({ status }) => status === 200);
      assert.equal(won.length, 1, String(codes(replies)));
      const { body } = await client.call(readRenewalQuote, { quoteId });
      assert.deepEqual([field(body, 'version'), field(body, 'answer.type')], [2, field(body, 'state')]);
      assert.equal(field(won[0]?.body, 'state'), field(body, 'state'));
      const mails = await fixture.database.kysely.selectFrom('outbox').select(['subject', 'body']).execute();
      const about = mails.filter((mail) => mail.subject.includes(String(field(body, 'number'))));
      assert.equal(about.length, 1, 'who came too late gets no mail');
      assert.match(about[0]?.subject ?? '', field(body, 'state') === 'ordered' ? /ご発注/ : /再見積のご依頼/);
      assert.ok(!about[0]?.body.includes('台数を減らしたい'));
    }
  });

  test('SUP-11 a quote is ordered until its last day is over, and a new one can be asked for after that', async () => {
    await using fixture = await openFixture(open);
    const { client, contract } = await opened(fixture);
    const [first, second] = [
      await renewalQuote(fixture, contract, { validThrough: '2026-04-01' }),
      await renewalQuote(fixture, contract, { validThrough: '2026-04-01' }),
    ];
    await fixture.clock.move(15 * 3_600_000 - 1); // to the last moment of the day in Tokyo
    client.cookie = (await signedIn(fixture, identifier, 'support')).cookie;
    assert.equal((await order(client, first)).status, 200);
    await fixture.clock.move(1);
    assert.deepEqual(codes([await order(client, second)]), ['quote-expired']);
    assert.equal(await stateOf(client, second), 'expired');
    const asked = await client.call(askForNewQuote, { quoteId: second, comment: ' 期限を延ばしてください ' });
    assert.deepEqual(
      [field(asked.body, 'state'), field(asked.body, 'answer.comment'), field(asked.body, 'answer.order')],
      ['requote-requested', '期限を延ばしてください', undefined],
    );
    assert.deepEqual(codes([await client.call(askForNewQuote, { quoteId: second, comment: 'もう一度' })]), [
      'quote-answered',
    ]);
    const long = await client.call(askForNewQuote, { quoteId: first, comment: '𠮷'.repeat(2001) });
    assert.deepEqual(field(long.body, 'fieldErrors.0'), { field: 'comment', code: 'length', params: { max: 2000 } });
  });

  test('SUP-11 an order needs a purchase order of one’s own, which is a PDF, a PNG or a JPEG', async () => {
    await using fixture = await openFixture(open);
    const { client, contract } = await opened(fixture);
    const quoteId = await renewalQuote(fixture, contract);
    await fixture.account({ portal: 'support', identifier: 'other@customer.example' });
    const other = await signedIn(fixture, 'other@customer.example', 'support');
    const foreign = await purchaseOrder(other);
    for (const uploadId of ['absent', foreign])
      assert.deepEqual(codes([await client.call(orderRenewalQuote, { quoteId, uploadId })]), ['not-found']);
    const refused = await client.call(upload, { purpose: 'purchase-order', name: 'a.pdf' }, { body: '<html>' });
    assert.deepEqual([refused.status, field(refused.body, 'code')], [415, 'file-type-refused']);
    const without = await client.call(orderRenewalQuote, { quoteId });
    assert.equal(field(without.body, 'code'), 'invalid-input');
    assert.equal(await stateOf(client, quoteId), 'unanswered');
  });

  test('SUP-02 SUP-03 whoever has nothing to do with quotes is refused, a foreign quote is not there, and groups decide', async () => {
    await using fixture = await openFixture(open);
    const { client, contract, accountId } = await opened(fixture);
    const own = await renewalQuote(fixture, contract);
    await fixture.account({ portal: 'support', identifier: 'other@customer.example', company: '別の会社' });
    const resold = await supportContract(fixture, 'other@customer.example');
    const foreign = await renewalQuote(fixture, resold);
    for (const quoteId of [foreign, 'absent']) {
      const replies = [
        await client.call(readRenewalQuote, { quoteId }),
        await order(client, quoteId),
        await client.call(askForNewQuote, { quoteId, comment: '再見積' }),
      ];
      assert.deepEqual(codes(replies), ['not-found', 'not-found', 'not-found']);
    }
    const list = await client.call(readRenewalQuotes, { contractId: resold.id });
    assert.deepEqual([field(list.body, 'total'), field(list.body, 'unanswered')], [0, 1]);
    const shown = await client.call(readRenewalQuote, { quoteId: own });
    const link = new Request(String(field(shown.body, 'file.url')));
    assert.equal((await fixture.app.fetch(link.clone())).status, 200);

    await addProject(fixture.database.kysely, supportContext(fixture), {
      name: '案件',
      groupName: 'グループ',
      accountIds: [accountId],
      contractIds: [resold.id],
    });
    assert.equal((await fixture.app.fetch(link.clone())).status, 404, 'a link ends with what it lets see');
    const seen = await client.call(readRenewalQuotes);
    assert.deepEqual([field(seen.body, 'total'), field(seen.body, 'items.0.id')], [1, foreign]);
    assert.equal((await order(client, foreign)).status, 200);

    await fixture.database.kysely.updateTable('account').set({ roles: '["inquiry-administrator"]' }).execute();
    const replies = [
      await client.call(readRenewalQuotes),
      await client.call(readRenewalQuote, { quoteId: foreign }),
      await client.call(askForNewQuote, { quoteId: foreign, comment: '再見積' }),
      await client.call(upload, { purpose: 'purchase-order', name: 'a.pdf' }, { body: pdf() }),
    ];
    assert.deepEqual(codes(replies), Array(4).fill('forbidden'));
  });
});
