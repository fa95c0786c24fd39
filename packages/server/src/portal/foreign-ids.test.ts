import { optionOf } from '../account/service-fixture.suite.ts';
import { keepOffer } from '../account/service-offers.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { foreignToAccounts } from '../account/account-foreign.suite.ts';
import { registeredCompany } from '../contracts/contract-fixture.suite.ts';
import { addSystem } from '../contracts/systems.service.ts';
import { onOneDatabase, openFixture, type Fixture } from './fixture.suite.ts';
import { comparable, inputFields } from './foreign-ids.suite.ts';
import { linkToken, sampleOf, samplePortal, signedIn } from './samples.suite.ts';
import { transaction } from './transaction.ts';

const identifier = 'person@customer.example';
const outsider = 'outsider@elsewhere.example';

/** Something that exists, but not for this person. */
type MakeForeign = (fixture: Fixture, endpoint: Endpoint<unknown, unknown>) => Promise<string>;

/**
 * Foreign values by the name of the field. A field that is not here gets what stands in the sample of an operation made
 * for somebody of another company. A system of one's own portal is no secret (INF-09: menus name them all), one of
 * another portal is.
 */
const foreign: Readonly<Record<string, MakeForeign>> = {
  identifier: async () => outsider,
  token: (fixture, endpoint) => linkToken(fixture, outsider, elsewhere(endpoint)),
  systemId: foreignSystem,
  systems: foreignSystem,
  companyId: async (fixture) => {
    const id = await registeredCompany(fixture); // which anybody may look for; so it is one of another portal
    await fixture.database.kysely
      .updateTable('registered_company')
      .set({ portal_id: 'support' })
      .where('id', '=', id)
      .execute();
    return id;
  },
  // the vendor's, who has all of a portal: one of another portal
  productId: async ({ database }) => {
    const [id, unit] = ['elsewhere', 'license'] as const;
    const row = { portal_id: 'support', id, name: '別の製品', unit, offered: 1, position: 0 };
    await database.kysely.insertInto('product').values(row).execute();
    return id;
  },
  requestId: async (fixture, endpoint) => {
    const { input = {} } = await sampleOf(endpoint, { fixture, identifier: 'other@customer.example' });
    const id = String(Reflect.get(input, 'requestId'));
    await fixture.database.kysely
      .updateTable('quote_request')
      .set({ portal_id: 'support' })
      .where('id', '=', id)
      .execute();
    return id;
  },
  // a customer's own; the vendor has all of a portal: one of another portal
  applicationId: async (fixture, endpoint) => {
    const { input = {} } = await sampleOf(endpoint, { fixture, identifier: 'other@customer.example' });
    const id = String(Reflect.get(input, 'applicationId'));
    if (endpoint.access === 'operator')
      await fixture.database.kysely
        .updateTable('application')
        .set({ portal_id: 'support' })
        .where('id', '=', id)
        .execute();
    return id;
  },
  ...foreignToAccounts,
  ticketId: foreignOf('ticketId', 'ticket'),
  articleId: foreignOf('articleId', 'article'),
  subscriberId: foreignOf('subscriberId', 'subscriber'),
  statementId: foreignOf('statementId', 'statement'),
  changeId: async (fixture, endpoint) => {
    // what the change is of
    if (endpoint.access === 'operator')
      await keepOffer(fixture.database.kysely, 'license', optionOf('drama', { needs: [] }));
    return foreignOf('changeId', 'service_change')(fixture, endpoint);
  },
  // of the portal's catalogue, which is nobody's
  serviceId: async () => 'platform',
  announcementId: (fixture) => fixture.announcement({ systems: ['de3'] }),
  videoId: (fixture) => fixture.video('de3'),
  processId: async (fixture) => {
    const asked = { systemId: 'de3', process: '月次処理', question: '質問', answer: '回答' };
    await fixture.client().call(endpointNamed('publishFaqEntry'), asked, { asOperator: true });
    const { id } = await fixture.database.kysely.selectFrom('faq_process').select('id').executeTakeFirstOrThrow();
    return id;
  },
};

/** A portal that is not the one at which an operation is tried. */
const elsewhere = (endpoint: Endpoint<unknown, unknown>): string =>
  samplePortal(endpoint) === 'license' ? 'information' : 'license';

/** What only another customer has; the vendor has all of a portal: one of another portal. */
function foreignOf(
  name: string,
  table: 'ticket' | 'article' | 'statement' | 'service_change' | 'subscriber',
): MakeForeign {
  return async (fixture, endpoint) => {
    const { input = {} } = await sampleOf(endpoint, { fixture, identifier: 'other@customer.example' });
    const id = String(Reflect.get(input, name));
    if (endpoint.access === 'operator')
      await fixture.database.kysely.updateTable(table).set({ portal_id: 'license' }).where('id', '=', id).execute();
    return id;
  };
}

/** What a field holds that names nothing. */
const absent: Readonly<Record<string, string>> = { identifier: 'absent@customer.example' };

/** Its answer is drawn anew each time and its branch is the ID's own, known or not: recovery.test.ts compares what follows. */
const compared = endpoints.filter(({ name }) => name !== 'beginRecovery');

const named = compared.flatMap((endpoint) => idFields(endpoint).map((name) => ({ endpoint, name })));

test('every kind of id is among those that are tried', () => {
  const names = new Set(named.map(({ name }) => name));
  assert.deepEqual(
    Object.keys(foreign).filter((name) => !names.has(name)),
    [],
  );
});

onOneDatabase('foreign ids', (open) => {
  for (const { endpoint, name } of named)
    test(`${endpoint.name} answers for a foreign ${name} exactly as for one that does not exist`, async () => {
      const answered = async (isForeign: boolean): Promise<unknown> => {
        await using fixture = await openFixture(open);
        const portal = samplePortal(endpoint);
        await fixture.account({ identifier, company: '会社', portal });
        await fixture.account({ identifier: 'other@customer.example', company: '別の会社', portal });
        await fixture.account({ identifier: outsider, portal: elsewhere(endpoint) });
        await fixture.publish(portal);
        const client = await signedIn(fixture, identifier, portal);
        await client.call(endpointNamed('agreeToTerms'), { version: 1, opened: ['use', 'privacy'] });
        const { input = {}, options } = await sampleOf(endpoint, { fixture, identifier });
        const value = isForeign ? await foreignValue(fixture, endpoint, name) : (absent[name] ?? 'absent');
        const changed = { ...input, [name]: Array.isArray(Reflect.get(input, name)) ? [value] : value };
        const asked = endpoint.access === 'operator' ? fixture.client(portal) : client;
        return comparable(
          await asked.call(endpoint, changed, { ...options, asOperator: endpoint.access === 'operator' }),
          value,
        );
      };
      assert.deepEqual(await answered(true), await answered(false));
    });
});

async function foreignValue(fixture: Fixture, endpoint: Endpoint<unknown, unknown>, name: string): Promise<string> {
  const make = foreign[name];
  if (make) return make(fixture, endpoint);
  const { input = {} } = await sampleOf(endpoint, { fixture, identifier: 'other@customer.example' });
  const value: unknown = Reflect.get(input, name);
  assert.ok(typeof value === 'string', `foreign-ids.test.ts: ${endpoint.name} needs a foreign ${name}`);
  return value;
}

function endpointNamed(name: string): Endpoint<unknown, unknown> {
  const endpoint = endpoints.find((one) => one.name === name);
  assert.ok(endpoint, name);
  return endpoint;
}

async function foreignSystem(fixture: Fixture): Promise<string> {
  const id = 'elsewhere';
  const configuration = fixture.ports.portals.find((portal) => portal.configuration.id === 'license')?.configuration;
  assert.ok(configuration);
  await transaction(fixture.ports, (work) => addSystem(work, { configuration }, { id, name: 'Elsewhere' }));
  return id;
}

/** The fields of an input that name something that somebody has. */
function idFields(endpoint: Endpoint<unknown, unknown>): readonly string[] {
  return inputFields(endpoint).filter((name) => name.endsWith('Id') || name in foreign);
}
