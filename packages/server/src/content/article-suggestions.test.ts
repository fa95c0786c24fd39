import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSuggestedArticles } from '@madoguchi/sdk/content/articles.endpoints.js';
import { openSupport } from '../contracts/support-fixture.suite.ts';
import { field, onEachDatabase, type Client } from '../portal/fixture.suite.ts';
import { article } from './article-fixture.suite.ts';

const suggested = async (client: Client, text: string): Promise<readonly string[]> => {
  const { status, body, text: told } = await client.call(readSuggestedArticles, { text });
  assert.equal(status, 200, told);
  const items = field(body, 'items');
  assert.ok(Array.isArray(items));
  return items.map((item) => String(field(item, 'title')));
};

onEachDatabase('suggested articles', (open) => {
  test('SUP-05 what shares most with what is written comes first, rare words before common ones', async () => {
    await using support = await openSupport(open);
    await support.contract('甲', { number: 'A1' });
    for (const [title, body] of [
      ['VPN装置が再起動を繰り返す', '電源の交換で復旧します。'],
      ['VPN接続の設定', '接続の設定を説明します。'],
      ['無線の接続が切れる', '接続の設定を確認してください。'],
      ['帳票の印刷', '用紙を交換してください。'],
    ] as const)
      await article(support.fixture, title, { body });
    const client = await support.person('甲', 'a@a.example', 'inquiry-user');
    const [first] = await suggested(client, 'ＶＰＮ装置が、今朝から再起動を繰り返しています。');
    assert.equal(first, 'VPN装置が再起動を繰り返す');
    const wireless = await suggested(client, '無線の接続');
    assert.equal(wireless[0], '無線の接続が切れる');
    assert.ok(!wireless.includes('帳票の印刷'));
    assert.deepEqual(await suggested(client, 'よろしくお願いします。'), [], 'pleases nobody');
    for (const nothing of ['', '。', 'です', '給与明細の年末調整'])
      assert.deepEqual(await suggested(client, nothing), [], nothing);
  });

  test('SUP-03 SUP-05 nobody is offered what they may not see, and it changes nothing of what they are offered', async () => {
    await using support = await openSupport(open);
    await support.contract('甲', { number: 'A1', products: ['RX-9000'] });
    const foreign = await support.contract('乙', { number: 'B1', products: ['XX-1'] });
    await article(support.fixture, '冗長構成の切替', { products: ['RX-9000'] });
    await article(support.fixture, '冗長構成の切替に失敗した場合');
    const client = await support.person('甲', 'a@a.example');
    const before = await suggested(client, '冗長構成の切替ができません');
    assert.deepEqual(before.toSorted(), ['冗長構成の切替', '冗長構成の切替に失敗した場合']);
    for (let number = 0; number < 8; number++)
      await article(support.fixture, `冗長構成の切替ができません ${number}`, { products: ['XX-1'] });
    assert.deepEqual(await suggested(client, '冗長構成の切替ができません'), before);
    const outsider = await support.person('丙', 'c@c.example');
    assert.deepEqual(await suggested(outsider, '冗長構成の切替ができません'), []);
    await support.project('案件', ['a@a.example'], [foreign]);
    const after = await suggested(client, '冗長構成の切替ができません');
    assert.equal(after.length, 5);
    assert.ok(!after.includes('冗長構成の切替'));
  });

  test('SUP-05 words that more than a thousand articles have suggest none of them', async () => {
    await using support = await openSupport(open);
    await support.contract('甲', { number: 'A1' });
    await article(support.fixture, '障害の切り分け');
    const client = await support.person('甲', 'a@a.example');
    assert.deepEqual(await suggested(client, '障害'), ['障害の切り分け']);
    const { kysely } = support.fixture.database;
    const row = { portal_id: 'support', kind: 'alert', category: 'bug', for_all: 1, title: '障害', body: '障害' };
    for (let from = 0; from < 1_000; from += 500) {
      const ids = Array.from({ length: 500 }, (_, index) => `a${from + index}`);
      const rows = ids.map((id) => ({ ...row, id, published_at: 0, search_text: '障害', version: 1 }));
      await kysely.insertInto('article').values(rows).execute();
      await kysely
        .insertInto('article_bigram')
        .values(ids.map((article_id) => ({ portal_id: 'support', article_id, bigram: '障害' })))
        .execute();
    }
    assert.deepEqual(await suggested(client, '障害'), []);
    assert.deepEqual(await suggested(client, '障害の切り分け'), ['障害の切り分け']);
  });
});
