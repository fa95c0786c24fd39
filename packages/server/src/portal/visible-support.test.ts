import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seesContract } from '@madoguchi/sdk/account/access-control.rules.js';
import { portalCapabilities } from '@madoguchi/sdk/account/portal-role.rules.js';
import type { PortalCapability } from '@madoguchi/sdk/portal/configuration.model.js';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import fc from 'fast-check';
import { addProject } from '../account/project-rows.ts';
import { addDevice, addSupportContract } from '../contracts/support-contract-rows.ts';
import { addCompany } from '../identity/account.ts';
import { addSupportServices } from '../tickets/support-service-rows.ts';
import type { Actor } from './actor.ts';
import { onEachDatabase, openFixture, servedPortal, start, type Fixture } from './fixture.suite.ts';
import { presets } from '@madoguchi/sdk';
import { visible, type Asked, type Reader } from './visible.ts';

const portal = servedPortal(presets.support);
const context = { random: cryptoRandom, configuration: presets.support, now: start };
const nothing = { ja: '本文' };

/** Numbers of contracts by company, groups with contracts and members, and for each account its company and role. */
const world = fc.record({
  owners: fc.array(fc.nat(2), { minLength: 1, maxLength: 6 }),
  projects: fc.array(fc.record({ contracts: fc.uniqueArray(fc.nat(5)), members: fc.uniqueArray(fc.nat(3)) }), {
    maxLength: 3,
  }),
  people: fc.array(fc.record({ company: fc.option(fc.nat(2)), role: fc.constantFrom(...presets.support.roles) }), {
    minLength: 1,
    maxLength: 4,
  }),
});

onEachDatabase('what hangs on maintenance contracts', (open) => {
  test('SUP-02 SUP-03 each person sees what the rules say, of every table, whatever groups there are', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ owners, projects, people }) => {
        await using fixture = await openFixture(open, { configurations: [presets.support] });
        const { kysely } = fixture.database;
        const companies = await Promise.all(['甲', '乙', '丙'].map((name) => addCompany(kysely, context, name)));
        const company = (index: number): string => companies[index] ?? '';
        const accounts = await Promise.all(
          people.map(({ company: of, role }) =>
            fixture.account({ portal: 'support', roles: [role.id], companyId: of === null ? undefined : company(of) }),
          ),
        );
        const contracts: { readonly id: string; readonly companyId: string }[] = [];
        for (const [index, owner] of owners.entries()) {
          const companyId = company(owner);
          contracts.push({ id: await addEverything(fixture, companyId, index), companyId });
        }
        const made = projects.map(({ contracts: of, members }) => ({
          contractIds: of.flatMap((index) => contracts[index]?.id ?? []),
          accountIds: members.flatMap((index) => accounts[index] ?? []),
        }));
        for (const [index, project] of made.entries())
          await addProject(kysely, context, { name: `案件${index}`, groupName: `グループ${index}`, ...project });
        for (const [index, id] of accounts.entries()) {
          const { company: of, role } = people[index] ?? assert.fail();
          const companyId = of === null ? null : company(of);
          const may = portalCapabilities(presets.support, [role.id]);
          const access = { companyId, projects: made.filter(({ accountIds }) => accountIds.includes(id)) };
          const seen = contracts.filter((contract) => seesContract(access, contract)).map((contract) => contract.id);
          const actor = customer(id, companyId, may);
          const found = await seenBy(fixture, actor);
          assert.deepEqual(await seenBy(fixture, actor, 'id'), found);
          assert.deepEqual(found, {
            contracts: seen.toSorted(),
            devices: seen.length,
            tickets: may.includes('tickets') ? seen.length : 0,
            quotes: may.includes('quotes') ? seen.length : 0,
            documents: may.includes('quotes') ? seen.length : 0,
          });
        }
        const all = { contracts: owners.length, devices: owners.length, tickets: owners.length };
        const byOperator = await seenBy(fixture, { type: 'operator', id: 'tanaka' });
        assert.deepEqual(
          { ...byOperator, contracts: byOperator.contracts.length },
          {
            ...all,
            quotes: owners.length,
            documents: owners.length,
          },
        );
        assert.deepEqual(await seenBy(fixture, { type: 'nobody' }), {
          contracts: [],
          devices: 0,
          tickets: 0,
          quotes: 0,
          documents: 0,
        });
      }),
      { numRuns: process.env['MADO_LONG'] ? 500 : 15 },
    );
  });

  test('SUP-09 alerts are everybody’s; the knowledge of a product is theirs who have it maintained, until the last day', async () => {
    await using fixture = await openFixture(open, { configurations: [presets.support] });
    const { kysely } = fixture.database;
    await addServices(fixture);
    const companyId = await addCompany(kysely, context, '甲');
    const id = await fixture.account({ portal: 'support', roles: ['inquiry-user'], companyId });
    const outsider = await fixture.account({ portal: 'support', roles: ['inquiry-user'], companyId });
    const days = { companyId, level: 'normal' as const, startsOn: '2026-04-01', endsOn: '2027-03-31' };
    const contract = { ...days, name: '保守', services: ['hardware'], products: ['RX-9000'] };
    const contractId = await addSupportContract(kysely, context, { ...contract, number: 'ABC1234567' });
    await addSupportContract(kysely, context, {
      ...contract,
      number: 'ABC1234568',
      services: ['mail'],
      products: ['MX-1'],
    });
    await addProject(kysely, context, { name: '空', groupName: '空の', accountIds: [outsider], contractIds: [] });
    for (const [name, kind, product] of [
      ['alert', 'alert', 'XX-1'],
      ['general', 'knowledge', undefined],
      ['own', 'knowledge', 'RX-9000'],
      ['not maintained', 'knowledge', 'MX-1'],
      ['foreign', 'knowledge', 'XX-1'],
    ] as const)
      await addArticle(fixture, name, kind, product);
    const read = async (actor: Actor, today: string): Promise<readonly string[]> => {
      const reader: Reader = { portal, actor, today };
      const rows = await kysely.selectFrom('article').select('id').where(visible.article(reader)).execute();
      return rows.map((row) => row.id).toSorted();
    };
    const theirs = customer(id, companyId, ['tickets']);
    assert.deepEqual(await read(theirs, '2027-03-31'), ['alert', 'general', 'own']);
    assert.deepEqual(await read(theirs, '2027-04-01'), ['alert']);
    assert.deepEqual(await read(theirs, '2026-03-31'), ['alert']);
    assert.deepEqual(await read(customer(outsider, companyId, ['tickets']), '2026-04-01'), ['alert']);
    assert.deepEqual(await read({ type: 'operator', id: 'tanaka' }, '2026-04-01'), [
      'alert',
      'foreign',
      'general',
      'not maintained',
      'own',
    ]);
    assert.deepEqual(await read({ type: 'nobody' }, '2026-04-01'), []);
    await addProject(kysely, context, {
      name: '社内ネットワーク案件',
      groupName: '社内ネットワーク案件グループ',
      accountIds: [outsider],
      contractIds: [contractId],
    });
    assert.deepEqual(await read(customer(outsider, companyId, ['tickets']), '2026-04-01'), ['alert', 'general', 'own']);
  });
});

const customer = (id: string, companyId: string | null, may: readonly PortalCapability[]): Actor => ({
  type: 'customer',
  account: {
    id,
    identifier: id,
    displayName: id,
    companyId: companyId ?? undefined,
    companyName: null,
    roles: [],
    may,
  },
  session: { id: 's', startedAt: start, lastActiveAt: start, method: 'password' },
  gates: [],
});

/** What somebody sees of each table; of what is not named, how many. */
async function seenBy({ database: { kysely } }: Fixture, actor: Actor, asked?: Asked) {
  const viewer = { portal, actor };
  const contracts = await kysely
    .selectFrom('maintenance_contract')
    .select('id')
    .where(visible.maintenanceContract(viewer, asked))
    .execute();
  const entries = await kysely
    .selectFrom('ticket_entry')
    .select('id')
    .where(visible.ticketEntry(viewer, asked))
    .execute();
  const files = await kysely.selectFrom('ticket_file').select('id').where(visible.ticketFile(viewer, asked)).execute();
  const tickets = await kysely.selectFrom('ticket').select('id').where(visible.ticket(viewer, asked)).execute();
  assert.deepEqual([entries.length, files.length], [tickets.length, tickets.length], 'a ticket is seen whole');
  const documents = await kysely
    .selectFrom('billing_document')
    .select('id')
    .where(visible.billingDocument(viewer, asked))
    .execute();
  const devices = await kysely.selectFrom('device').select('id').where(visible.device(viewer, asked)).execute();
  const quotes = await kysely
    .selectFrom('renewal_quote')
    .select('id')
    .where(visible.renewalQuote(viewer, asked))
    .execute();
  return {
    contracts: contracts.map(({ id }) => id).toSorted(),
    devices: devices.length,
    tickets: tickets.length,
    quotes: quotes.length,
    documents: documents.length,
  };
}

const addServices = ({ database }: Fixture): Promise<void> =>
  addSupportServices(database.kysely, context, [
    { id: 'hardware', name: nothing, description: nothing, reception: 'here', opensKnowledge: true },
    { id: 'mail', name: nothing, description: nothing, reception: 'here', opensKnowledge: false },
  ]);

async function addArticle(
  { database }: Fixture,
  id: string,
  kind: 'alert' | 'knowledge',
  product: string | undefined,
): Promise<void> {
  const row = {
    id,
    portal_id: 'support',
    kind,
    category: 'bug',
    title: id,
    body: id,
    search_text: id,
    version: 1,
    for_all: product === undefined ? 1 : 0,
  };
  await database.kysely
    .insertInto('article')
    .values({ ...row, published_at: start })
    .execute();
  if (product !== undefined)
    await database.kysely
      .insertInto('article_product')
      .values({ portal_id: 'support', article_id: id, product })
      .execute();
}

/** Adds a maintenance contract with one of everything that can hang on it. Gives its id. */
async function addEverything({ database: { kysely } }: Fixture, companyId: string, index: number): Promise<string> {
  const number = `ABC123456${index}`;
  const id = await addSupportContract(kysely, context, {
    companyId,
    number,
    name: '保守',
    level: 'normal',
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
    services: [],
    products: [],
  });
  const of = { portal_id: 'support', contract_id: id, search_text: '' };
  await addDevice(kysely, context, {
    contractId: id,
    name: 'スイッチ',
    model: 'RX-9000',
    serialNumber: number,
    location: '本社',
    supportHours: nothing,
  });
  await kysely
    .insertInto('ticket')
    .values({
      ...of,
      id: number,
      number,
      kind: 'fault',
      channel: 'web',
      desk: 'engineer',
      service_id: 'hardware',
      severity: 'high',
      title: '停止',
      description: '停止した',
      contact: '{}',
      state: 'received',
      opened_by: '誰か',
      opened_at: start,
      updated_at: start,
      version: 1,
    })
    .execute();
  const entry = { portal_id: 'support', ticket_id: number, position: 1 };
  await kysely
    .insertInto('ticket_entry')
    .values({ ...entry, id: number, kind: 'message', author: 'customer', author_name: '誰か', at: start })
    .execute();
  const file = { name: 'a.log', type: 'text/plain', size: 1, file: number };
  await kysely
    .insertInto('ticket_file')
    .values({ ...entry, ...file, id: number, entry_id: number })
    .execute();
  const days = { starts_on: '2027-04-01', ends_on: '2028-03-31', issued_on: '2026-04-01', valid_through: '2027-03-31' };
  await kysely
    .insertInto('renewal_quote')
    .values({
      ...of,
      ...days,
      name: 'a.pdf',
      size: 1,
      file: number,
      id: number,
      number,
      title: '更新',
      amount: 1,
      state: 'unanswered',
      created_at: start,
      version: 1,
    })
    .execute();
  const paper = {
    kind: 'invoice',
    number,
    title: '請求書',
    partner: '甲',
    partner_key: '甲',
    dated_on: '2026-04-30',
    name: 'b.pdf',
  };
  await kysely
    .insertInto('billing_document')
    .values({ ...of, ...paper, id: number, size: 1, file: number, published_at: start })
    .execute();
  return id;
}
