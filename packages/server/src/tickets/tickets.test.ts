import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@madoguchi/sdk/portal/time.js';
import {
  closeTicket,
  findTicketSubjects,
  noteTicketSeen,
  openTicket,
  readTicket,
  readTickets,
  reopenTicket,
  replyToTicket,
} from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import { addProject } from '../account/project-rows.ts';
import { field, onEachDatabase, openFixture, type Client, type Reply, serverOrigin } from '../portal/fixture.suite.ts';
import { asker, attached, contextOf, inquiry, opened, supportContract, portal } from './ticket-fixture.suite.ts';

const errorOf = ({ body }: Reply): readonly unknown[] => [
  field(body, 'fieldErrors.0.field'),
  field(body, 'fieldErrors.0.code'),
];
const codeOf = ({ body }: Reply): unknown => field(body, 'code');

async function totals(client: Client, filter: object = {}): Promise<unknown> {
  const { body, text, status } = await client.call(readTickets, filter);
  assert.equal(status, 200, text);
  return field(body, 'total');
}

onEachDatabase('tickets of customers', (open) => {
  test('SUP-05 SUP-06 a ticket is opened with its files, numbered, and stands in the list and on a timeline', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const files = [await attached(client, '../構成図.txt'), await attached(client)];
    const reply = await client.call(openTicket, { ...inquiry(made), uploads: files });
    assert.deepEqual([reply.status, field(reply.body, 'number')], [201, 'T-2026-000001']);
    const ticketId = String(field(reply.body, 'id'));
    const list = await client.call(readTickets);
    assert.deepEqual(
      ['total', 'items.0.title', 'items.0.state', 'items.0.device.model', 'states.received', 'items.0.seen'].map(
        (path) => field(list.body, path),
      ),
      [1, '電源ユニットの障害', 'received', 'RX-9000', 1, 1],
    );
    const { body } = await client.call(readTicket, { ticketId });
    assert.deepEqual(
      ['entries.0.type', 'entries.0.state', 'entries.0.own', 'entries.0.files.0.name', 'entries.0.files.1.size'].map(
        (path) => field(body, path),
      ),
      ['state', 'received', true, '構成図.txt', 16],
    );
    const file = await fixture.app.fetch(new Request(String(field(body, 'entries.0.files.1.url'))));
    assert.equal(await file.text(), 'uptime is 3 days');
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment/);
    assert.equal((await opened(client, made)) === ticketId, false);
    const [audit] = await fixture.database.kysely
      .selectFrom('audit')
      .select('subject')
      .where('operation', '=', 'openTicket')
      .execute();
    assert.equal(audit?.subject, `ticket:${ticketId}`);
    const changes = await fixture.database.kysely.selectFrom('change').selectAll().execute();
    assert.equal(changes.length, 2);
    assert.deepEqual([changes[0]?.kind, changes[0]?.version], ['ticket', 1]);
  });

  test('SUP-05 ten equal posts with one key make one ticket, and take its files once', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const input = { ...inquiry(made), uploads: [await attached(client)] };
    const replies = await Promise.all(Array.from({ length: 10 }, () => client.call(openTicket, input, { key: 'one' })));
    assert.ok(replies.every(({ status }) => status === 201 || status === 409));
    assert.equal(await totals(client), 1);
    const again = await client.call(openTicket, input, { key: 'one' });
    assert.equal(field(again.body, 'number'), 'T-2026-000001');
  });

  test('SUP-05 what does not fit is told at its field: contract, device, service, term, uploads', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const other = await supportContract(fixture, { companyId: made.companyId });
    const foreign = await supportContract(fixture);
    const ended = await supportContract(fixture, { companyId: made.companyId, endsOn: '2026-03-31' });
    const coming = await supportContract(fixture, { companyId: made.companyId, startsOn: '2026-04-02' });
    const stranger = await asker(fixture, foreign.companyId, { identifier: 'stranger@customer.example' });
    const theirs = await attached(stranger);
    const own = await attached(client);
    const attempt = async (change: object) => errorOf(await client.call(openTicket, { ...inquiry(made), ...change }));
    assert.deepEqual(await attempt({ contractId: foreign.contractId }), ['contractId', 'unknown']);
    assert.deepEqual(await attempt({ deviceId: other.deviceId }), ['deviceId', 'unknown']);
    assert.deepEqual(await attempt({ deviceId: foreign.deviceId }), ['deviceId', 'unknown']);
    assert.deepEqual(await attempt({ serviceId: 'training' }), ['serviceId', 'unknown'], 'which is asked elsewhere');
    assert.deepEqual(await attempt(ended), ['contractId', 'ended']);
    assert.deepEqual(await attempt(coming), ['contractId', 'not-begun']);
    assert.deepEqual(await attempt({ uploads: [own, theirs] }), ['uploads.1', 'gone']);
    assert.deepEqual(await attempt({ uploads: [own, own] }), ['uploads.1', 'repeated']);
    assert.deepEqual(await attempt({ title: ' ' }), ['title', 'required']);
    assert.equal(await totals(client), 0);
    assert.equal(
      (await client.call(openTicket, { ...inquiry(ended), desk: 'sales' })).status,
      201,
      'about renewing it',
    );
  });

  test('SUP-06 the list is narrowed by state, kind, device, contract, days and text, with counts of the states', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const other = await supportContract(fixture, { companyId: made.companyId });
    const client = await asker(fixture, made.companyId);
    const first = await opened(client, made);
    await fixture.clock.move(day);
    await client.signIn('hanako@customer.example');
    await opened(client, other, {
      kind: 'question',
      title: 'ライセンスの数え方',
      description: '100%の意味を教えてください',
    });
    await client.call(closeTicket, { ticketId: first }, { version: 1 });
    const { body } = await client.call(readTickets, { state: 'open' });
    assert.deepEqual([field(body, 'total'), field(body, 'states')], [1, { received: 1, closed: 1 }]);
    const expected: readonly (readonly [object, number])[] = [
      [{ state: 'closed' }, 1],
      [{ kind: 'question' }, 1],
      [{ channel: 'telephone' }, 0],
      [{ deviceId: made.deviceId }, 1],
      [{ contractId: other.contractId }, 1],
      [{ from: '2026-04-02' }, 1],
      [{ to: '2026-04-01' }, 1],
      [{ from: '2026-04-01', to: '2026-04-02' }, 2],
      [{ search: '障害' }, 1],
      [{ search: '障' }, 1],
      [{ search: 'ﾗｲｾﾝｽ' }, 1],
      [{ search: 't-2026-000002' }, 1],
      [{ search: '障害 応対' }, 0],
      [{ search: '100%' }, 1],
      [{ search: '_' }, 0],
    ];
    for (const [filter, total] of expected) assert.equal(await totals(client, filter), total, JSON.stringify(filter));
    assert.deepEqual(errorOf(await client.call(readTickets, { from: '2026-02-30' })), ['from', 'invalid']);
  });

  test('SUP-06 SUP-07 what is said later is found too, and the newest change stands first, page by page', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const ids: string[] = [];
    for (let count = 0; count < 22; count++) {
      ids.push(await opened(client, made, { title: `件名 ${count}` }));
      await fixture.clock.move(1000);
    }
    const [oldest = ''] = ids;
    await client.call(replyToTicket, { ticketId: oldest, body: 'ファンも異音がします', uploads: [] });
    assert.equal(await totals(client, { search: '異音' }), 1);
    const page = await client.call(readTickets);
    assert.deepEqual([field(page.body, 'items.0.id'), field(page.body, 'total')], [oldest, 22]);
    const rest = await client.call(readTickets, { cursor: field(page.body, 'next') });
    assert.deepEqual([field(rest.body, 'items.1.id'), field(rest.body, 'next')], [ids[1], undefined]);
  });

  test('SUP-06 of 1,100 tickets, many changed at once, each stands on one page, the newest change first, with words and without', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const first = await opened(client, made);
    const { kysely } = fixture.database;
    const one = await kysely.selectFrom('ticket').selectAll().where('id', '=', first).executeTakeFirstOrThrow();
    const copies = Array.from({ length: 1_099 }, (_, index) => ({
      ...one,
      id: `copy-${String((index * 11) % 1_099).padStart(4, '0')}`,
      number: `C-${index}`,
      state: index % 3 === 0 ? 'closed' : 'received',
      updated_at: one.updated_at - ((index * 31) % 60) * 1_000,
      search_text: index % 2 === 0 ? one.search_text : '配線',
    }));
    for (let from = 0; from < copies.length; from += 500)
      await kysely
        .insertInto('ticket')
        .values(copies.slice(from, from + 500))
        .execute();
    const all = [one, ...copies].toSorted(
      (a, b) => b.updated_at - a.updated_at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0),
    );
    for (const filter of [{}, { state: 'closed' }, { search: '線' }, { search: '線', state: 'closed' }]) {
      const found: unknown[] = [];
      let cursor: unknown;
      let total: unknown;
      do {
        const { body } = await client.call(readTickets, { ...filter, ...(cursor !== undefined && { cursor }) });
        for (let place = 0; place < 20; place++) found.push(field(body, `items.${place}.id`));
        total = field(body, 'total');
        cursor = field(body, 'next');
      } while (cursor !== undefined);
      const fitting = all
        .filter(({ state }) => !('state' in filter) || state === filter.state)
        .filter(({ search_text }) => !('search' in filter) || search_text.includes(filter.search))
        .map(({ id }) => id);
      assert.deepEqual(
        [found.filter((id) => id !== undefined), total],
        [fitting, fitting.length],
        JSON.stringify(filter),
      );
    }
  });

  test('SUP-07 a reply brings a waiting or resolved ticket back to work; a closed one is opened again first, within 30 days', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const ticketId = await opened(client, made);
    const say = (body: string) => client.call(replyToTicket, { ticketId, body, uploads: [] });
    for (const state of ['awaiting-customer', 'resolved']) {
      await fixture.database.kysely.updateTable('ticket').set({ state }).execute();
      const { body } = await say('まだ直っていません');
      assert.equal(field(body, 'state'), 'in-progress');
    }
    const closed = await client.call(closeTicket, { ticketId, body: 'ありがとうございました' }, { version: 5 });
    assert.deepEqual(
      [closed.status, field(closed.body, 'state'), field(closed.body, 'version'), field(closed.body, 'entries.5.body')],
      [200, 'closed', 7, 'ありがとうございました'],
    );
    assert.equal(codeOf(await say('もう一度')), 'ticket-closed');
    assert.equal(codeOf(await client.call(closeTicket, { ticketId }, { version: 7 })), 'ticket-closed');
    await fixture.clock.move(30 * day);
    await client.signIn('hanako@customer.example');
    const again = await client.call(reopenTicket, { ticketId, body: '再発しました' }, { version: 7 });
    assert.deepEqual(
      [again.status, field(again.body, 'state'), field(again.body, 'closedAt')],
      [200, 'in-progress', undefined],
    );
    assert.equal(codeOf(await client.call(reopenTicket, { ticketId }, { version: 9 })), 'not-in-this-state');
    await client.call(closeTicket, { ticketId }, { version: 9 });
    await fixture.clock.move(31 * day);
    await client.signIn('hanako@customer.example');
    const late = await client.call(reopenTicket, { ticketId }, { version: 10 });
    assert.deepEqual([codeOf(late), field(late.body, 'params.days')], ['reopening-over', 30]);
  });

  test('SUP-07 closing while somebody replies: what was not seen is seen first, and nothing is lost', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    for (let round = 0; round < 4; round++) {
      const ticketId = await opened(client, made);
      const [closed, replied] = await Promise.all([
        client.call(closeTicket, { ticketId }, { version: 1 }),
        client.call(replyToTicket, { ticketId, body: '追加の情報です', uploads: [] }),
      ]);
      const { body } = await client.call(readTicket, { ticketId });
      if (closed.status === 200) {
        assert.deepEqual([codeOf(replied), field(body, 'state')], ['ticket-closed', 'closed']);
      } else {
        assert.deepEqual([codeOf(closed), replied.status], ['version-conflict', 201]);
        assert.equal(field(closed.body, 'current.entries.1.body'), '追加の情報です');
      }
    }
  });

  test('SUP-07 twenty replies at once are all there, in an order without gaps, and can be found', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const ticketId = await opened(client, made);
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        client.call(replyToTicket, { ticketId, body: `追加情報${index}番`, uploads: [] }),
      ),
    );
    assert.deepEqual(
      [...new Set(replies.map(({ status }) => status))],
      [201],
      replies
        .map(({ text }) => text)
        .join('\n')
        .slice(0, 2000),
    );
    const { body } = await client.call(readTicket, { ticketId });
    const entries = Object.values(Object(field(body, 'entries')));
    assert.deepEqual(
      entries.map((entry) => field(entry, 'position')),
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
    assert.equal(field(body, 'version'), 21);
    for (const word of ['追加情報0番', '追加情報19番']) assert.equal(await totals(client, { search: word }), 1, word);
  });

  test('SUP-05 SUP-07 20,000 characters are taken, also of four bytes each, and a little more is told at its field', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const ticketId = await opened(client, made, { description: '𠮷'.repeat(20_000) });
    const reply = (body: string) => client.call(replyToTicket, { ticketId, body, uploads: [] });
    assert.equal((await reply('𠮷'.repeat(20_000))).status, 201);
    assert.equal(field((await reply('𠮷'.repeat(20_001))).body, 'fieldErrors.0.code'), 'length');
    assert.equal(field((await reply('𠮷'.repeat(40_000))).body, 'code'), 'payload-too-large');
  });

  test('SUP-06 SUP-07 what came slowly was said when it had come whole, so that nobody who reads on passes it by', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const ticketId = await opened(client, made);
    const began = fixture.clock.now();
    const text = JSON.stringify({ body: 'ログを送ります', uploads: [] });
    const slow = new ReadableStream<Uint8Array>({
      async pull(stream) {
        await fixture.clock.move(20_000);
        stream.enqueue(new TextEncoder().encode(text));
        stream.close();
      },
    });
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'slow', 'cookie': client.cookie };
    // Node asks for `duplex`, and its types do not know it
    const init: RequestInit & { readonly duplex: 'half' } = { method: 'POST', body: slow, duplex: 'half', headers };
    const path = `/api/${portal}${replyToTicket.path.replace('{ticketId}', ticketId)}`;
    const answered = await fixture.app.fetch(new Request(`${serverOrigin}${path}`, init));
    assert.equal(answered.status, 201);
    const shown = await client.call(readTicket, { ticketId });
    const at = new Date(began + 20_000).toISOString();
    assert.deepEqual([field(shown.body, 'updatedAt'), field(shown.body, 'entries.1.at')], [at, at]);
  });

  test('SUP-07 a repeated reply is answered with links of the session that asks, and said once', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const ticketId = await opened(client, made);
    const said = { ticketId, body: 'ログを送ります', uploads: [await attached(client)] };
    const first = await client.call(replyToTicket, said, { key: 'k' });
    await client.signIn('hanako@customer.example');
    const second = await client.call(replyToTicket, said, { key: 'k' });
    assert.equal(field(second.body, 'version'), 2, second.text);
    const [before, after] = [first, second].map(({ body }) => String(field(body, 'entries.1.files.0.url')));
    assert.notEqual(before, after);
    assert.equal((await fixture.app.fetch(new Request(after ?? ''))).status, 200);
  });

  test('SUP-03 SUP-07 whoever is taken out of the contracts sees nothing of its tickets, also by a link from before', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const ticketId = await opened(client, made, { uploads: [await attached(client)] });
    const { body } = await client.call(readTicket, { ticketId });
    const url = String(field(body, 'entries.0.files.0.url'));
    assert.equal((await fixture.app.fetch(new Request(url))).status, 200);
    await addProject(fixture.database.kysely, contextOf(fixture), {
      name: '別の案件',
      groupName: '別のグループ',
      accountIds: [client.accountId],
      contractIds: [],
    });
    assert.equal((await fixture.app.fetch(new Request(url))).status, 404);
    const { body: list } = await client.call(readTickets);
    assert.deepEqual([field(list, 'total'), field(list, 'states')], [0, {}]);
    for (const [endpoint, input] of [
      [readTicket, { ticketId }],
      [replyToTicket, { ticketId, body: 'x', uploads: [] }],
      [noteTicketSeen, { ticketId, seen: 1 }],
    ] as const)
      assert.equal((await client.call(endpoint, input)).status, 404, endpoint.name);
    assert.equal(field((await client.call(findTicketSubjects)).body, 'total'), 0);
  });

  test('SUP-05 contracts and devices are found by number, name, model, serial number and place, ten at most', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture, { number: 'XYZ7654321', name: '拠点 無線LAN保守' });
    const client = await asker(fixture, made.companyId);
    const { deviceId } = await supportContract(fixture, { companyId: made.companyId });
    await supportContract(fixture);
    const all = await client.call(findTicketSubjects);
    assert.equal(field(all.body, 'total'), 4);
    const find = async (filter: object) => {
      const { body } = await client.call(findTicketSubjects, filter);
      return Object.values(Object(field(body, 'subjects'))).map(
        (one) => field(one, 'device.id') ?? field(one, 'contract.id'),
      );
    };
    assert.deepEqual(await find({ search: 'ｘｙｚ7654321' }), [made.contractId, made.deviceId]);
    assert.deepEqual(await find({ search: 'RX-9000 無線' }), [made.deviceId]);
    assert.deepEqual(await find({ deviceId }), [deviceId]);
    assert.deepEqual(await find({ contractId: made.contractId, search: '無線' }), [made.contractId, made.deviceId]);
    assert.deepEqual(field(all.body, 'subjects.0.services'), [{ id: 'hardware', name: { ja: 'ハードウェア保守' } }]);
    for (let count = 0; count < 8; count++) await supportContract(fixture, { companyId: made.companyId });
    const many = await client.call(findTicketSubjects);
    assert.deepEqual([field(many.body, 'subjects.length'), field(many.body, 'total')], [10, 20]);
    assert.equal(field(many.body, 'subjects.4.device'), undefined);
    assert.ok(field(many.body, 'subjects.5.device'));
  });
});
