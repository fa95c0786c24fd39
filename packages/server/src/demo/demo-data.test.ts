import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkIdentifier, checkPassword, presets } from '@madoguchi/sdk';
import { readMailbox } from '@madoguchi/sdk/portal/operator.endpoints.js';
import { demoAccounts, demoPassword, seedDemo } from './demo-data.ts';
import { field, onEachDatabase, openFixture } from '../portal/fixture.suite.ts';

test('AUTH-05 the demo’s password and identifiers keep the rules of each preset', () => {
  for (const [id, people] of Object.entries(demoAccounts)) {
    const configuration = Object.values(presets).find((preset) => preset.id === id);
    assert.ok(configuration);
    for (const { identifier, roles } of people) {
      assert.equal(checkIdentifier(configuration.signIn.identifier, identifier).ok, true, identifier);
      assert.deepEqual(
        checkPassword(configuration.passwordPolicy, demoPassword, { identifier }).rules.filter(({ met }) => !met),
        [],
      );
      for (const role of roles)
        assert.ok(
          configuration.roles.some((known) => known.id === role && known.scope === 'portal'),
          role,
        );
    }
  }
});

const statuses = { 'password': 201, 'first': 401, 'suspended': 401, 'no-contract': 403 } as const;

onEachDatabase('demo data', (open) => {
  test('each portal has people who can sign in, once, however often it is started', async () => {
    await using fixture = await openFixture(open, { isEmpty: true });
    assert.equal(await seedDemo(fixture.ports), true);
    assert.equal(await seedDemo(fixture.ports), false);
    for (const [portal, people] of Object.entries(demoAccounts)) {
      for (const { identifier, state } of people) {
        const reply = await fixture.client(portal).signIn(identifier, demoPassword);
        assert.equal(reply.status, statuses[state], identifier);
      }
    }
    const { body } = await fixture
      .client('support')
      .call(readMailbox, { to: 'AKARI.muto@aozora-denki.example' }, { asOperator: true });
    assert.match(String(field(body, 'mails.0.text')), /#mado-token=[\w-]{43}/);
  });

  test('INF-09 what a database of an earlier demo lacks is added, and what it has stays', async () => {
    await using fixture = await openFixture(open, { isEmpty: true });
    await seedDemo(fixture.ports);
    const [first] = demoAccounts['information'] ?? [];
    const later = ['faq_bigram', 'faq_entry', 'faq_process', 'video', 'announcement_system', 'announcement'] as const;
    for (const table of [...later, 'maintenance_contract', 'system'] as const)
      await fixture.database.kysely.deleteFrom(table).execute();
    assert.equal((await fixture.client('information').signIn(first?.identifier ?? '', demoPassword)).status, 403);
    assert.equal(await seedDemo(fixture.ports), false);
    assert.equal((await fixture.client('information').signIn(first?.identifier ?? '', demoPassword)).status, 201);
  });
});
