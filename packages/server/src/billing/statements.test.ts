import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  beginPaymentSetup,
  checkPaymentToken,
  readPaymentMethod,
  updatePaymentMethod,
} from '@madoguchi/sdk/billing/payment-method.endpoints.js';
import { paymentSetupLife } from '@madoguchi/sdk/billing/payment-method.rules.js';
import {
  publishStatement,
  readStatementWork,
  recordStatementPayment,
} from '@madoguchi/sdk/billing/statement-work.endpoints.js';
import { readStatement, readStatements } from '@madoguchi/sdk/billing/statements.endpoints.js';
import { day, hour, minute } from '@madoguchi/sdk/portal/time.js';
import { openSubscribers, type SubscriberPortal } from '../account/subscriber-fixture.suite.ts';
import { field, onEachDatabase, type Client, type OpenDatabase } from '../portal/fixture.suite.ts';
import { billedSubscriber, statement } from './statement-samples.suite.ts';

const yuki = 'yuki.yamanouchi@minna-mail.example';
const setsuko = 'setsuko.ono@kazoku-mail.example';
const lines = [
  { name: '光インターネット', amount: 5_720, taxRate: 10 },
  { name: '番組ガイド誌', amount: 324, taxRate: 8 },
];
const days = { issuedOn: '2026-04-15', periodFrom: '2026-03-01', periodThrough: '2026-03-31', dueOn: '2026-04-27' };

/** My page with somebody who pays from a bank account and is signed in. */
async function opened(open: OpenDatabase) {
  const mypage = await openSubscribers(open);
  await mypage.registered(yuki, { bankAccountEnding: '7788', cardEnding: undefined });
  return { mypage, fixture: mypage.fixture, client: await mypage.signedIn(yuki) };
}

/** A setup whose token the provider knows. */
async function checked(client: Client, token = 'card_good'): Promise<string> {
  const setupId = String(field((await client.call(beginPaymentSetup)).body, 'id'));
  const { status } = await client.call(checkPaymentToken, { setupId, paymentToken: token });
  assert.equal(status, 200);
  return setupId;
}

const end = ({ mypage }: { readonly mypage: SubscriberPortal }) => mypage[Symbol.asyncDispose]();

onEachDatabase('statements', (open) => {
  test('MYP-11 ten years of statements come newest first in parts, with years, and the sum of what a year leaves', async () => {
    const { fixture, client, ...rest } = await opened(open);
    const subscriber = await billedSubscriber(fixture, yuki);
    for (let at = 0; at < 120; at++)
      await statement(fixture, subscriber, { month: new Date(Date.UTC(2016, at, 1)).toISOString().slice(0, 7) });
    const months: unknown[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await client.call(readStatements, cursor === undefined ? {} : { cursor });
      assert.equal(field(body, 'total'), 120);
      assert.equal(field(body, 'amount'), 120 * 5_720);
      for (const one of Object.values(Object(field(body, 'items')))) months.push(field(one, 'month'));
      cursor = field(body, 'next') as string | undefined;
    } while (cursor !== undefined);
    assert.equal(months.length, 120);
    assert.deepEqual(
      months,
      months.map(String).toSorted((one, other) => (one < other ? 1 : -1)),
    );
    const { body } = await client.call(readStatements, { year: 2020 });
    assert.deepEqual([field(body, 'total'), field(body, 'amount')], [12, 12 * 5_720]);
    assert.deepEqual(field(body, 'years'), [2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017, 2016]);
    const none = await client.call(readStatements, { year: 2000 });
    assert.deepEqual([field(none.body, 'total'), field(none.body, 'amount')], [0, 0]);
    await end(rest);
  });

  test('MYP-11 a statement has its lines, the tax of each rate, issuer and PDF, and is nobody else’s', async () => {
    const { fixture, mypage, client } = await opened(open);
    await mypage.registered(setsuko, { has: ['television'] });
    const id = await statement(fixture, await billedSubscriber(fixture, yuki), { lines });
    const { body } = await client.call(readStatement, { statementId: id });
    assert.equal(field(body, 'total'), 6_044);
    assert.deepEqual(field(body, 'taxes'), [
      { rate: 10, amount: 5_720, tax: 520 },
      { rate: 8, amount: 324, tax: 24 },
    ]);
    assert.equal(field(body, 'issuer.registrationNumber'), 'T1234567890123');
    const path = new URL(String(field(body, 'file.url')));
    const pdf = await client.send('GET', `${path.pathname}${path.search}`);
    assert.equal(pdf.status, 200);
    const other = await mypage.signedIn(setsuko);
    const foreign = await other.call(readStatement, { statementId: id });
    const absent = await other.call(readStatement, { statementId: 'absent' });
    assert.deepEqual([foreign.status, field(foreign.body, 'code')], [absent.status, field(absent.body, 'code')]);
    assert.equal(field((await other.call(readStatements, {})).body, 'total'), 0);
    await end({ mypage });
  });

  test('MYP-11 the vendor publishes one statement a month, and records what became of its charge', async () => {
    const { fixture, mypage, client } = await opened(open);
    const { customerNumber } = await billedSubscriber(fixture, yuki);
    const vendor = fixture.client('mypage');
    const input = { customerNumber, month: '2026-04', ...days, lines };
    const published = await vendor.call(publishStatement, input, { asOperator: true });
    assert.equal(published.status, 201);
    const statementId = String(field(published.body, 'id'));
    const fields = async (other: object) =>
      field((await vendor.call(publishStatement, { ...input, ...other }, { asOperator: true })).body, 'fieldErrors.0');
    assert.deepEqual(await fields({}), { field: 'month', code: 'taken' });
    assert.deepEqual(await fields({ customerNumber: '99' }), { field: 'customerNumber', code: 'unknown' });
    assert.deepEqual(await fields({ periodThrough: '2026-02-01' }), { field: 'periodThrough', code: 'order' });
    assert.deepEqual(await fields({ dueOn: '2026-04-14' }), { field: 'dueOn', code: 'order' });
    assert.deepEqual(await fields({ lines: [{ name: '割引', amount: -1, taxRate: 10 }] }), {
      field: 'lines',
      code: 'negative',
    });
    const record = (state: 'paid' | 'failed', version: number, paidOn?: string) =>
      vendor.call(recordStatementPayment, { statementId, state, paidOn }, { asOperator: true, version });
    assert.equal(field((await record('paid', 1)).body, 'fieldErrors.0.code'), 'required');
    assert.equal((await record('failed', 1)).status, 200);
    assert.equal((await record('paid', 1, '2026-05-11')).status, 412);
    assert.equal(field((await client.call(readStatement, { statementId })).body, 'state'), 'failed');
    assert.equal((await record('paid', 2, '2026-05-11')).status, 200);
    assert.equal(field((await client.call(readStatement, { statementId })).body, 'paidOn'), '2026-05-11');
    assert.equal(field((await client.call(readStatement, { statementId })).body, 'method.ending'), '7788');
    const work = await vendor.call(readStatementWork, { customerNumber }, { asOperator: true });
    assert.deepEqual([field(work.body, 'total'), field(work.body, 'items.0.version')], [1, 3]);
    await end({ mypage });
  });
});

onEachDatabase('payment method', (open) => {
  test('MYP-11 a card pays from the next billing on, a mail says so, and statements of then say it too', async () => {
    const { fixture, mypage, client } = await opened(open);
    const before = await client.call(readPaymentMethod);
    assert.deepEqual(field(before.body, 'method'), { type: 'bank-account', ending: '7788' });
    assert.equal(field(before.body, 'changesFrom'), '2026-04', 'on 1 April');
    await fixture.clock.move(10 * day);
    const again = await mypage.signedIn(yuki);
    const { body, status } = await again.call(updatePaymentMethod, { setupId: await checked(again) }, { version: 0 });
    assert.equal(status, 200);
    assert.equal(field(body, 'method.ending'), '7788');
    assert.deepEqual(field(body, 'next'), {
      method: { type: 'card', name: 'Visa', ending: '4242', expires: '2029-04' },
      fromMonth: '2026-05',
    });
    assert.equal(field(body, 'version'), 1);
    const mails = await fixture.database.kysely.selectFrom('outbox').selectAll().execute();
    const mail = mails.find(({ subject }) => subject.includes('お支払い方法の変更'));
    assert.match(mail?.body ?? '', /末尾4242[\s\S]*2026年5月ご請求分から/);
    const { customerNumber } = await billedSubscriber(fixture, yuki);
    const vendor = fixture.client('mypage');
    for (const [month, type] of [
      ['2026-04', 'bank-account'],
      ['2026-05', 'card'],
    ]) {
      const input = { customerNumber, month, ...days, lines };
      const { body: one } = await vendor.call(publishStatement, input, { asOperator: true });
      const read = await again.call(readStatement, { statementId: String(field(one, 'id')) });
      assert.equal(field(read.body, 'method.type'), type);
    }
    await fixture.clock.move(20 * day);
    const may = await (await mypage.signedIn(yuki)).call(readPaymentMethod);
    assert.deepEqual([field(may.body, 'method.ending'), field(may.body, 'next')], ['4242', undefined]);
    await end({ mypage });
  });

  test('MYP-11 a setup works for 29:59.999 and not at 30:00.000', async () => {
    const { fixture, mypage, client } = await opened(open);
    const [early, late] = [
      String(field((await client.call(beginPaymentSetup)).body, 'id')),
      String(field((await client.call(beginPaymentSetup)).body, 'id')),
    ];
    await fixture.clock.move(15 * minute);
    await client.call(readPaymentMethod);
    await fixture.clock.move(paymentSetupLife - 15 * minute - 1);
    assert.equal((await client.call(checkPaymentToken, { setupId: early, paymentToken: 'card_good' })).status, 200);
    await fixture.clock.move(1);
    for (const reply of [
      await client.call(checkPaymentToken, { setupId: late, paymentToken: 'card_good' }),
      await client.call(updatePaymentMethod, { setupId: early }, { version: 0 }),
    ])
      assert.deepEqual([reply.status, field(reply.body, 'code')], [410, 'payment-setup-ended']);
    await end({ mypage });
  });

  test('MYP-11 a card that is declined or has expired changes nothing, and a provider that is down can be asked again', async () => {
    const { mypage, client } = await opened(open);
    for (const [token, status, code] of [
      ['declined_1', 422, 'payment-declined'],
      ['expired_1', 422, 'card-expired'],
      ['ended_token', 410, 'payment-setup-ended'],
      ['down_token', 503, 'unavailable'],
    ] as const) {
      const setupId = String(field((await client.call(beginPaymentSetup)).body, 'id'));
      const reply = await client.call(checkPaymentToken, { setupId, paymentToken: token });
      assert.deepEqual([reply.status, field(reply.body, 'code')], [status, code]);
      const sent = await client.call(updatePaymentMethod, { setupId }, { version: 0 });
      assert.equal(field(sent.body, 'code'), 'payment-setup-ended', 'without a card there is nothing to decide');
    }
    assert.equal(field((await client.call(readPaymentMethod)).body, 'version'), 0);
    await end({ mypage });
  });

  test('MYP-11 a setup takes one token and changes the method once; somebody else’s is not there', async () => {
    const { fixture, mypage, client } = await opened(open);
    const setupId = await checked(client);
    assert.equal((await client.call(checkPaymentToken, { setupId, paymentToken: 'card_good' })).status, 200, 'again');
    assert.equal((await client.call(checkPaymentToken, { setupId, paymentToken: 'card_other' })).status, 410);
    await mypage.registered(setsuko);
    const other = await mypage.signedIn(setsuko);
    const foreign = await other.call(updatePaymentMethod, { setupId }, { version: 0 });
    const absent = await other.call(updatePaymentMethod, { setupId: 'absent' }, { version: 0 });
    assert.deepEqual([foreign.status, field(foreign.body, 'code')], [absent.status, field(absent.body, 'code')]);
    assert.equal((await client.call(updatePaymentMethod, { setupId }, { version: 0 })).status, 200);
    const repeated = await client.call(updatePaymentMethod, { setupId }, { version: 0 });
    assert.deepEqual([repeated.status, field(repeated.body, 'version')], [200, 1], 'whose answer was lost');
    const told = await fixture.database.kysely.selectFrom('outbox').select('subject').execute();
    assert.equal(told.filter(({ subject }) => subject.includes('お支払い方法の変更')).length, 1);
    assert.equal((await client.call(updatePaymentMethod, { setupId }, { version: 1 })).status, 410);
    await end({ mypage });
  });

  test('MYP-11 of changes in two tabs the first wins, and the other is told what it is now', async () => {
    const { mypage, client } = await opened(open);
    const setups = [await checked(client), await checked(client), await checked(client)];
    const replies = await Promise.all(
      setups.map((setupId) => client.call(updatePaymentMethod, { setupId }, { version: 0 })),
    );
    assert.deepEqual(
      replies.map(({ status }) => status).toSorted((one, other) => one - other),
      [200, 412, 412],
    );
    const lost = replies.findIndex(({ status }) => status === 412);
    assert.equal(field(replies[lost]?.body, 'current.version'), 1);
    const setupId = setups[lost] ?? '';
    assert.equal((await client.call(updatePaymentMethod, { setupId }, { version: 1 })).status, 200, 'its setup holds');
    await end({ mypage });
  });

  test('MYP-11 the number of a card is refused as a token, and stands in no table and no log', async () => {
    const { fixture, mypage, client } = await opened(open);
    const setupId = String(field((await client.call(beginPaymentSetup)).body, 'id'));
    for (const token of ['4242424242424242', '4242-4242-4242-4242', 'tok_4242424242424242']) {
      const { status, body } = await client.call(checkPaymentToken, { setupId, paymentToken: token });
      assert.deepEqual([status, field(body, 'code')], [400, 'invalid-input']);
    }
    await client.call(checkPaymentToken, { setupId, paymentToken: 'card_secret-token' });
    const { kysely } = fixture.database;
    const kept = JSON.stringify([
      await kysely.selectFrom('payment_setup').selectAll().execute(),
      await kysely.selectFrom('idempotency').selectAll().execute(),
      await kysely.selectFrom('audit').selectAll().execute(),
      fixture.log,
    ]);
    assert.doesNotMatch(kept, /4242-?4242|secret-token/);
    await end({ mypage });
  });

  test('MYP-11 a declined card ends its setup, and ten cards an hour are looked at; a provider that is down counts none', async () => {
    const { fixture, mypage, client } = await opened(open);
    const { payments } = fixture.ports;
    assert.ok(payments && 'checked' in payments && Array.isArray(payments.checked));
    const asked: unknown[] = payments.checked;
    const begin = async () => String(field((await client.call(beginPaymentSetup)).body, 'id'));
    const status = async (setupId: string, paymentToken: string) =>
      (await client.call(checkPaymentToken, { setupId, paymentToken })).status;
    const setupId = await begin();
    for (let at = 0; at < 12; at++) assert.equal(await status(setupId, 'down_token'), 503);
    assert.equal(fixture.log.filter(({ event }) => event === 'payment-provider-failed').length, 12);
    assert.equal(await status(setupId, 'declined_1'), 422);
    assert.equal(await status(setupId, 'card_other'), 410, 'another card takes another setup');
    asked.length = 0;
    const other = await begin();
    const replies = await Promise.all(Array.from({ length: 12 }, (_, at) => status(other, `declined_${at + 2}`)));
    assert.ok(asked.length <= 9, `${asked.length} with the first`);
    assert.ok(replies.every((one) => [410, 422, 429].includes(one)));
    await end({ mypage });
  });

  test('MYP-11 ten setups in an hour are enough, however many are asked for at once, and they are gone a day after their end', async () => {
    const { fixture, mypage, client } = await opened(open);
    const begun = await Promise.all(Array.from({ length: 12 }, () => client.call(beginPaymentSetup)));
    assert.equal(begun.filter(({ status }) => status === 201).length, 10);
    const refused = await client.call(beginPaymentSetup);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), String(hour / 1_000));
    await fixture.clock.move(paymentSetupLife + day);
    await fixture.app.tidyUp();
    const left = await fixture.database.kysely.selectFrom('payment_setup').select('id').execute();
    assert.equal(left.length, 0);
    await end({ mypage });
  });
});
