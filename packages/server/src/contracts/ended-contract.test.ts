import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addProductByKey,
  inspectLicenseKey,
  readContractProducts,
} from '@madoguchi/sdk/contracts/contract-products.endpoints.js';
import {
  readParticipants,
  removeParticipant,
  updateParticipant,
} from '@madoguchi/sdk/contracts/participants.endpoints.js';
import { activate, readActivation } from '@madoguchi/sdk/environments/activation.endpoints.js';
import { readAssignment, updateAssignment } from '@madoguchi/sdk/environments/assignment.endpoints.js';
import {
  inspectInvitation,
  invite,
  readInvitations,
  resendInvitation,
  withdrawInvitation,
} from '@madoguchi/sdk/identity/invitations.endpoints.js';
import { readyEnvironment, uploadedRequest } from '../environments/activation-fixture.suite.ts';
import { field, onEachDatabase, openFixture, type Client, type Fixture, type Reply } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { invitation, licenseKey, makeContract, participant } from './contract-fixture.suite.ts';

const owner = 'TKS-00418-01';
const member = 'TKS-00418-02';
const lastMoment = Date.parse('2026-12-31T23:59:59.999+09:00');

interface Stage {
  readonly client: Client;
  readonly contractId: string;
  readonly environmentId: string;
  /** What grants something, tried once more: what came of each. */
  grants(): Promise<Readonly<Record<string, unknown>>>;
}

async function stageOf(fixture: Fixture): Promise<Stage> {
  for (const identifier of [owner, member]) await fixture.account({ portal: 'license', identifier });
  const products = [{ id: 'platform', count: 10, endsOn: '2027-12-31' }];
  const contract = await makeContract(fixture, { owners: [owner], members: [member], products });
  const environmentId = await readyEnvironment(fixture, contract);
  const platform = contract.products.get('platform') ?? '';
  const at = { contractId: contract.id, environmentId };
  const client = await signedIn(fixture, owner, 'license');
  const outcome = ({ status, body }: Reply): unknown => field(body, 'code') ?? status;
  let version = 0;
  return {
    client,
    contractId: contract.id,
    environmentId,
    async grants() {
      version++;
      const key = await licenseKey(fixture);
      const { id: invitationId } = await invitation(fixture, contract.id);
      const counts = [{ productId: platform, count: 3 + version }];
      const uploadId = await uploadedRequest(fixture, owner);
      const mailAddress = `hanako-${version}@customer.example`;
      return {
        inspected: outcome(await client.call(inspectLicenseKey, { contractId: contract.id, key })),
        added: outcome(await client.call(addProductByKey, { contractId: contract.id, key })),
        assigned: outcome(await client.call(updateAssignment, { ...at, counts }, { version })),
        activated: outcome(await client.call(activate, { ...at, uploadId })),
        invited: outcome(await client.call(invite, { contractId: contract.id, mailAddress, locale: 'ja' })),
        resent: outcome(await client.call(resendInvitation, { contractId: contract.id, invitationId })),
      };
    },
  };
}

onEachDatabase('contracts that have ended', (open) => {
  test('LIC-06 LIC-08 LIC-09 LIC-15 up to the end of its last day in Japan a contract grants, and after it nothing new', async () => {
    await using fixture = await openFixture(open);
    const { client, contractId, environmentId, grants } = await stageOf(fixture);
    await fixture.clock.move(lastMoment - fixture.clock.now());
    await client.signIn(owner);
    const reads = async (): Promise<readonly unknown[]> => {
      const replies = [
        await client.call(readContractProducts, { contractId }),
        await client.call(readAssignment, { contractId, environmentId }),
        await client.call(readActivation, { contractId, environmentId }),
        await client.call(readParticipants, { contractId }),
        await client.call(readInvitations, { contractId }),
      ];
      return replies.map(({ status, body }) => field(body, 'ended') ?? status);
    };
    assert.deepEqual(await reads(), [200, 200, 200, 200, 200]);
    const granted = { inspected: 200, added: 201, assigned: 200, activated: 201, invited: 201, resent: 201 };
    assert.deepEqual(await grants(), granted);
    await fixture.clock.move(1);
    assert.deepEqual(await reads(), [true, true, true, true, true]);
    const refused = Object.fromEntries(Object.keys(granted).map((name) => [name, 'contract-ended']));
    assert.deepEqual(await grants(), refused);
    const { body } = await client.call(readActivation, { contractId, environmentId });
    assert.ok(field(body, 'issued.url'), 'what was made can still be downloaded');
    const rows = await fixture.database.kysely.selectFrom('activation').select('id').execute();
    assert.equal(rows.length, 1);
  });

  test('LIC-09 LIC-11 in a contract that has ended roles change, people leave and an invitation is withdrawn; one that went out still holds', async () => {
    await using fixture = await openFixture(open);
    const { client, contractId } = await stageOf(fixture);
    const third = await participant(fixture, contractId);
    await fixture.clock.move(lastMoment - fixture.clock.now());
    const [sent, other] = [await invitation(fixture, contractId), await invitation(fixture, contractId)];
    await fixture.clock.move(1);
    await client.signIn(owner);
    const { body } = await client.call(readParticipants, { contractId });
    const items = field(body, 'items');
    assert.ok(Array.isArray(items));
    const participantId = String(
      field(
        items.find((item) => field(item, 'identifier') === member),
        'id',
      ),
    );
    const change = { contractId, participantId, role: 'owner', notices: true };
    assert.equal((await client.call(updateParticipant, change, { version: 1 })).status, 200);
    assert.equal((await client.call(removeParticipant, { contractId, participantId: third })).status, 204);
    assert.equal((await client.call(withdrawInvitation, { contractId, invitationId: other.id })).status, 204);
    assert.equal((await client.call(inspectInvitation, { token: sent.token })).status, 200);
  });
});
