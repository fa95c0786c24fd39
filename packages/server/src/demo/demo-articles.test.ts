import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleCategories } from '@madoguchi/sdk';
import { readArticles, readSuggestedArticles } from '@madoguchi/sdk/content/articles.endpoints.js';
import { readSupportHome } from '@madoguchi/sdk/portal/support-home.endpoints.js';
import { titles } from '../content/article-fixture.suite.ts';
import { byPassword, emptySqlite, field, openFixture } from '../portal/fixture.suite.ts';
import { demoArticles } from './demo-articles.ts';
import { demoPassword, seedDemo } from './demo-data.ts';

test('SUP-09 the demo’s technical information has every category and is about products that the demo’s customers have', async () => {
  await using fixture = await openFixture(emptySqlite, { isEmpty: true, configurations: byPassword });
  await seedDemo(fixture.ports);
  const rows = await fixture.database.kysely.selectFrom('maintenance_contract_product').select('product').execute();
  const maintained = new Set(rows.map(({ product }) => product));
  for (const { title, products } of demoArticles) for (const one of products) assert.ok(maintained.has(one), title);
  assert.deepEqual(
    articleCategories.filter((category) => !demoArticles.some((article) => article.category === category)),
    [],
  );
  const seen = async (identifier: string) => {
    const client = fixture.client('support');
    const { status, text } = await client.signIn(identifier, demoPassword);
    assert.equal(status, 201, text);
    return { client, titles: await titles(client) };
  };
  // who has agreed to the terms already
  const hospital = await seen('natsumi.kuroyanagi@seto-hospital.example');
  const controlled = await seen('yoshiko.mishima@aozora-denki.example');
  assert.ok(hospital.titles.includes('容量の警告が出たときの考え方'));
  assert.ok(!controlled.titles.includes('容量の警告が出たときの考え方'));
  assert.ok(controlled.titles.includes('VPN装置が再起動を繰り返す'));
  const found = await hospital.client.call(readArticles, { text: '障害', kind: 'knowledge' });
  assert.ok(Number(field(found.body, 'total')) >= 3, found.text);
  const answers = await controlled.client.call(readSuggestedArticles, {
    text: '拠点のVPNが切断と再接続を繰り返しています。装置が再起動しているようです。',
  });
  assert.equal(field(answers.body, 'items.0.title'), 'VPN装置が再起動を繰り返す');
  const home = await hospital.client.call(readSupportHome);
  assert.equal(field(home.body, 'alerts.newest.length'), 4);
});
