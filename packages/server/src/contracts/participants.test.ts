import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definePortal, presets } from '@madoguchi/sdk';
import {
  readParticipants,
  removeParticipant,
  updateParticipant,
} from '@madoguchi/sdk/contracts/participants.endpoints.js';
import { readContract } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { readLeavingConsequences } from '@madoguchi/sdk/identity/leaving.endpoints.js';
import { field, onEachDatabase, openFixture, type Client, type Fixture, type Reply } from '../portal/fixture.suite.ts';
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
      const list = field((await client.call(readParticipants, { contractId })).body, 'items');
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
  test('LIC-11 LIC-21 a portal with roles of its own keeps the last who manages a contract, and says what their leaving means', async () => {
    const roles = [
      { id: 'guest', name: { ja: '閲覧者' }, scope: 'contract', may: ['read'] },
      { id: 'manager', name: { ja: '管理者' }, scope: 'contract', may: ['read', 'manage'] },
    ] as const;
    await using fixture = await openFixture(open, { configurations: [definePortal({ from: presets.license, roles })] });
    const { contractId, client, parts } = await stageOf(fixture, [owner], [member]);
    for (const [from, role] of [
      ['owner', 'manager'],
      ['member', 'guest'],
    ] as const)
      await fixture.database.kysely.updateTable('participant').set({ role }).where('role', '=', from).execute();
    const before = await parts();
    assert.deepEqual([...before.keys()], [owner, member], 'managers first');
    const [own, other] = [before.get(owner), before.get(member)];
    const give = (part: typeof own, role: string): Promise<Reply> =>
      client.call(
        updateParticipant,
        { contractId, participantId: part?.id, role, notices: true },
        { version: part?.version ?? 0 },
      );
    assert.equal(field((await give(own, 'guest')).body, 'code'), 'last-owner');
    assert.equal(
      field((await client.call(removeParticipant, { contractId, participantId: own?.id })).body, 'code'),
      'last-owner',
    );
    const unknown = await give(other, 'owner');
    assert.deepEqual([unknown.status, field(unknown.body, 'fieldErrors.0.field')], [400, 'role']);
    assert.equal(field((await client.call(readLeavingConsequences)).body, 'withoutOwner.0.id'), contractId);
    assert.equal((await give(other, 'manager')).status, 200);
    assert.deepEqual(field((await client.call(readLeavingConsequences)).body, 'withoutOwner'), []);
    assert.equal((await client.call(removeParticipant, { contractId, participantId: own?.id })).status, 204);
  });

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
