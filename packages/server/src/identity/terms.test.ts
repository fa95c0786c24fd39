import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { agreeToTerms, readTerms } from '@madoguchi/sdk/identity/terms.endpoints.js';
import { readPreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import { readSession } from '@madoguchi/sdk/portal/session.endpoints.js';
import { field, onEachDatabase, openFixture, type Client } from '../portal/fixture.suite.ts';
import { customerEndpoints, sampleOf, samplePortal, signedIn } from '../portal/samples.suite.ts';

const identifier = 'person@customer.example';

onEachDatabase('terms', (open) => {
  test('AUTH-09 terms are read and agreed to once; a new version asks again', async () => {
    await using fixture = await openFixture(open);
    const id = await fixture.account({ identifier });
    await fixture.publish('information');
    const client = await signedIn(fixture, identifier);
    assert.deepEqual(field((await client.call(readSession)).body, 'session.gates'), ['terms']);
    const terms = await client.call(readTerms);
    assert.equal(field(terms.body, 'version'), 1);
    assert.equal(field(terms.body, 'agreedAt'), undefined);
    assert.equal(field((await client.call(readPreferences)).body, 'code'), 'terms-required');

    const unopened = await client.call(agreeToTerms, { version: 1, opened: ['use'] });
    assert.deepEqual(field(unopened.body, 'fieldErrors'), [{ field: 'opened', code: 'unopened', params: {} }]);
    assert.equal(field((await client.call(agreeToTerms, { version: 2, opened: [] })).body, 'code'), 'terms-changed');
    const agreed = await client.call(agreeToTerms, { version: 1, opened: ['privacy', 'use'] });
    assert.deepEqual([agreed.status, field(agreed.body, 'gates')], [201, []]);
    assert.equal((await client.call(readPreferences)).status, 200);
    await fixture.clock.move(1);
    assert.equal(
      (await client.call(agreeToTerms, { version: 1, opened: ['privacy', 'use'] })).status,
      201,
      'again is no error',
    );
    const rows = await fixture.database.kysely.selectFrom('terms_agreement').selectAll().execute();
    assert.deepEqual(
      rows.map((row) => ({ ...row, id: '' })),
      [
        {
          id: '',
          portal_id: 'information',
          account_id: id,
          scope: 'portal',
          version: 1,
          opened: '["privacy","use"]',
          agreed_at: fixture.clock.now() - 1,
        },
      ],
    );
    assert.equal(
      field((await client.call(readTerms)).body, 'agreedAt'),
      new Date(fixture.clock.now() - 1).toISOString(),
    );

    await fixture.publish('information');
    assert.equal(field((await client.call(readPreferences)).body, 'code'), 'terms-required');
    assert.equal(
      field((await client.call(agreeToTerms, { version: 1, opened: ['privacy', 'use'] })).body, 'code'),
      'terms-changed',
    );
    assert.equal((await client.call(agreeToTerms, { version: 2, opened: ['privacy', 'use'] })).status, 201);
    assert.equal((await client.call(readPreferences)).status, 200);
  });

  test('LIC-02 AUTH-08 AUTH-09 terms stand before a password of one’s own, and no operation of a customer gets past either but those that say so', async () => {
    const configurations = Object.values(presets).map((preset) => ({ ...preset, terms: 'portal' as const }));
    await using fixture = await openFixture(open, { configurations });
    const owner = 'owner@customer.example'; // who makes what the operations are about, and so has no gate before them
    const clients = new Map<string, { readonly client: Client; readonly initial: Client }>();
    for (const portal of new Set(customerEndpoints.map(samplePortal))) {
      await fixture.account({ portal, identifier });
      await fixture.account({ portal, identifier: 'initial@customer.example', mustChangePassword: true });
      await fixture.publish(portal);
      const client = await signedIn(fixture, identifier, portal);
      const initial = await signedIn(fixture, 'initial@customer.example', portal);
      assert.deepEqual(field((await initial.call(readSession)).body, 'session.gates'), ['terms', 'password-change']);
      const agreed = await initial.call(agreeToTerms, { version: 1, opened: ['use', 'privacy'] });
      assert.deepEqual(field(agreed.body, 'gates'), ['password-change'], agreed.text);
      await fixture.account({ portal, identifier: owner });
      await (await signedIn(fixture, owner, portal)).call(agreeToTerms, { version: 1, opened: ['use', 'privacy'] });
      clients.set(portal, { client, initial });
    }
    for (const endpoint of customerEndpoints) {
      const { client, initial } = clients.get(samplePortal(endpoint)) ?? assert.fail(endpoint.name);
      if (!endpoint.passes.includes('terms')) {
        const { input, options } = await sampleOf(endpoint, { fixture, identifier: owner });
        assert.equal(
          field((await client.call(endpoint, input, options)).body, 'code'),
          'terms-required',
          endpoint.name,
        );
      }
      if (!endpoint.passes.includes('password-change')) {
        const { input, options } = await sampleOf(endpoint, { fixture, identifier: owner });
        assert.equal(
          field((await initial.call(endpoint, input, options)).body, 'code'),
          'password-change-required',
          endpoint.name,
        );
      }
    }
    assert.deepEqual(
      endpoints
        .filter(
          ({ access, passes }) =>
            access === 'customer' && (passes.includes('terms') || passes.includes('password-change')),
        )
        .map(({ name }) => name),
      ['extendSession', 'changePassword', 'readTerms', 'agreeToTerms'],
    );
  });

  test('AUTH-09 a portal without terms of its own has none to agree to', async () => {
    await using fixture = await openFixture(open);
    await fixture.account({ portal: 'mypage', identifier });
    const client = await signedIn(fixture, identifier, 'mypage');
    assert.equal((await client.call(readTerms)).status, 404);
    assert.equal((await client.call(agreeToTerms, { version: 1, opened: [] })).status, 404);
    assert.equal((await client.call(readPreferences)).status, 200);
  });
});
