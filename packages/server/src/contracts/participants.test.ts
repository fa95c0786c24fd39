import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readParticipants,
  removeParticipant,
  updateParticipant,
} from '@madoguchi/sdk/contracts/participants.endpoints.js';
import { readContract } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { field, onEachDatabase, openFixture, type Client, type Fixture } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { makeContract } from './contract-fixture.suite.ts';

const owner = 'TKS-00418-01';
const member = 'TKS-00418-02';

interface Stage {
  readonly contractId: string;
  readonly client: Client;
  /** Ids of parts by user code. */
  parts(): Promise<ReadonlyMap<string, { readonly id: string; readonly version: number; readonly role: string }>>;
}

async function stageOf(fixture: Fixture, owners: readonly string[], members: readonly string[]): Promise<Stage> {
  for (const identifier of [...owners, ...members]) await fixture.account({ portal: 'license', identifier });
  const { id: contractId } = await makeContract(fixture, { owners, members });
  const client = await signedIn(fixture, owners[0] ?? '', 'license');
  return {
    contractId,
    client,
    async parts() {
      const list = field((await client.call(readParticipants, { contractId })).body, 'participants');
      assert.ok(Array.isArray(list));
      return new Map(
        list.map((part) => [
          String(field(part, 'identifier')),
          { id: String(field(part, 'id')), version: Number(field(part, 'version')), role: String(field(part, 'role')) },
        ]),
      );
    },
  };
}

onEachDatabase('participants', (open) => {
  test('LIC-11 LIC-12 an owner changes role and notices of others, and of themselves', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client, parts } = await stageOf(fixture, [owner], [member]);
    const before = await parts();
    assert.deepEqual([...before.keys()], [owner, member], 'owners first');
    const { id = '', version = 0 } = before.get(member) ?? {};
    const { status, body } = await client.call(
      updateParticipant,
      { contractId, participantId: id, role: 'owner', notices: false },
      { version },
    );
    assert.equal(status, 200);
    assert.deepEqual(
      ['role', 'notices', 'self', 'version'].map((name) => field(body, name)),
      ['owner', false, false, version + 1],
    );
    const own = before.get(owner);
    const self = await client.call(
      updateParticipant,
      { contractId, participantId: own?.id, role: 'member', notices: true },
      { version: own?.version ?? 0 },
    );
    assert.deepEqual([self.status, field(self.body, 'self'), field(self.body, 'role')], [200, true, 'member']);
    assert.equal(
      field(
        (
          await client.call(
            updateParticipant,
            { contractId, participantId: id, role: 'member', notices: true },
            { version: 2 },
          )
        ).body,
        'code',
      ),
      'forbidden',
      'who gave the role away manages no more',
    );
  });

  test('LIC-12 a member sees the others and changes nothing, also not their own notices', async () => {
    await using fixture = await openFixture(open);
    const { contractId, parts } = await stageOf(fixture, [owner], [member]);
    const { id = '', version = 0 } = (await parts()).get(member) ?? {};
    const client = await signedIn(fixture, member, 'license');
    assert.equal((await client.call(readParticipants, { contractId })).status, 200);
    const edit = await client.call(
      updateParticipant,
      { contractId, participantId: id, role: 'member', notices: false },
      { version },
    );
    assert.equal(field(edit.body, 'code'), 'forbidden');
  });

  test('LIC-11 the last owner can neither become a member nor be removed; of two who demote each other one stays', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client, parts } = await stageOf(fixture, [owner, member], []);
    const both = await parts();
    const [one, two] = [both.get(owner), both.get(member)];
    const other = await signedIn(fixture, member, 'license');
    const demote = (by: Client, id = '', version = 0) =>
      by.call(updateParticipant, { contractId, participantId: id, role: 'member', notices: true }, { version });
    const replies = await Promise.all([demote(client, two?.id, two?.version), demote(other, one?.id, one?.version)]);
    const statuses = replies.map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 200).length, 1);
    assert.equal(statuses.filter((status) => status === 403 || status === 409).length, 1);
    const left = replies[0]?.status === 200 ? { by: client, id: one?.id } : { by: other, id: two?.id };
    const removed = await left.by.call(removeParticipant, { contractId, participantId: left.id });
    assert.equal(field(removed.body, 'code'), 'last-owner');
    assert.equal(field((await demote(left.by, left.id, 1)).body, 'code'), 'last-owner');
    const owners = await fixture.database.kysely
      .selectFrom('participant')
      .select('id')
      .where('role', '=', 'owner')
      .execute();
    assert.equal(owners.length, 1);
  });

  test('LIC-11 20 parallel edits of one version: one wins, the others get what is there now', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client, parts } = await stageOf(fixture, [owner], [member]);
    const { id = '', version = 0 } = (await parts()).get(member) ?? {};
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        client.call(
          updateParticipant,
          { contractId, participantId: id, role: 'member', notices: index % 2 === 0 },
          { version },
        ),
      ),
    );
    assert.equal(replies.filter(({ status }) => status === 200).length, 1);
    const conflicts = replies.filter(({ body }) => field(body, 'code') === 'version-conflict');
    assert.equal(conflicts.length, 19);
    for (const { body } of conflicts) assert.equal(field(body, 'current.version'), version + 1);
    const missing = await client.call(updateParticipant, {
      contractId,
      participantId: id,
      role: 'member',
      notices: true,
    });
    assert.equal(missing.status, 428);
  });

  test('LIC-11 who is removed sees the contract no more, at once', async () => {
    await using fixture = await openFixture(open);
    const { contractId, client, parts } = await stageOf(fixture, [owner], [member]);
    const removed = await signedIn(fixture, member, 'license');
    assert.equal((await removed.call(readContract, { contractId })).status, 200);
    const { id = '' } = (await parts()).get(member) ?? {};
    assert.equal((await client.call(removeParticipant, { contractId, participantId: id })).status, 204);
    assert.equal((await removed.call(readContract, { contractId })).status, 404);
    assert.equal((await client.call(removeParticipant, { contractId, participantId: id })).status, 404);
  });
});
