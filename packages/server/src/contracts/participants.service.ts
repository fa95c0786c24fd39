import { contractRoles } from '@madoguchi/sdk/contracts/contract-role.rules.js';
import type { ContractListInput } from '@madoguchi/sdk/contracts/contract-input.model.js';
import type { Participant, ParticipantPage } from '@madoguchi/sdk/contracts/participant.model.js';
import { canHaveRole, canRemove, type OwnerDecision } from '@madoguchi/sdk/contracts/participant.rules.js';
import type { ParticipantInput, UpdateParticipantInput } from '@madoguchi/sdk/contracts/participants.endpoints.js';
import { sql, type Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import { pageOf, pageSize, readRankCursor } from '../portal/cursor.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { AccountTable, Tables } from '../portal/tables.ts';
import { managingRoles } from './managing-roles.ts';
import { openContract } from './open-contract.ts';

/** A participant as it is read. */
interface ParticipantRow extends Omit<Participant, 'notices' | 'self' | 'suspended' | 'joinedAt'> {
  readonly accountId: string;
  readonly state: AccountTable['state'];
  readonly notices: number;
  readonly joinedAt: number;
}

/** Who takes part in a contract: those who manage it first, then in the order in which they joined (LIC-11). */
export async function readOwnParticipants(
  call: CustomerCall,
  { contractId, cursor }: ContractListInput,
): Promise<ParticipantPage> {
  const { kysely } = call.server.database;
  const contract = await openContract(kysely, call, contractId);
  const after = readRankCursor(cursor);
  const managing = managingRoles(call.portal.configuration);
  const rank = sql<number>`case when participant.role in (${sql.join(managing.length > 0 ? managing : [''])}) then 0 else 1 end`;
  const rows = await participantsOf(kysely, contract.id)
    .select(rank.as('rank'))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(${rank}, participant.joined_at, participant.id) > (${sql.join([...(after ?? [])])})`),
    )
    .orderBy('rank')
    .orderBy('participant.joined_at')
    .orderBy('participant.id')
    .limit(pageSize + 1)
    .execute();
  const { total } = await kysely
    .selectFrom('participant')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('contract_id', '=', contract.id)
    .executeTakeFirstOrThrow();
  const page = pageOf(
    rows,
    total,
    (row) => shown(row, call),
    (row) => [row.rank, row.joinedAt, row.id],
  );
  const { role, ended } = contract;
  return { ...page, role, ...(ended && { ended }) };
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
  const rows = await participantsOf(database, contract.id).execute();
  const all = rows.map((row) => shown(row, call));
  const current = all.find(({ id }) => id === participantId);
  if (!current) throw new Refusal('not-found');
  return { all, current };
}

const participantsOf = (database: Kysely<Tables>, contractId: string) =>
  database
    .selectFrom('participant')
    .innerJoin('account', 'account.id', 'participant.account_id')
    .select(['participant.id', 'participant.account_id as accountId', 'participant.role', 'participant.notices'])
    .select(['participant.joined_at as joinedAt', 'participant.version'])
    .select(['account.display_name as displayName', 'account.identifier', 'account.state'])
    .where('participant.contract_id', '=', contractId);

function shown(
  { id, displayName, identifier, role, notices, accountId, state, joinedAt, version }: ParticipantRow,
  { actor }: CustomerCall,
): Participant {
  return {
    id,
    displayName,
    identifier,
    role,
    notices: notices === 1,
    self: accountId === actor.account.id,
    ...(state === 'suspended' && { suspended: true }),
    joinedAt: new Date(joinedAt).toISOString(),
    version,
  };
}

function refuse(decision: OwnerDecision): void {
  if (!decision.ok) throw new Refusal(decision.code);
}
