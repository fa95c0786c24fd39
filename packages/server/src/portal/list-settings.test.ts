import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ListSettingsInput, ListView } from '@madoguchi/sdk/portal/list-settings.model.js';
import { readListSettings, updateListSettings } from '@madoguchi/sdk/portal/list-settings.endpoints.js';
import { field, onEachDatabase, openFixture, type Fixture } from './fixture.suite.ts';
import { signedIn } from './samples.suite.ts';

const list = { list: 'contracts' } as const;
const view = (name: string, further: Partial<ListView> = {}): ListView => ({ name, columns: null, ...further });
const input = (views: readonly ListView[], columns: ListSettingsInput['columns'] = null) => ({
  ...list,
  columns,
  views,
});

async function opened(fixture: Fixture, identifier = 'TKS-00418-01', portal = 'license') {
  await fixture.account({ portal, identifier });
  return signedIn(fixture, identifier, portal);
}

onEachDatabase('settings of a list', (open) => {
  test('LIC-04 a list begins as it is, and nothing is kept before the first saving', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const { status, body } = await client.call(readListSettings, list);
    assert.deepEqual([status, body], [200, { ...input([]), version: 0 }]);
  });

  test('LIC-04 columns and views are kept as they were sent, a column that only a newer page knows too', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const views = [
      view('期限順', { search: '東海', sort: 'ends-on', direction: 'descending' }),
      view('𠮷', { columns: [] }),
    ];
    const saved = await client.call(updateListSettings, input(views, ['name', 'not-yet']), { version: 0 });
    assert.equal(saved.status, 200, saved.text);
    assert.equal(saved.headers.get('etag'), '"1"');
    const { body } = await client.call(readListSettings, list);
    assert.deepEqual(body, { ...input(views, ['name', 'not-yet']), version: 1 });
    assert.equal((await client.call(updateListSettings, input([]), { version: 1 })).status, 200);
    assert.deepEqual((await client.call(readListSettings, list)).body, { ...input([]), version: 2 });
  });

  test('SUP-06 the list of tickets has views of its own, with what narrows them', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture, 'hanako@customer.example', 'support');
    const views = [view('未解決の障害', { search: '電源', filters: { state: 'open', kind: 'fault' } })];
    const asked = { list: 'tickets', columns: null, views };
    const saved = await client.call(updateListSettings, asked, { version: 0 });
    assert.equal(saved.status, 200, saved.text);
    assert.deepEqual((await client.call(readListSettings, { list: 'tickets' })).body, { ...asked, version: 1 });
    assert.deepEqual((await client.call(readListSettings, list)).body, { ...input([]), version: 0 });
  });

  test('SUP-06 filters whose names or words are too long are refused with their field', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture, 'hanako@customer.example', 'support');
    const save = (filters: Readonly<Record<string, string>>) =>
      client.call(
        updateListSettings,
        { list: 'tickets', columns: null, views: [view('表示', { filters })] },
        { version: 0 },
      );
    const name = await save({ ['状'.repeat(65)]: 'open' });
    assert.equal(name.status, 400);
    assert.deepEqual(field(name.body, 'fieldErrors'), [
      { field: 'views.0.filters', code: 'length', params: { max: 64 } },
    ]);
    assert.equal((await save({ state: 'あ'.repeat(201) })).status, 400);
    assert.equal((await save({ ['状'.repeat(64)]: 'あ'.repeat(200) })).status, 200);
  });

  test('LIC-04 one account sees nothing of another’s, in the same company too', async () => {
    await using fixture = await openFixture(open);
    const [one, other] = [await opened(fixture), await opened(fixture, 'TKS-00418-02')];
    await one.call(updateListSettings, input([view('花子の表示')]), { version: 0 });
    assert.deepEqual((await other.call(readListSettings, list)).body, { ...input([]), version: 0 });
    await other.call(updateListSettings, input([view('次郎の表示')]), { version: 0 });
    assert.deepEqual(field((await one.call(readListSettings, list)).body, 'views.0.name'), '花子の表示');
  });

  test('LIC-04 names are trimmed, and refused with their field where they are empty, too long or given twice', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const views = [view(' 甲 '), view(''), view('あ'.repeat(61)), view('ａ'), view('A'), view('a\nb')];
    const refused = await client.call(updateListSettings, input(views), { version: 0 });
    assert.equal(refused.status, 400);
    assert.deepEqual(field(refused.body, 'fieldErrors'), [
      { field: 'views.1.name', code: 'required', params: {} },
      { field: 'views.2.name', code: 'length', params: { max: 60 } },
      { field: 'views.4.name', code: 'taken', params: { name: 'ａ' } },
      { field: 'views.5.name', code: 'not-usable', params: {} },
    ]);
    const kept = await client.call(updateListSettings, input([view(' 甲 '), view('あ'.repeat(60))]), { version: 0 });
    assert.equal(field(kept.body, 'views.0.name'), '甲');
  });

  test('LIC-04 twenty views are kept, and not one more', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const views = Array.from({ length: 21 }, (_, index) => view(`表示${index}`));
    const refused = await client.call(updateListSettings, input(views), { version: 0 });
    assert.deepEqual(field(refused.body, 'fieldErrors'), [
      { field: 'views', code: 'too-many-views', params: { most: 20 } },
    ]);
    const kept = await client.call(updateListSettings, input(views.slice(1)), { version: 0 });
    assert.equal(kept.status, 200);
  });

  test('LIC-04 of 20 savings of one version one wins, the others get what it saved', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    for (const version of [0, 1]) {
      const replies = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          client.call(updateListSettings, input([view(`表示${index}`)]), { version }),
        ),
      );
      const [winner, ...others] = replies.filter(({ status }) => status === 200);
      assert.ok(winner && others.length === 0);
      const conflicts = replies.filter(({ status }) => status === 412);
      assert.equal(conflicts.length, 19);
      for (const { body } of conflicts) assert.deepEqual(field(body, 'current'), winner.body);
    }
    assert.equal((await client.call(updateListSettings, input([]))).status, 428);
  });

  test('LIC-04 a list that there is not, and a portal without contracts, have no settings', async () => {
    await using fixture = await openFixture(open);
    const client = await opened(fixture);
    const unknown = await client.send('GET', '/api/license/list-settings/nonsense');
    assert.equal(unknown.status, 400);
    const elsewhere = await opened(fixture, 'person@customer.example', 'mypage');
    assert.equal((await elsewhere.call(readListSettings, list)).status, 404);
    assert.equal((await elsewhere.call(updateListSettings, input([]), { version: 0 })).status, 404);
  });
});
