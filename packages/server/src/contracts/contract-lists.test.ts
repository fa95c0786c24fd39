import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGroupCompanies } from '@madoguchi/sdk/contracts/group-companies.endpoints.js';
import { readParticipants } from '@madoguchi/sdk/contracts/participants.endpoints.js';
import { readInvitations } from '@madoguchi/sdk/identity/invitations.endpoints.js';
import { field, onEachDatabase, openFixture, type Client, type Fixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { groupCompany, invitation, makeContract, participant } from './contract-fixture.suite.ts';

const identifier = 'TKS-00418-01';

/** A list of what belongs to a contract, read part by part. */
interface Case {
  readonly title: string;
  readonly endpoint: typeof readParticipants | typeof readGroupCompanies | typeof readInvitations;
  /** Adds one that sorts like the others by all but its id, and gives the id. */
  add(fixture: Fixture, contractId: string): Promise<string>;
  /** Adds one that stands before all others. */
  addBefore(fixture: Fixture, contractId: string): Promise<string>;
  /** How many are there from the beginning. */
  readonly already: number;
}

const cases: readonly Case[] = [
  {
    title: 'LIC-11 participants',
    endpoint: readParticipants,
    add: participant,
    async addBefore(fixture, contractId) {
      const id = await participant(fixture, contractId);
      const first = { role: 'owner', joined_at: 0 };
      await fixture.database.kysely.updateTable('participant').set(first).where('id', '=', id).execute();
      return id;
    },
    already: 1,
  },
  {
    title: 'LIC-13 group companies',
    endpoint: readGroupCompanies,
    add: (fixture, contractId) => groupCompany(fixture, contractId, '同じ名前の会社'),
    addBefore: (fixture, contractId) => groupCompany(fixture, contractId, '0番の会社'),
    already: 0,
  },
  {
    title: 'LIC-09 invitations',
    endpoint: readInvitations,
    add: async (fixture, contractId) => (await invitation(fixture, contractId)).id,
    async addBefore(fixture, contractId) {
      await fixture.clock.move(1000);
      return (await invitation(fixture, contractId)).id;
    },
    already: 0,
  },
];

onEachDatabase('lists of a contract', (open) => {
  for (const { title, endpoint, add, addBefore, already } of cases) {
    const opened = async (fixture: Fixture) => {
      await fixture.account({ portal: 'license', identifier });
      const { id: contractId } = await makeContract(fixture, { owners: [identifier] });
      return { contractId, client: await signedIn(fixture, identifier, 'license') };
    };
    const read = async (client: Client, contractId: string, cursor?: unknown) => {
      const { status, body, text } = await client.call(endpoint, {
        contractId,
        ...(cursor !== undefined && { cursor }),
      });
      assert.equal(status, 200, text);
      const items = field(body, 'items');
      assert.ok(Array.isArray(items));
      return {
        ids: items.map((item) => String(field(item, 'id'))),
        total: field(body, 'total'),
        next: field(body, 'next'),
      };
    };
    const addMany = async (fixture: Fixture, contractId: string, count: number): Promise<readonly string[]> => {
      const ids: string[] = [];
      for (let number = 0; number < count; number++) ids.push(await add(fixture, contractId));
      return ids;
    };

    test(`${title} come in parts, each once and in one order, also where nothing but the id tells them apart`, async () => {
      await using fixture = await openFixture(open);
      const { contractId, client } = await opened(fixture);
      const added = await addMany(fixture, contractId, 45);
      const all: string[] = [];
      let cursor: unknown;
      do {
        const { ids, total, next } = await read(client, contractId, cursor);
        assert.equal(total, 45 + already);
        assert.equal(ids.length, next === undefined ? 5 + already : 20);
        all.push(...ids);
        cursor = next;
      } while (cursor !== undefined);
      assert.deepEqual(all.slice(already), added.toSorted());
      assert.equal(new Set(all).size, 45 + already);
    });

    test(`${title} go on where they were, whatever is added before and taken away meanwhile`, async () => {
      await using fixture = await openFixture(open);
      const { contractId, client } = await opened(fixture);
      const added = (await addMany(fixture, contractId, 30)).toSorted();
      const first = await read(client, contractId);
      const before = await addBefore(fixture, contractId);
      const rest = await read(client, contractId, first.next);
      assert.deepEqual([...first.ids.slice(already), ...rest.ids], added);
      assert.deepEqual([rest.total, rest.next], [31 + already, undefined]);
      assert.equal((await read(client, contractId)).ids[0], before);
    });

    test(`${title} of another contract are not reached by a cursor, nor by one that nobody gave`, async () => {
      await using fixture = await openFixture(open);
      const { contractId, client } = await opened(fixture);
      const { id: other } = await makeContract(fixture, { owners: [identifier] });
      await addMany(fixture, contractId, 25);
      const ofOther = await addMany(fixture, other, 3);
      const { next } = await read(client, contractId);
      const { ids, total } = await read(client, other, next);
      assert.ok(ids.every((id) => ofOther.includes(id)));
      assert.equal(total, 3 + already);
      const { id: foreign } = await makeContract(fixture);
      assert.equal((await client.call(endpoint, { contractId: foreign, cursor: next })).status, 404);
      const { status, body } = await client.call(endpoint, { contractId, cursor: 'WzIsMCwiYSJd' });
      assert.deepEqual([status, field(body, 'fieldErrors.0.field')], [400, 'cursor']);
    });
  }
});
