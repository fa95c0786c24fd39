import assert from 'node:assert/strict';
import { test } from 'node:test';
import { updateNotificationSettings } from '@madoguchi/sdk/account/notification-settings.endpoints.js';
import {
  answerTicket,
  enterTicket,
  readTicketWork,
  readWorkedTicket,
} from '@madoguchi/sdk/tickets/ticket-work.endpoints.js';
import { closeTicket, readTicket, readTickets, replyToTicket } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import { offerTopics } from '../account/notification-topic.ts';
import { addProject } from '../account/project-rows.ts';
import {
  field,
  onEachDatabase,
  openFixture,
  operatorHeader,
  type Fixture,
  type OpenDatabase,
} from '../portal/fixture.suite.ts';
import { asker, attached, contextOf, inquiry, opened, portal, supportContract } from './ticket-fixture.suite.ts';

const operator = { asOperator: true } as const;
const answer = { author: 'engineer', authorName: '技術 一郎', body: '電源ユニットを手配しました。' } as const;

const mailsOf = async ({ database }: Fixture) =>
  (
    await database.kysely
      .selectFrom('outbox')
      .select(['recipient', 'subject', 'body'])
      .where('portal_id', '=', portal)
      .orderBy('created_at')
      .orderBy('recipient')
      .execute()
  ).map((mail) => ({ ...mail }));

/** A ticket of Hanako's, and the vendor. */
async function asked(open: OpenDatabase, options: Parameters<typeof openFixture>[1] = {}) {
  const fixture = await openFixture(open, options);
  const made = await supportContract(fixture);
  const client = await asker(fixture, made.companyId);
  const ticketId = await opened(client, made, { uploads: [await attached(client)] });
  await fixture.clock.move(60_000);
  return { fixture, made, client, ticketId, vendor: fixture.client(portal) };
}

onEachDatabase('the vendor’s work on tickets', (open) => {
  test('OPS-02 SUP-07 an answer with state and expected recovery stands on the timeline, and is mailed without its text', async () => {
    const { fixture, client, ticketId, vendor } = await asked(open);
    await using _ = fixture;
    const expectedRecoveryAt = '2026-04-01T18:00:00+09:00';
    const input = { ticketId, ...answer, state: 'in-progress', expectedRecoveryAt };
    const { status, body, text } = await vendor.call(answerTicket, input, { ...operator, version: 1 });
    assert.deepEqual(
      [status, field(body, 'version'), field(body, 'companyName')],
      [200, 4, '青空電機産業株式会社'],
      text,
    );
    const shown = await client.call(readTicket, { ticketId });
    assert.deepEqual(
      [
        'state',
        'expectedRecoveryAt',
        'entries.1.body',
        'entries.1.authorName',
        'entries.2.state',
        'entries.3.recoveryAt',
        'seen',
      ].map((path) => field(shown.body, path)),
      [
        'in-progress',
        '2026-04-01T09:00:00.000Z',
        answer.body,
        '技術 一郎',
        'in-progress',
        '2026-04-01T09:00:00.000Z',
        1,
      ],
    );
    const [received, updated, ...others] = await mailsOf(fixture);
    assert.equal(others.length, 0);
    assert.match(received?.subject ?? '', /お問い合わせを受け付けました（T-2026-000001）/);
    assert.equal(updated?.recipient, 'hanako@customer.example');
    assert.match(
      updated?.body ?? '',
      /髙﨑 花子 様[^]*新しいメッセージ: 技術者 技術 一郎\n状況: 対応中\n復旧予定: 2026年4月1日 18:00（日本標準時）/,
    );
    assert.ok(updated?.body.includes(`https://host.example/support/ticket/?id=${ticketId}`), updated?.body);
    assert.ok(!updated?.body.includes('手配'), 'what was written stays in the portal');
    const taken = await vendor.call(
      answerTicket,
      { ticketId, ...answer, expectedRecoveryAt: null },
      { ...operator, version: 4 },
    );
    assert.equal(field(taken.body, 'ticket.expectedRecoveryAt'), undefined, taken.text);
  });

  test('OPS-02 a repeated answer is said once, and answered with links that hold; nothing of it is kept', async () => {
    const { fixture, ticketId, vendor } = await asked(open);
    await using _ = fixture;
    const say = () => vendor.call(answerTicket, { ticketId, ...answer }, { ...operator, version: 1, key: 'one' });
    const first = await say();
    await fixture.clock.move(2 * 60 * 60_000);
    const second = await say();
    assert.equal(field(second.body, 'version'), 2, second.text);
    const [before, after] = [first, second].map(({ body }) => String(field(body, 'ticket.entries.0.files.0.url')));
    const statusOf = async (url = '') =>
      (await fixture.app.fetch(new Request(url, { headers: { [operatorHeader]: '1' } }))).status;
    assert.deepEqual([await statusOf(before), await statusOf(after)], [404, 200]);
    const kept = await fixture.database.kysely.selectFrom('idempotency').selectAll().execute();
    assert.ok(!JSON.stringify(kept).includes('手配'));
  });

  test('OPS-02 of two who answer one version one does; an empty answer and a state that cannot follow are refused', async () => {
    const { fixture, ticketId, vendor } = await asked(open);
    await using _ = fixture;
    const say = (change: object, version: number) =>
      vendor.call(answerTicket, { ticketId, ...answer, ...change }, { ...operator, version });
    const replies = await Promise.all([say({}, 1), say({ body: '別の人です' }, 1)]);
    const [won, lost] = replies.toSorted((one, other) => one.status - other.status);
    assert.deepEqual([won?.status, lost?.status], [200, 412]);
    assert.deepEqual(field(lost?.body, 'current'), won?.body);
    assert.equal(field((await say({ body: ' ' }, 2)).body, 'fieldErrors.0.field'), 'body');
    assert.equal((await say({ state: 'closed' }, 2)).status, 200);
    assert.equal(field((await say({ state: 'resolved' }, 4)).body, 'fieldErrors.0.code'), 'not-possible');
    assert.equal((await say({ state: 'in-progress' }, 4)).status, 200, 'the vendor opens it again');
    assert.equal(field((await say({ authorName: '' }, 6)).body, 'fieldErrors.0.field'), 'authorName');
  });

  test('OPS-02 SUP-06 an inquiry by telephone stands in the list of whoever sees the contract, who can go on with it', async () => {
    const { fixture, made, client, vendor } = await asked(open);
    await using _ = fixture;
    const { number } = await fixture.database.kysely
      .selectFrom('maintenance_contract')
      .select('number')
      .where('id', '=', made.contractId)
      .executeTakeFirstOrThrow();
    const { kind, desk, severity, title, description } = inquiry(made);
    const contact = { name: '代表 太郎', mail: '', telephone: '０３ー１２３４ー５６７８' };
    const call = { channel: 'telephone', kind, desk, severity, title, description, contact };
    const { serial_number } = await fixture.database.kysely
      .selectFrom('device')
      .select('serial_number')
      .where('id', '=', made.deviceId)
      .executeTakeFirstOrThrow();
    const entered = await vendor.call(
      enterTicket,
      { ...call, contractNumber: ` ${number?.toLowerCase()} `, serialNumber: serial_number.toLowerCase() },
      operator,
    );
    assert.equal(entered.status, 201, entered.text);
    const ticketId = String(field(entered.body, 'ticket.id'));
    const { body } = await client.call(readTickets, { channel: 'telephone' });
    assert.deepEqual(
      ['total', 'items.0.id', 'items.0.openedBy', 'items.0.device.id', 'items.0.seen'].map((path) => field(body, path)),
      [1, ticketId, '代表 太郎', made.deviceId, undefined],
    );
    const mails = await mailsOf(fixture);
    assert.equal(mails.length, 1, 'nobody of the portal asked');
    await client.call(replyToTicket, { ticketId, body: '補足です', uploads: [] });
    await fixture.clock.move(60_000);
    await vendor.call(answerTicket, { ticketId, ...answer }, { ...operator, version: 2 });
    assert.equal((await mailsOf(fixture)).length, 2, 'who wrote in it hears of the answer');
    for (const [change, at] of [
      [{ contractNumber: 'QQQ0000000' }, 'contractNumber'],
      [{ contractNumber: number, serialNumber: 'none' }, 'serialNumber'],
      [{ contractNumber: number, serviceId: 'training' }, 'serviceId'],
      [{ contractNumber: number, contact: { ...contact, telephone: '' } }, 'contact.mail'],
    ] as const) {
      const refused = await vendor.call(enterTicket, { ...call, ...change }, operator);
      assert.deepEqual(
        [field(refused.body, 'code'), field(refused.body, 'fieldErrors.0.field')],
        ['invalid-input', at],
      );
    }
  });

  test('SUP-07 no mail about a ticket has what was written in it: neither title nor text, in no language', async () => {
    const { fixture, client, ticketId, vendor } = await asked(open);
    await using _ = fixture;
    const { kysely } = fixture.database;
    const { title, description } = inquiry({ companyId: '', contractId: '', deviceId: '' });
    for (const [version, mail_locale] of [
      [1, 'ja'],
      [2, 'en'],
    ] as const) {
      await kysely.updateTable('preferences').set({ mail_locale }).execute();
      const answered = await vendor.call(answerTicket, { ticketId, ...answer }, { ...operator, version });
      assert.equal(answered.status, 200, answered.text);
    }
    assert.equal((await client.call(replyToTicket, { ticketId, body: '再起動しました。', uploads: [] })).status, 201);
    const sent = await kysely.selectFrom('outbox').select(['subject', 'body']).execute();
    assert.ok(
      sent.some(({ subject }) => subject.startsWith('[')) && sent.some(({ subject }) => subject.startsWith('【')),
    );
    for (const { subject, body } of sent)
      for (const written of [title, description, answer.body, '再起動しました。'])
        assert.ok(!`${subject}\n${body}`.includes(written), `${subject}: ${written}`);
  });

  test('OPS-02 the vendor reads the tickets of all customers, by state and text, with the names of the companies', async () => {
    const { fixture, ticketId, vendor } = await asked(open);
    await using _ = fixture;
    const other = await supportContract(fixture);
    const stranger = await asker(fixture, other.companyId, { identifier: 'other@customer.example' });
    await opened(stranger, other, { title: '別の会社のこと' });
    const { body } = await vendor.call(readTicketWork, {}, operator);
    assert.deepEqual([field(body, 'total'), field(body, 'items.1.ticket.id')], [2, ticketId]);
    assert.equal(field(body, 'items.1.companyName'), '青空電機産業株式会社');
    const found = await vendor.call(readTicketWork, { search: '別の会社', state: 'open' }, operator);
    assert.deepEqual([field(found.body, 'total'), field(found.body, 'states')], [1, { received: 1 }]);
    const one = await vendor.call(readWorkedTicket, { ticketId }, operator);
    assert.deepEqual(
      [field(one.body, 'ticket.entries.0.files.0.name'), field(one.body, 'ticket.contact.mail')],
      ['show-tech.txt', 'hanako@customer.example'],
    );
    const url = String(field(one.body, 'ticket.entries.0.files.0.url'));
    const load = async (headers: HeadersInit = {}) => fixture.app.fetch(new Request(url, { headers }));
    assert.equal(await (await load({ [operatorHeader]: '1' })).text(), 'uptime is 3 days');
    assert.equal((await load()).status, 404, 'the link alone is worth nothing');
    assert.equal((await load({ cookie: stranger.cookie })).status, 404);
    const elsewhere = new Request(url.replace('/support/', '/license/'), { headers: { [operatorHeader]: '1' } });
    assert.equal((await fixture.app.fetch(elsewhere)).status, 404);
    assert.equal((await vendor.call(readWorkedTicket, { ticketId: 'absent' }, operator)).status, 404);
  });

  test('SUP-07 INF-05 nobody is mailed who does not want it, does not see the ticket any more, or did it themselves', async () => {
    const { fixture, made, client, ticketId, vendor } = await asked(open);
    await using _ = fixture;
    const colleague = await asker(fixture, made.companyId, {
      identifier: 'jiro@customer.example',
      displayName: '次郎',
    });
    const quiet = await asker(fixture, made.companyId, { identifier: 'quiet@customer.example', displayName: '静香' });
    await offerTopics(fixture.database.kysely, portal, [
      { id: 'tickets', name: { ja: 'お問い合わせ' }, defaultFor: 'all' },
    ]);
    const unwanted = await quiet.call(updateNotificationSettings, { topics: [] }, { version: 0 });
    assert.equal(unwanted.status, 200, unwanted.text);
    for (const one of [colleague, quiet]) await one.call(replyToTicket, { ticketId, body: '私からも', uploads: [] });
    await fixture.database.kysely.deleteFrom('outbox').execute();
    await fixture.database.kysely
      .updateTable('preferences')
      .set({ mail_locale: 'en' })
      .where('account_id', '=', colleague.accountId)
      .execute();
    await vendor.call(answerTicket, { ticketId, ...answer }, { ...operator, version: 3 });
    const told = await mailsOf(fixture);
    assert.deepEqual(
      told.map(({ recipient }) => recipient),
      ['hanako@customer.example', 'jiro@customer.example'],
    );
    assert.match(told[1]?.body ?? '', /Dear 次郎,[^]*New message: Engineer 技術 一郎/);
    await addProject(fixture.database.kysely, contextOf(fixture), {
      name: '別の案件',
      groupName: '別のグループ',
      accountIds: [client.accountId],
      contractIds: [],
    });
    await fixture.database.kysely.deleteFrom('outbox').execute();
    await colleague.call(closeTicket, { ticketId }, { version: 4 });
    assert.deepEqual(await mailsOf(fixture), []);
  });
});
