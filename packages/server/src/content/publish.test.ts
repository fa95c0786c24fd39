import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAnnouncements } from '@madoguchi/sdk/content/announcements.endpoints.js';
import { readFaq } from '@madoguchi/sdk/content/faq.endpoints.js';
import {
  publishAnnouncement,
  publishFaqEntry,
  publishVideo,
  readMediaFiles,
  readOfferedSystems,
} from '@madoguchi/sdk/content/publish.endpoints.js';
import { readVideos } from '@madoguchi/sdk/content/videos.endpoints.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { field, onEachDatabase, openFixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';

const identifier = 'person@customer.example';
const announcement = { kind: 'support', title: ' 題名 ', body: '本文', important: true, systems: ['sias'] };
const video = { systemId: 'sias', title: '題名', description: '', media: 'monthly.webm' };
const entry = { systemId: 'sias', process: '月次処理', question: '質問', answer: '回答' };
const operator = { asOperator: true } as const;

onEachDatabase('publishing', (open) => {
  test('OPS-03 what the vendor publishes is there for the customer, and who did it is kept', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier });
    const vendor = fixture.client();
    const ids: unknown[] = [];
    for (const [endpoint, input] of [
      [publishAnnouncement, announcement],
      [publishVideo, video],
      [publishFaqEntry, entry],
    ] as const) {
      const reply = await vendor.call(endpoint, input, operator);
      assert.equal(reply.status, 201, reply.text);
      ids.push(field(reply.body, 'id'));
    }
    const client = await signedIn(fixture, identifier);
    const news = await client.call(readAnnouncements, {});
    assert.deepEqual([field(news.body, 'items.0.id'), field(news.body, 'items.0.title')], [ids[0], '題名']);
    assert.equal(field((await client.call(readVideos, { systemId: 'sias' })).body, 'items.0.id'), ids[1]);
    assert.equal(field((await client.call(readFaq, { systemId: 'sias' })).body, 'items.0.id'), ids[2]);
    const lines = await fixture.database.kysely
      .selectFrom('audit')
      .select(['actor', 'operation', 'subject'])
      .where('actor', '=', 'operator:tanaka')
      .orderBy('operation')
      .execute();
    const plain = lines.map((line) => ({ ...line }));
    assert.deepEqual(plain, [
      { actor: 'operator:tanaka', operation: 'publishAnnouncement', subject: `announcement:${String(ids[0])}` },
      { actor: 'operator:tanaka', operation: 'publishFaqEntry', subject: `faq-entry:${String(ids[2])}` },
      { actor: 'operator:tanaka', operation: 'publishVideo', subject: `video:${String(ids[1])}` },
    ]);
  });

  test('OPS-03 publishing the same again by one key, also at once, publishes once', async () => {
    await using fixture = await openFixture(open);
    const vendor = fixture.client();
    for (const [endpoint, input, table] of [
      [publishAnnouncement, announcement, 'announcement'],
      [publishVideo, video, 'video'],
      [publishFaqEntry, entry, 'faq_entry'],
    ] as const) {
      const replies = await Promise.all(
        Array.from({ length: 10 }, () => vendor.call(endpoint, input, { ...operator, key: 'one' })),
      );
      const done = replies.filter(({ status }) => status === 201);
      assert.ok(done.length > 0);
      assert.ok(replies.every(({ status }) => status === 201 || status === 409));
      assert.equal(new Set(done.map(({ body }) => field(body, 'id'))).size, 1);
      assert.equal((await fixture.database.kysely.selectFrom(table).select('id').execute()).length, 1, table);
    }
  });

  test('OPS-03 two entries with a new process at once make one process', async () => {
    await using fixture = await openFixture(open);
    const vendor = fixture.client();
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        vendor.call(publishFaqEntry, { ...entry, question: `質問${number}` }, operator),
      ),
    );
    assert.ok(replies.every(({ status }) => status === 201));
    const { kysely } = fixture.database;
    assert.equal((await kysely.selectFrom('faq_process').select('id').execute()).length, 1);
    assert.equal((await kysely.selectFrom('faq_entry').select('id').execute()).length, 10);
  });

  test('OPS-03 a system or a file that is not there, and an empty text, are refused by their field', async () => {
    await using fixture = await openFixture(open);
    const refusals: readonly (readonly [Endpoint<unknown, unknown>, object, string])[] = [
      [publishAnnouncement, { ...announcement, systems: ['sias', 'absent'] }, 'systems'],
      [publishAnnouncement, { ...announcement, title: '  ' }, 'title'],
      [publishAnnouncement, { ...announcement, kind: 'other' }, 'kind'],
      [publishVideo, { ...video, systemId: 'absent' }, 'systemId'],
      [publishVideo, { ...video, media: 'absent.webm' }, 'media'],
      [publishVideo, { ...video, media: '../monthly.webm' }, 'media'],
      [publishFaqEntry, { ...entry, systemId: 'absent' }, 'systemId'],
      [publishFaqEntry, { ...entry, answer: '' }, 'answer'],
    ];
    for (const [endpoint, input, name] of refusals) {
      const reply = await fixture.client().call(endpoint, input, operator);
      assert.deepEqual([reply.status, field(reply.body, 'fieldErrors.0.field')], [400, name], reply.text);
    }
  });

  test('OPS-03 the vendor sees which videos can be published; without a media store there are none', async () => {
    await using fixture = await openFixture(open);
    assert.deepEqual((await fixture.client().call(readMediaFiles, {}, operator)).body, {
      files: [{ name: 'monthly.webm', duration: 30 }],
    });
  });

  test('OPS-03 the vendor is told the systems that content can be published for, whether anybody uses them or not', async () => {
    await using fixture = await openFixture(open);
    assert.deepEqual((await fixture.client().call(readOfferedSystems, {}, operator)).body, {
      systems: [
        { id: 'sias', name: 'SIAS' },
        { id: 'de3', name: 'de3' },
      ],
    });
  });
});
