import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle, readArticles } from '@madoguchi/sdk/content/articles.endpoints.js';
import { openSupport } from '../contracts/support-fixture.suite.ts';
import { field, onEachDatabase, type Client } from '../portal/fixture.suite.ts';
import { article, titles } from './article-fixture.suite.ts';

const counts = async (client: Client, input: object = {}) => {
  const { body } = await client.call(readArticles, input);
  const categories = field(body, 'categories');
  assert.ok(Array.isArray(categories));
  return Object.fromEntries(categories.map((one) => [String(field(one, 'category')), field(one, 'count')]));
};

onEachDatabase('technical information', (open) => {
  test('SUP-09 alerts are everybody’s, the knowledge base is theirs who have product maintenance, product by product', async () => {
    await using support = await openSupport(open);
    const { fixture } = support;
    await article(fixture, 'alert', { kind: 'alert', category: 'vulnerability', products: ['XX-1'] });
    await article(fixture, 'general');
    await article(fixture, 'own', { category: 'bug', products: ['RX-9000', 'XX-1'] });
    const foreign = await article(fixture, 'foreign', { category: 'bug', products: ['XX-1'] });
    const rx = await support.contract('甲', { number: 'A1', products: ['RX-9000'] });
    await support.contract('甲', { number: 'A2', services: ['mail'], products: ['XX-1'] });
    const xx = await support.contract('丙', { number: 'C1', products: ['XX-1'] });
    const client = await support.person('甲', 'a@a.example', 'inquiry-user');
    const all = async (of: Client) => {
      const { body, text } = await of.call(readArticles);
      const items = field(body, 'items');
      assert.ok(Array.isArray(items), text);
      return {
        titles: items.map((item) => field(item, 'title')),
        total: field(body, 'total'),
        counts: await counts(of),
        products: field(body, 'products'),
        knowledge: field(body, 'knowledge'),
      };
    };
    const mine = {
      titles: ['own', 'general', 'alert'],
      total: 3,
      counts: { qa: 1, bug: 1, vulnerability: 1 },
      products: ['RX-9000', 'XX-1'], // the latter by the alert
      knowledge: true,
    };
    assert.deepEqual(await all(client), mine);
    const one = async (articleId: string) => {
      const { status, text } = await client.call(readArticle, { articleId });
      return { status, text: text.replace(/"requestId":"[^"]*"/, '') };
    };
    assert.deepEqual(await one(foreign), await one('absent'));
    const none = { titles: ['alert'], total: 1, counts: { vulnerability: 1 }, products: ['XX-1'], knowledge: false };
    assert.deepEqual(await all(await support.person('乙', 'b@b.example')), none, 'without a contract');
    await support.project('案件', ['a@a.example'], [xx]);
    assert.deepEqual(await all(client), {
      ...mine,
      titles: ['foreign', 'own', 'general', 'alert'],
      total: 4,
      counts: { qa: 1, bug: 2, vulnerability: 1 },
      products: ['XX-1'],
    });
    assert.equal((await one(foreign)).status, 200);
    await support.project('別の案件', ['a@a.example'], [rx]);
    assert.deepEqual((await all(client)).products, ['RX-9000', 'XX-1']);
    await support.person('甲', 'empty@a.example');
    await support.project('空', ['empty@a.example'], []);
    assert.deepEqual(await all(await support.person('甲', 'empty@a.example')), none, 'with access to nothing');
  });

  test('SUP-09 an article is shown whole with its products; a list has a line of it', async () => {
    await using support = await openSupport(open);
    await support.contract('甲', { number: 'A1', products: ['RX-9000'] });
    const body = `はじめに\n\n${'長い説明。'.repeat(200)}再起動すると障害が直ります。`;
    const id = await article(support.fixture, '題名', { category: 'trouble', body, products: ['RX-9000', 'AX-1'] });
    const client = await support.person('甲', 'a@a.example');
    const facts = {
      id,
      kind: 'knowledge',
      category: 'trouble',
      title: '題名',
      products: ['AX-1', 'RX-9000'],
      publishedAt: '2026-04-01T00:01:00.000Z',
    };
    assert.deepEqual((await client.call(readArticle, { articleId: id })).body, { ...facts, body });
    const list = await client.call(readArticles);
    assert.match(String(field(list.body, 'items.0.excerpt')), /^はじめに 長い説明。.*…$/);
    const found = await client.call(readArticles, { text: '障害' });
    assert.match(String(field(found.body, 'items.0.excerpt')), /^….*障害が直ります。$/);
  });

  test('SUP-09 a search finds every word in title, text or products, whatever its width and case', async () => {
    await using support = await openSupport(open);
    await support.contract('甲', { number: 'A1', products: ['Mihari FW-8100'] });
    for (const [title, body, products] of [
      ['ＶＰＮの切断', '障害対応の手順です。100％です。', ['Mihari FW-8100']],
      ['印刷', 'VPNはできません。\n\nｶﾅの表記', []],
      ['税', 'abab と bcbc と a_c', []],
      ['𠮷野家', '髙﨑 á', []],
    ] as const)
      await article(support.fixture, title, { body, products });
    const client = await support.person('甲', 'a@a.example');
    for (const [text, expected] of [
      ['障害', ['ＶＰＮの切断']],
      ['障', ['ＶＰＮの切断']],
      ['害対', ['ＶＰＮの切断']],
      ['vpn', ['印刷', 'ＶＰＮの切断']],
      ['VPN　障害', ['ＶＰＮの切断']],
      ['fw-8100', ['ＶＰＮの切断']],
      ['カナ', ['印刷']],
      ['100%', ['ＶＰＮの切断']],
      ['%', ['ＶＰＮの切断']],
      ['a_c', ['税']],
      ['ababc', []],
      ['abc', []],
      ['𠮷', ['𠮷野家']],
      ['á', ['𠮷野家']],
      ["' or 1=1 --", []],
      ['  ', ['𠮷野家', '税', '印刷', 'ＶＰＮの切断']],
    ] as const)
      assert.deepEqual(await titles(client, { text }), expected, text);
  });

  test('SUP-09 the counts of the categories follow the search, and stay while one of them is chosen', async () => {
    await using support = await openSupport(open);
    await support.contract('甲', { number: 'A1', products: ['RX-9000'] });
    for (const [title, category, products] of [
      ['障害 一', 'bug', []],
      ['障害 二', 'bug', ['RX-9000']],
      ['障害 三', 'patch', ['RX-9000']],
      ['設定', 'qa', []],
    ] as const)
      await article(support.fixture, title, { category, products });
    await article(support.fixture, '障害の注意', { kind: 'alert', category: 'bug' });
    const client = await support.person('甲', 'a@a.example');
    assert.deepEqual(await counts(client), { qa: 1, bug: 3, patch: 1 });
    assert.deepEqual(await counts(client, { text: '障害' }), { bug: 3, patch: 1 });
    assert.deepEqual(await counts(client, { text: '障害', category: 'patch' }), { bug: 3, patch: 1 });
    assert.deepEqual(await counts(client, { product: 'RX-9000' }), { bug: 1, patch: 1 });
    assert.deepEqual(await counts(client, { kind: 'knowledge' }), { qa: 1, bug: 2, patch: 1 });
    assert.deepEqual(await counts(client, { kind: 'alert' }), { bug: 1 });
    assert.deepEqual(await titles(client, { text: '障害', category: 'bug' }), ['障害の注意', '障害 二', '障害 一']);
    assert.deepEqual(await titles(client, { category: 'vulnerability' }), []);
    assert.equal(field((await client.call(readArticles, { text: '障害', category: 'bug' })).body, 'total'), 3);
    const order = field((await client.call(readArticles)).body, 'categories');
    assert.ok(Array.isArray(order));
    assert.deepEqual(
      order.map((one) => field(one, 'category')),
      ['qa', 'bug', 'patch'],
    );
  });

  test('SUP-09 a long list comes part by part, the newest first, also while something is published', async () => {
    await using support = await openSupport(open);
    await support.contract('甲', { number: 'A1' });
    const all: string[] = [];
    for (let number = 0; number < 45; number++) {
      all.unshift(`題名${number}`);
      await article(support.fixture, `題名${number}`, { category: number % 2 ? 'qa' : 'bug' });
    }
    const client = await support.person('甲', 'a@a.example');
    assert.deepEqual(await titles(client), all);
    assert.equal((await titles(client, { category: 'bug' })).length, 23);
    const first = await client.call(readArticles);
    await article(support.fixture, '新しい');
    const next = await client.call(readArticles, { cursor: field(first.body, 'next') });
    assert.equal(field(next.body, 'items.0.title'), all[20]);
  });
});
