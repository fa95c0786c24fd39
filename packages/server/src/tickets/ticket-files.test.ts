import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { day, hour, minute } from '@madoguchi/sdk/portal/time.js';
import { signOut } from '@madoguchi/sdk/portal/session.endpoints.js';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import { readTicket, replyToTicket } from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import { field, onEachDatabase, openFixture, type Fixture } from '../portal/fixture.suite.ts';
import { bearer } from '../portal/samples.suite.ts';
import { asker, attached, hanako, opened, portal, supportContract } from './ticket-fixture.suite.ts';

const filesOf = async ({ ports }: Fixture): Promise<number> =>
  (await ports.files?.keptBefore(Number.MAX_SAFE_INTEGER))?.length ?? 0;

onEachDatabase('files of tickets', (open) => {
  test('SUP-05 what was attached stays as long as its ticket; what was not goes after a day', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const [used, unused] = [await attached(client), await attached(client, 'unused.txt')];
    const ticketId = await opened(client, made, { uploads: [used] });
    assert.equal(await filesOf(fixture), 2);
    await fixture.clock.move(3 * day);
    await fixture.app.tidyUp();
    assert.equal(await filesOf(fixture), 1);
    await client.signIn(hanako);
    const { body } = await client.call(readTicket, { ticketId });
    const file = await fixture.app.fetch(new Request(String(field(body, 'entries.0.files.0.url'))));
    assert.equal(await file.text(), 'uptime is 3 days');
    const late = await client.call(replyToTicket, { ticketId, body: 'ログです', uploads: [unused] });
    assert.deepEqual(
      [field(late.body, 'fieldErrors.0.field'), field(late.body, 'fieldErrors.0.code')],
      ['uploads.0', 'gone'],
    );
  });

  test('SUP-05 a file is attached once, also when two messages name it at the same time', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const ticketId = await opened(client, made);
    const uploads = [await attached(client)];
    const replies = await Promise.all(
      ['一つ目', '二つ目'].map((body) => client.call(replyToTicket, { ticketId, body, uploads })),
    );
    assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([201, 400]));
    const rows = await fixture.database.kysely.selectFrom('ticket_file').select('id').execute();
    assert.equal(rows.length, 1);
  });

  test('SUP-05 no more waits of one person than one message takes at its largest', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    await attached(client);
    await fixture.database.kysely
      .updateTable('upload')
      .set({ size: 20 * 1024 ** 3 - 3 })
      .execute();
    const send = (body: string, headers = {}) =>
      client.call(upload, { purpose: 'ticket-file', name: 'a.txt' }, { body, headers });
    assert.equal(
      field((await send('log')).body, 'code'),
      'rate-limited',
      'what does not say its size can be the largest',
    );
    assert.equal(field((await send('four', { 'content-length': '3' })).body, 'code'), 'rate-limited');
    assert.equal((await send('log', { 'content-length': '3' })).status, 201);
  });

  test('SUP-05 no web page is taken, and nothing of who may not open tickets, or where there are none', async () => {
    const configurations = [
      {
        ...presets.support,
        roles: [...presets.support.roles, { id: 'reader', name: { ja: '閲覧' }, scope: 'portal', may: [] }] as const,
      },
      presets.license,
    ];
    await using fixture = await openFixture(open, { configurations });
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const codeOf = async (one: typeof client | ReturnType<Fixture['client']>, body = 'log'): Promise<unknown> => {
      const reply = await one.call(upload, { purpose: 'ticket-file', name: 'a.txt' }, { body });
      return field(reply.body, 'code') ?? reply.status;
    };
    assert.equal(await codeOf(client, '<html><script>alert(1)</script>'), 'file-type-refused');
    assert.equal(await codeOf(client), 201);
    const reader = await asker(fixture, made.companyId, { identifier: 'reader@customer.example', roles: ['reader'] });
    assert.equal(await codeOf(reader), 'forbidden');
    await fixture.account({ portal: 'license', identifier: 'AAA-00001-01', mailAddress: 'a@b.example' });
    const elsewhere = fixture.client('license');
    await elsewhere.signIn('AAA-00001-01');
    assert.equal(await codeOf(elsewhere), 'not-found');
    await fixture.clock.move(hour);
    assert.equal(await filesOf(fixture), 1);
  });

  test('SUP-07 a link to a file works for who asked for it, while they are signed in, and in nobody else’s browser', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const colleague = await asker(fixture, made.companyId, { identifier: 'jiro@customer.example' });
    const ticketId = await opened(client, made, { uploads: [await attached(client)] });
    const linkFor = async (one: Pick<typeof client, 'call'>, headers = {}): Promise<string> =>
      String(field((await one.call(readTicket, { ticketId }, { headers })).body, 'entries.0.files.0.url'));
    const statusOf = async (url: string, cookie = ''): Promise<number> =>
      (await fixture.app.fetch(new Request(url, { headers: cookie ? { cookie } : {} }))).status;

    const link = await linkFor(client);
    assert.deepEqual(
      [await statusOf(link), await statusOf(link, client.cookie), await statusOf(link, colleague.cookie)],
      [200, 200, 404],
    );
    assert.equal(await statusOf(link.replace(/session=[^&]+/, 'session=another')), 404);

    const { access } = await bearer(fixture, hanako, portal);
    const ofBearer = await linkFor(fixture.client(portal), { authorization: `Bearer ${access}` });
    assert.equal(await statusOf(ofBearer, colleague.cookie), 200, 'a cookie says nothing of a bearer session');

    await client.call(signOut);
    assert.deepEqual([await statusOf(link), await statusOf(ofBearer)], [404, 200], 'it ends with its own session');
    const again = await linkFor(colleague);
    await fixture.clock.move(29 * minute);
    assert.equal(await statusOf(again), 200);
    await fixture.clock.move(2 * minute);
    assert.equal(await statusOf(again), 404, 'a download does not keep the session');
  });

  test('SUP-07 a file alone is a message; nothing at all is none', async () => {
    await using fixture = await openFixture(open);
    const made = await supportContract(fixture);
    const client = await asker(fixture, made.companyId);
    const ticketId = await opened(client, made);
    const none = await client.call(replyToTicket, { ticketId, body: ' ', uploads: [] });
    assert.deepEqual([none.status, field(none.body, 'fieldErrors.0.code')], [400, 'required']);
    const uploads = [await attached(client)];
    const { status, body } = await client.call(replyToTicket, { ticketId, body: '', uploads });
    assert.equal(status, 201);
    assert.equal(field(body, 'entries.1.files.0.size'), 16);
    const empty = await client.call(upload, { purpose: 'ticket-file', name: 'empty.log' }, { body: '' });
    assert.deepEqual([empty.status, field(empty.body, 'size')], [201, 0]);
  });
});
