import { contractRoles, mayManage } from '@madoguchi/sdk/contracts/contract-role.rules.js';
import type { ContractInput } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import type { Participant, Participants } from '@madoguchi/sdk/contracts/participant.model.js';
import { canHaveRole, canRemove, type OwnerDecision } from '@madoguchi/sdk/contracts/participant.rules.js';
import type { ParticipantInput, UpdateParticipantInput } from '@madoguchi/sdk/contracts/participants.endpoints.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { openContract } from './open-contract.ts';

/** Who takes part in a contract: those who manage it first, then in the order in which they joined (LIC-11). */
export async function readOwnParticipants(call: CustomerCall, { contractId }: ContractInput): Promise<Participants> {
  const { kysely } = call.server.database;
  const contract = await openContract(kysely, call, contractId);
  return { participants: await participantsOf(kysely, call, contract.id), role: contract.role };
}

/** Changes somebody's role and notices (LIC-11, LIC-12); of several edits of one version the first one wins. */
export async function updateOwnParticipant(
  call: CustomerCall & Replaces,
  { contractId, participantId, role, notices }: UpdateParticipantInput,
): Promise<Participant> {
  const { configuration } = call.portal;
  if (!contractRoles(configuration).some(({ id }) => id === role)) throw wrong('role', 'unknown');
  return call.write(async (transaction) => {
    const { all, current } = await find(transaction, call, { contractId, participantId });
    if (current.version !== call.ifMatch) throw new Refusal('version-conflict', { current });
    refuse(canHaveRole(configuration, all, current.id, role));
    const version = current.version + 1;
    await transaction
      .updateTable('participant')
      .set({ role, notices: notices ? 1 : 0, version })
      .where('id', '=', current.id)
      .execute();
    await audit(transaction, call, { subject: `participant:${current.id}` });
    return { ...current, role, notices, version };
  });
}

/** Ends somebody's part in a contract (ours). */
export async function removeOwnParticipant(call: CustomerCall, input: ParticipantInput): Promise<void> {
  await call.write(async (transaction) => {
    const { all, current } = await find(transaction, call, input);
    refuse(canRemove(call.portal.configuration, all, current.id));
    await transaction.deleteFrom('participant').where('id', '=', current.id).execute();
    await audit(transaction, call, { subject: `participant:${current.id}` });
  });
}

async function find(
  database: Kysely<Tables>,
  call: CustomerCall,
  { contractId, participantId }: ParticipantInput,
): Promise<{ readonly all: readonly Participant[]; readonly current: Participant }> {
  const contract = await openContract(database, call, contractId);
  const all = await participantsOf(database, call, contract.id);
  const current = all.find(({ id }) => id === participantId);
  if (!current) throw new Refusal('not-found');
  return { all, current };
}

async function participantsOf(
  database: Kysely<Tables>,
  { actor, portal }: CustomerCall,
  contractId: string,
): Promise<readonly Participant[]> {
  const rows = await database
    .selectFrom('participant')
    .innerJoin('account', 'account.id', 'participant.account_id')
    .select(['participant.id', 'participant.account_id as accountId', 'participant.role', 'participant.notices'])
    .select(['participant.joined_at as joinedAt', 'participant.version'])
    .select(['account.display_name as displayName', 'account.identifier'])
    .where('participant.contract_id', '=', contractId)
    .orderBy('participant.joined_at')
    .orderBy('participant.id')
    .execute();
  const rank = ({ role }: { readonly role: string }): number => (mayManage(portal.configuration, role) ? 0 : 1);
  const ordered = rows.toSorted((one, other) => rank(one) - rank(other));
  return ordered.map(({ accountId, joinedAt, notices, ...participant }) => ({
    ...participant,
    notices: notices === 1,
    self: accountId === actor.account.id,
    joinedAt: new Date(joinedAt).toISOString(),
  }));
}

function refuse(decision: OwnerDecision): void {
  if (!decision.ok) throw new Refusal(decision.code);
}
