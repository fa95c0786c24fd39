import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { updateNotificationSettings } from '@madoguchi/sdk/account/notification-settings.endpoints.js';
import {
  correctArticle,
  publishArticle,
  readArticleWork,
} from '@madoguchi/sdk/content/article-publishing.endpoints.js';
import { readArticle } from '@madoguchi/sdk/content/articles.endpoints.js';
import { readMailbox } from '@madoguchi/sdk/portal/operator.endpoints.js';
import { offerTopics, type OfferedTopic } from '../account/notification-topic.ts';
import { openSupport } from '../contracts/support-fixture.suite.ts';
import { field, onEachDatabase } from '../portal/fixture.suite.ts';
import { titles } from './article-fixture.suite.ts';
import { alertTopic } from './article-publishing.service.ts';

const entries = {
  category: 'vulnerability',
  title: '管理画面の脆弱性',
  body: '概要\n\n対処',
  products: ['RX-9000'],
} as const;
const operator = { asOperator: true } as const;
const topic = (defaultFor: OfferedTopic['defaultFor']): OfferedTopic => ({
  id: alertTopic,
  name: { ja: 'アラート情報' },
  defaultFor,
});
const withSettings = { ...presets.support, areas: [...presets.support.areas, 'notification-settings' as const] };

onEachDatabase('publishing technical information', (open) => {
  test('OPS-03 SUP-09 an alert is mailed, in their language, to everybody who may sign in and did not choose otherwise', async () => {
    await using support = await openSupport(open, withSettings);
    const { fixture } = support;
    await offerTopics(fixture.database.kysely, 'support', [topic('all')]);
    await support.person('甲', 'a@a.example', 'inquiry-user');
    const declined = await support.person('乙', 'b@b.example');
    await declined.call(updateNotificationSettings, { topics: [] }, { version: 0 });
    await fixture.account({ portal: 'support', identifier: 'c@c.example', mailLocale: 'en', displayName: 'Priya' });
    await fixture.account({ portal: 'support', identifier: 'gone@c.example', suspended: true });
    const vendor = fixture.client('support');
    const reply = await vendor.call(publishArticle, { kind: 'alert', ...entries }, operator);
    assert.deepEqual([reply.status, field(reply.body, 'recipients')], [201, 2], reply.text);
    const mail = async (to: string) => (await vendor.call(readMailbox, { to }, operator)).body;
    const japanese = await mail('a@a.example');
    const id = String(field(reply.body, 'id'));
    assert.equal(field(japanese, 'mails.0.subject'), '【カスタマーサービスポータル】アラート: 管理画面の脆弱性');
    const text = String(field(japanese, 'mails.0.text'));
    for (const part of ['脆弱性情報', 'RX-9000', '概要\n\n対処', `https://host.example/support/articles/?id=${id}`])
      assert.ok(text.includes(part), part);
    assert.match(String(field(await mail('c@c.example'), 'mails.0.text')), /^Dear Priya,[^]*Category: Vulnerabilities/);
    for (const nobody of ['b@b.example', 'gone@c.example'])
      assert.equal(field(await mail(nobody), 'mails.0'), undefined, nobody);
    const knowledge = await vendor.call(publishArticle, { kind: 'knowledge', ...entries }, operator);
    assert.equal(field(knowledge.body, 'recipients'), 0, 'knowledge is mailed to nobody');
  });

  test('OPS-03 an alert is mailed to nobody else than who chose it, where it is not for all, and to nobody where it is no topic', async () => {
    await using support = await openSupport(open, withSettings);
    const { kysely } = support.fixture.database;
    const client = await support.person('甲', 'a@a.example');
    await support.person('乙', 'b@b.example');
    const publish = async () => {
      const vendor = support.fixture.client('support');
      return field((await vendor.call(publishArticle, { kind: 'alert', ...entries }, operator)).body, 'recipients');
    };
    assert.equal(await publish(), 0);
    await offerTopics(kysely, 'support', [topic([])]);
    assert.equal(await publish(), 0);
    await client.call(updateNotificationSettings, { topics: [alertTopic] }, { version: 0 });
    assert.equal(await publish(), 1);
  });

  test('OPS-03 publishing the same ten times at once by one key publishes and mails once', async () => {
    await using support = await openSupport(open, withSettings);
    await offerTopics(support.fixture.database.kysely, 'support', [topic('all')]);
    await support.person('甲', 'a@a.example');
    const vendor = support.fixture.client('support');
    const input = { kind: 'alert', ...entries };
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => vendor.call(publishArticle, input, { ...operator, key: 'one' })),
    );
    assert.ok(replies.every(({ status }) => status === 201 || status === 409));
    const { kysely } = support.fixture.database;
    assert.equal((await kysely.selectFrom('article').select('id').execute()).length, 1);
    assert.equal((await kysely.selectFrom('outbox').select('id').execute()).length, 1);
  });

  test('OPS-03 a correction replaces text, products and what is searched; the first of two wins and the other is shown it', async () => {
    await using support = await openSupport(open);
    await support.contract('甲', { number: 'A1', products: ['RX-9000'] });
    const client = await support.person('甲', 'a@a.example');
    const vendor = support.fixture.client('support');
    const made = await vendor.call(publishArticle, { kind: 'knowledge', ...entries }, operator);
    const articleId = String(field(made.body, 'id'));
    assert.deepEqual(await titles(client, { text: '管理' }), ['管理画面の脆弱性']);
    await support.fixture.clock.move(1_000);
    const correction = { articleId, ...entries, category: 'bug', title: '設定画面の不具合', body: '訂正' } as const;
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => vendor.call(correctArticle, correction, { ...operator, version: 1 })),
    );
    assert.equal(replies.filter(({ status }) => status === 200).length, 1);
    const lost = replies.find(({ status }) => status === 412);
    assert.ok(lost);
    assert.equal(field(lost.body, 'current.version'), 2, lost.text);
    assert.deepEqual(await titles(client, { text: '管理' }), []);
    assert.deepEqual(await titles(client, { text: '設定画面 訂正', category: 'bug' }), ['設定画面の不具合']);
    const { body } = await client.call(readArticle, { articleId });
    assert.deepEqual(
      [field(body, 'correctedAt'), field(body, 'publishedAt')],
      ['2026-04-01T00:00:01.000Z', '2026-04-01T00:00:00.000Z'],
    );
    const elsewhere = { ...correction, products: ['XX-1'] };
    assert.equal((await vendor.call(correctArticle, elsewhere, { ...operator, version: 2 })).status, 200);
    assert.equal((await client.call(readArticle, { articleId })).status, 404, 'it is about another product now');
    const general = { ...correction, products: [] };
    assert.equal((await vendor.call(correctArticle, general, { ...operator, version: 3 })).status, 200);
    assert.equal((await client.call(readArticle, { articleId })).status, 200, 'it is about all products');
    assert.equal((await vendor.call(correctArticle, general, operator)).status, 428);
    const absent = await vendor.call(correctArticle, { ...general, articleId: 'absent' }, { ...operator, version: 1 });
    assert.equal(absent.status, 404);
  });

  test('OPS-03 the vendor finds every article with its version, and the products that contracts are for', async () => {
    await using support = await openSupport(open);
    await support.contract('甲', { number: 'A1', products: ['RX-9000', 'AX-1'] });
    await support.contract('乙', { number: 'B1', products: ['RX-9000'] });
    const vendor = support.fixture.client('support');
    await vendor.call(publishArticle, { kind: 'knowledge', ...entries, products: ['XX-1'] }, operator);
    await support.fixture.clock.move(1_000);
    await vendor.call(publishArticle, { kind: 'alert', ...entries, title: '停電' }, operator);
    const { body } = await vendor.call(readArticleWork, {}, operator);
    assert.deepEqual(
      ['total', 'items.0.title', 'items.1.title', 'items.1.version', 'maintained'].map((name) => field(body, name)),
      [2, '停電', '管理画面の脆弱性', 1, ['AX-1', 'RX-9000']],
    );
    const found = await vendor.call(readArticleWork, { text: '停' }, operator);
    assert.deepEqual([field(found.body, 'total'), field(found.body, 'items.0.kind')], [1, 'alert']);
  });

  test('OPS-03 what cannot be published is refused by its field', async () => {
    await using support = await openSupport(open);
    for (const [input, name] of [
      [{ ...entries, kind: 'survey' }, 'kind'],
      [{ ...entries, kind: 'alert', category: 'other' }, 'category'],
      [{ ...entries, kind: 'alert', title: '  ' }, 'title'],
      [{ ...entries, kind: 'alert', body: '' }, 'body'],
      [{ ...entries, kind: 'alert', products: [''] }, 'products'],
    ] as const) {
      const reply = await support.fixture.client('support').call(publishArticle, input, operator);
      assert.equal(reply.status, 400, reply.text);
      assert.ok(String(field(reply.body, 'fieldErrors.0.field')).startsWith(name), reply.text);
    }
  });
});
