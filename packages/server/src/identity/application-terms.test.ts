import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeToApplicationTerms, readApplicationTerms } from '@madoguchi/sdk/identity/application-terms.endpoints.js';
import { readTerms } from '@madoguchi/sdk/identity/terms.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { field, onEachDatabase, openFixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';

const identifier = 'k7m2p9qa';
const portal = 'certificate';
const person = { portal, identifier, mailAddress: 'person@customer.example' };

onEachDatabase('terms of an application', (open) => {
  test('AUTH-09 each application is agreed to by itself, and who, what and when is kept', async () => {
    await using fixture = await openFixture(open);
    const id = await fixture.account(person);
    await fixture.publish(portal, 'renewal');
    const client = await signedIn(fixture, identifier, portal);
    assert.deepEqual(field((await client.call(readSession)).body, 'session.gates'), [], 'they are no gate');
    const terms = await client.call(readApplicationTerms, { kind: 'renewal' });
    assert.deepEqual([terms.status, field(terms.body, 'version')], [200, 1]);
    assert.deepEqual(field(terms.body, 'documents.0.title'), { ja: '利用規約', en: 'Terms of use' });
    const ids = new Set<unknown>();
    for (const key of ['k1', 'k1', 'k2']) {
      const agreed = await client.call(agreeToApplicationTerms, { kind: 'renewal', version: 1 }, { key });
      assert.equal(agreed.status, 201, agreed.text);
      assert.equal(field(agreed.body, 'agreedAt'), new Date(fixture.clock.now()).toISOString());
      ids.add(field(agreed.body, 'id'));
    }
    const rows = await fixture.database.kysely.selectFrom('terms_agreement').selectAll().execute();
    assert.deepEqual(new Set(rows.map((row) => row.id)), ids);
    assert.equal(ids.size, 2);
    for (const { account_id, scope, version } of rows)
      assert.deepEqual([account_id, scope, version], [id, 'renewal', 1]);
    const trail = await fixture.database.kysely
      .selectFrom('audit')
      .select('subject')
      .where('operation', '=', 'agreeToApplicationTerms')
      .execute();
    assert.deepEqual(
      trail.map(({ subject }) => subject),
      ['terms:renewal:1', 'terms:renewal:1'],
    );
  });

  test('AUTH-09 versions count by kind, and one that was replaced meanwhile is not agreed to', async () => {
    await using fixture = await openFixture(open);
    await fixture.account(person);
    for (const kind of ['renewal', 'renewal', 'revocation']) await fixture.publish(portal, kind);
    const client = await signedIn(fixture, identifier, portal);
    assert.equal(field((await client.call(readApplicationTerms, { kind: 'revocation' })).body, 'version'), 1);
    assert.equal(field((await client.call(readApplicationTerms, { kind: 'renewal' })).body, 'version'), 2);
    const late = await client.call(agreeToApplicationTerms, { kind: 'renewal', version: 1 });
    assert.deepEqual([late.status, field(late.body, 'code')], [409, 'terms-changed']);
    assert.equal((await client.call(agreeToApplicationTerms, { kind: 'renewal', version: 2 })).status, 201);
  });

  test('AUTH-09 a kind without terms has none, and the portal’s own are no kind', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ identifier: 'person@customer.example' });
    const client = await signedIn(fixture, 'person@customer.example');
    await fixture.publish('information', 'renewal');
    assert.equal((await client.call(readTerms)).status, 404);
    assert.equal(
      (await client.call(readApplicationTerms, { kind: 'renewal' })).status,
      200,
      'no gate stands before it',
    );
    for (const kind of ['portal', 'nonsense']) {
      assert.equal((await client.call(readApplicationTerms, { kind })).status, 404);
      assert.equal((await client.call(agreeToApplicationTerms, { kind, version: 1 })).status, 404);
    }
  });
});
