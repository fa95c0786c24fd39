import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { portalCapabilities } from '@madoguchi/sdk/account/portal-role.rules.js';
import type { Area } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { second } from '@madoguchi/sdk/portal/time.js';
import { contextOf, projectOf, supportContract } from '../account/account-fixture.suite.ts';
import { addCompany } from '../identity/account.ts';
import {
  field,
  onOneDatabase,
  openFixture,
  servedPortal,
  start,
  type Client,
  type Fixture,
  type OpenDatabase,
} from './fixture.suite.ts';
import { noteChange } from './change.ts';
import { comparable, inputFields } from './foreign-ids.suite.ts';
import type { Database } from './ports.ts';
import { addSampleServices } from '../tickets/support-service.suite.ts';
import { sampleOf, samplePortal, signedIn, type Sample } from './samples.suite.ts';

const { support } = presets;
const me = 'me@customer.example';
const colleague = 'colleague@customer.example';
const stranger = 'stranger@elsewhere.example';

const operations = endpoints.filter((one) => one.access === 'customer' && samplePortal(one) === support.id);
const cases = support.roles.flatMap(({ id: role }) =>
  [false, true].map((controlled) => ({
    role,
    controlled,
    title: `${role} ${controlled ? 'with' : 'without'} control`,
  })),
);

test('SUP-02 every operation that is for the support portal alone has a row in the matrix', () => {
  const others = new Set(Object.values(presets).flatMap(({ id, areas }) => (id === support.id ? [] : areas)));
  const own = (area: Area): boolean => support.areas.includes(area) && !others.has(area);
  const missing = endpoints.filter(({ areas }) => areas?.every(own)).filter((one) => samplePortal(one) !== support.id);
  assert.deepEqual(
    missing.map(({ name }) => name),
    [],
  );
  assert.ok(operations.length > 0);
});

onOneDatabase('the support portal', (open) => {
  for (const endpoint of operations)
    test(`SUP-02 SUP-03 ${endpoint.name} is carried out on one’s own, and answers for what is foreign as for what is not there`, async () => {
      for (const { role, controlled, title } of cases) {
        await using world = await openWorld(open);
        const { fixture } = world;
        const own = await sampleOf(endpoint, { fixture, identifier: me });
        const theirs = await sampleOf(endpoint, { fixture, identifier: stranger });
        const client = await world.enter(role);
        const { asked, askedForAll } = world;
        const tried = { endpoint, client, asked, askedForAll, own };
        if (controlled) {
          await world.restrict();
          // what is of one's own company, and of none of one's groups
          for (const name of idFields(endpoint))
            await assertHidden({ ...tried, name, value: idIn(own, name) }, `${title}: ${name} of the own company`);
        }
        for (const name of idFields(endpoint)) {
          const value = idIn(theirs, name);
          // what both have is of the portal's catalogue, as services are
          if (value !== idIn(own, name))
            await assertHidden({ ...tried, name, value }, `${title}: ${name} of another company`);
        }
        const projectId = controlled ? await world.admitAll() : undefined;
        const groups = projectId !== undefined &&
          inputFields(endpoint).includes('groupIds') && { groupIds: [projectId] };
        const reply = await client.call(endpoint, { ...own.input, ...groups }, own.options);
        const may = !endpoint.requires || portalCapabilities(support, [role]).includes(endpoint.requires);
        if (may) assert.equal(reply.status, endpoint.status, `${title}: ${reply.text}`);
        else assert.equal(field(reply.body, 'code'), 'forbidden', title);
      }
    });

  for (const { role, controlled, title } of cases)
    test(`SUP-03 no list, count or search of a ${title} changes with what is foreign`, async () => {
      await using world = await openWorld(open);
      const { fixture } = world;
      const client = await world.enter(role);
      if (controlled) await world.restrict();
      const before = await readAll(client);
      for (const endpoint of operations) {
        await sampleOf(endpoint, { fixture, identifier: stranger });
        if (controlled) await sampleOf(endpoint, { fixture, identifier: colleague });
      }
      await noteChangesOfAll(fixture);
      assert.deepEqual(await readAll(client), before);
    });
});

interface World extends AsyncDisposable {
  readonly fixture: Fixture;
  /** How many statements the database was asked so far. */
  asked(this: void): number;
  /** Those of them that were to look through all that somebody sees. */
  askedForAll(this: void): readonly string[];
  /** Signs the person in, who was a user administrator of the first company until now, as an account of this type. */
  enter(role: string): Promise<Client>;
  /** Puts them into a group whose project has one contract, and nothing else of their company. */
  restrict(): Promise<void>;
  /** Puts everything that their company has by now into that project, and everybody into its group. Gives its id. */
  admitAll(): Promise<string>;
}

async function openWorld(open: OpenDatabase): Promise<World> {
  let statements = 0;
  const ofAll: string[] = [];
  const counted = async (): Promise<Database> => {
    const database = await open();
    const kysely = database.kysely.withPlugin({
      transformQuery({ node }) {
        statements++;
        const text = JSON.stringify(node);
        if (text.includes('in (\\n    select seen.id')) ofAll.push(text);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    return { ...database, kysely };
  };
  const fixture = await openFixture(counted, { configurations: [support] });
  const { kysely } = fixture.database;
  const companyId = await addCompany(kysely, contextOf(fixture), '株式会社こちら');
  const elsewhere = await addCompany(kysely, contextOf(fixture), '株式会社あちら');
  await addSampleServices(kysely, contextOf(fixture)); // the vendor's catalogue, which everybody sees
  const id = await fixture.account({ portal: support.id, identifier: me, companyId });
  await fixture.account({ portal: support.id, identifier: colleague, companyId });
  await fixture.account({ portal: support.id, identifier: stranger, companyId: elsewhere });
  let projectId = '';
  return {
    fixture,
    asked: () => statements,
    askedForAll: () => ofAll,
    async enter(role) {
      const roles = JSON.stringify([role]);
      await kysely.updateTable('account').set({ roles }).where('id', '=', id).execute();
      return signedIn(fixture, me, support.id);
    },
    async restrict() {
      const { id: contractId } = await supportContract(fixture, companyId);
      projectId = await projectOf(fixture, [id], [contractId]);
    },
    async admitAll() {
      const contracts = kysely.selectFrom('maintenance_contract').select('id').where('company_id', '=', companyId);
      const accounts = kysely.selectFrom('account').select('id').where('company_id', '=', companyId);
      const row = { portal_id: support.id, project_id: projectId };
      for (const { id: contract_id } of await contracts.execute())
        await kysely
          .insertInto('project_contract')
          .values({ ...row, contract_id })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      for (const { id: account_id } of await accounts.execute())
        await kysely
          .insertInto('project_member')
          .values({ ...row, account_id })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      return projectId;
    },
    [Symbol.asyncDispose]: () => fixture[Symbol.asyncDispose](),
  };
}

/** Of everything, also of what a sample made without telling. */
async function noteChangesOfAll({ ports, database: { kysely } }: Fixture): Promise<void> {
  const call = { server: ports, portal: servedPortal(support) };
  const tickets = await kysely.selectFrom('ticket').select('id').execute();
  const quotes = await kysely.selectFrom('renewal_quote').select('id').execute();
  assert.ok(tickets.length > 0 && quotes.length > 0);
  for (const { id } of tickets) await noteChange(kysely, call, 'ticket', id, 1);
  for (const { id } of quotes) await noteChange(kysely, call, 'renewal-quote', id, 1);
}

const idFields = (endpoint: Endpoint<unknown, unknown>): readonly string[] =>
  inputFields(endpoint).filter((name) => /Ids?$/.test(name));

/** What stands in a sample under this name, where it says it: the one thing, or the first. */
function idIn({ input = {} }: Sample, name: string): string | undefined {
  const value: unknown = Reflect.get(input, name);
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : undefined;
}

interface Tried {
  readonly endpoint: Endpoint<unknown, unknown>;
  readonly client: Client;
  /** How many statements the database was asked so far. */
  readonly asked: () => number;
  readonly askedForAll: () => readonly string[];
  readonly own: Sample;
  readonly name: string;
  readonly value: string | undefined;
}

/**
 * An operation answers with a foreign value in one field as with one that nothing has, after as many statements: by refusing
 * it or, where a list is narrowed by it, with nothing found.
 */
async function assertHidden(
  { endpoint, client, asked, askedForAll, own, name, value }: Tried,
  label: string,
): Promise<void> {
  if (value === undefined) return;
  const narrows = endpoint.method === 'GET' && !endpoint.path.includes(`{${name}}`);
  const isList = Array.isArray(Reflect.get(own.input ?? {}, name));
  const answered = async (id: string): Promise<unknown> => {
    const before = asked();
    const reply = await client.call(endpoint, { ...own.input, [name]: isList ? [id] : id }, own.options);
    if (!narrows) assert.notEqual(reply.status, endpoint.status, `${label}: ${reply.text}`);
    const statements = asked() - before;
    assert.ok(statements > 0);
    // what is looked through for something that is there alone tells by its time that it is
    if (!narrows) assert.ok(!askedForAll().some((text) => text.includes(id)), `${label}: by the id of one`);
    return { answer: comparable(reply, id), statements };
  };
  assert.deepEqual(await answered(value), await answered('absent'), label);
}

const typed = ['search', 'text', 'partner'];
const words = ['保', 'a', '1', '株式会社', '電源が落ちました'];
/** Reads what is there and changes nothing, though it is a POST. */
const asks = ({ method, name }: Endpoint<unknown, unknown>): boolean => method === 'GET' || /^(read|find)/.test(name);

/** What somebody reads of everything that needs no id, also of what they search for. */
async function readAll(client: Client): Promise<readonly unknown[]> {
  const replies: unknown[] = [];
  for (const endpoint of operations) {
    if (endpoint.stream !== undefined || !asks(endpoint) || endpoint.path.includes('{')) continue;
    const fields = inputFields(endpoint);
    const searches = typed
      .filter((name) => fields.includes(name))
      .flatMap((name) => words.map((word) => ({ [name]: word })));
    for (const input of [{}, ...searches, ...(fields.includes('after') ? [{ after: String(start - second) }] : [])]) {
      const { status, text } = await client.call(endpoint, input);
      replies.push([endpoint.name, input, status, status === endpoint.status ? text : '']);
    }
  }
  assert.ok(replies.length > 0);
  return replies;
}
