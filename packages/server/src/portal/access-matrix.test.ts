import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { accessMatrix, callers, printAccessMatrix, type Caller } from './access-matrix.ts';
import { field, onOneDatabase, openFixture, operatorHeader, type Client, type Fixture } from './fixture.suite.ts';
import { sampleContract, sampleOf, samplePortal, signedIn } from './samples.suite.ts';

/** Words that stand in the owner's rows only. */
const seeds = ['owner@customer.example', '髙﨑 所有者', '株式会社所有者', 'owner-role'];

onOneDatabase('access', (open) => {
  for (const { operation, outcomes } of accessMatrix(endpoints)) {
    test(`${operation} answers each caller as the matrix says`, async () => {
      const endpoint = endpoints.find(({ name }) => name === operation);
      assert.ok(endpoint);
      for (const caller of callers) {
        await using fixture = await openFixture(open, {
          configurations: Object.values(presets)
            .filter(({ id }) => caller === 'other portal' || id === samplePortal(endpoint))
            .map((preset) => (caller === 'area not offered' ? { ...preset, areas: ['home'] } : preset)),
        });
        const { status, code, text } = await tryAs(caller, endpoint, fixture);
        const expected = outcomes[caller];
        const label = `${operation} by ${caller}: ${text}`;
        if (expected === 'yes' || expected === 'own') assert.equal(status, endpoint.status, label);
        else assert.equal(code, expected, label);
        const mayRead =
          caller === 'right role' ||
          (endpoint.contract && caller === 'wrong role') ||
          caller === 'operator' ||
          (caller === 'area not offered' && expected !== 'not-found');
        if (!mayRead && endpoint.access !== 'anyone') for (const seed of seeds) assert.ok(!text.includes(seed), label);
      }
    });
  }
});

test('the access matrix prints as a table for the documents', () => {
  const lines = printAccessMatrix(accessMatrix(endpoints)).trim().split('\n');
  assert.equal(lines.length, endpoints.length + 2);
  assert.equal(lines[2], '| `readSession` | yes | yes | yes | yes | yes | yes | yes | yes |');
});

async function tryAs(caller: Caller, endpoint: Endpoint<unknown, unknown>, fixture: Fixture) {
  const owner = {
    identifier: 'owner@customer.example',
    displayName: '髙﨑 所有者',
    company: '株式会社所有者',
    roles: ['owner-role', 'user-administrator', 'internet-subscriber'],
  };
  const portal = samplePortal(endpoint);
  const isOwner = caller === 'right role' || caller === 'area not offered';
  const identifier = isOwner ? owner.identifier : `${caller === 'suspended' ? 'suspended' : 'other'}@customer.example`;
  const asOperator = caller === 'operator' || (caller === 'area not offered' && endpoint.access === 'operator');
  await fixture.account({ ...owner, portal });
  await fixture.account({
    identifier: 'other@customer.example',
    displayName: '別の会社の人',
    company: '別の株式会社',
    roles: caller === 'wrong role' ? [] : ['customer', 'user-administrator', 'internet-subscriber'],
    portal,
  });
  await fixture.account({ identifier: 'suspended@customer.example', displayName: '停止中の人', portal });
  const contract =
    endpoint.contract &&
    (await sampleContract(fixture, {
      owners: [owner.identifier, 'suspended@customer.example'],
      members: caller === 'wrong role' ? [identifier] : [],
    }));
  const ownerClient = await signedIn(fixture, owner.identifier, portal);
  await fixture.publish(portal);
  const hasTerms = Object.values(presets).some(({ id, terms }) => id === portal && terms === 'portal');
  if (hasTerms) await agree(ownerClient, fixture);
  const client =
    caller === 'nobody' || asOperator
      ? fixture.client(portal)
      : caller === 'other portal'
        ? await strayed(fixture, owner.identifier, portal)
        : await signedIn(fixture, identifier, portal);
  const needsTerms = endpoint.access === 'customer' && endpoint.name !== 'agreeToTerms' && caller !== 'other portal';
  if (hasTerms && needsTerms && client.cookie !== '') await agree(client, fixture);
  const sample = await sampleOf(endpoint, {
    fixture,
    identifier: caller === 'suspended' ? owner.identifier : identifier,
    contract,
  });
  if (caller === 'suspended')
    await fixture.database.kysely
      .updateTable('account')
      .set({ state: 'suspended' })
      .where('portal_id', '=', portal)
      .where('identifier', '=', identifier)
      .execute();
  const reply = await client.call(endpoint, sample.input, {
    ...sample.options,
    headers: { ...sample.options?.headers, ...(asOperator && { [operatorHeader]: '1' }) },
  });
  return { ...reply, code: field(reply.body, 'code') };
}

/** Somebody who shows the session that the same identifier has at another portal, under this portal's name for it. */
async function strayed(fixture: Fixture, identifier: string, portal: string): Promise<Client> {
  const home = portal === 'license' ? 'information' : 'license';
  await fixture.account({ identifier, portal: home });
  const { cookie } = await signedIn(fixture, identifier, home);
  const client = fixture.client(portal);
  client.cookie = cookie.replace(`mado_${home}=`, `mado_${portal}=`);
  assert.notEqual(client.cookie, cookie);
  return client;
}

async function agree(client: Client, fixture: Fixture): Promise<void> {
  const endpoint = endpoints.find(({ name }) => name === 'agreeToTerms');
  assert.ok(endpoint);
  const { input } = await sampleOf(endpoint, { fixture, identifier: '' });
  const { status, text } = await client.call(endpoint, input);
  assert.equal(status, 201, text);
}
