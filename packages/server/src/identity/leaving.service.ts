import type {
  ContractWithoutOwner,
  LeaveInput,
  LeavingConsequences,
  LeavingProof,
  LeavingReceipt,
} from '@madoguchi/sdk/identity/leaving.model.js';
import { checkLeavingComment } from '@madoguchi/sdk/identity/leaving.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { contactOf } from '../contracts/contract-contact.ts';
import { managingRoles } from '../contracts/managing-roles.ts';
import { owners } from '../contracts/owners.ts';
import { audit } from '../portal/audit.ts';
import type { Call, CustomerCall } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { checkOwnPassword, readPasswordOwner } from './check-own-password.ts';
import { deleteAccount, deleteKeptAnswers } from './delete-account.ts';

/** What leaving would mean for the caller (LIC-21). */
export async function readOwnLeaving(call: CustomerCall): Promise<LeavingConsequences> {
  return { withoutOwner: await withoutOwner(call.server.database.kysely, call) };
}

/**
 * Deletes the caller's account with everything personal about it (LIC-21): what they agreed to and chose, their sessions,
 * links, invitations and mails, answers kept for repeats, their part in every contract, and their name in what they asked
 * for. Mails to an address that another account of the portal has too are kept, for they may be theirs, and so are mails to
 * others that name them, and what other portals have. What they did stays in the audit trail by id, and why they left is
 * kept without who.
 */
export async function leavePortal(call: CustomerCall, input: LeaveInput): Promise<void> {
  const { server, portal, actor, now } = call;
  const comment = checkLeavingComment(input.reason, input.comment);
  if (!comment.ok) {
    const { code, params } = comment;
    throw wrong('comment', code, params);
  }
  await checkOwnPassword(call, await readPasswordOwner(call), 'password', input.password);
  const { id } = actor.account;
  const rowId = input.receipt === undefined ? randomToken(server.random, 16) : await digest(input.receipt);
  await call.write(async (transaction) => {
    const alone = await withoutOwner(transaction, call);
    const known = new Set(input.withoutOwner);
    if (alone.length !== known.size || alone.some((contract) => !known.has(contract.id)))
      throw new Refusal('leaving-changed', { current: { withoutOwner: alone } });
    await transaction
      .insertInto('leaving')
      .values({
        id: rowId,
        portal_id: portal.configuration.id,
        reason: input.reason,
        comment: comment.comment ?? null,
        left_at: now,
      })
      .onConflict((conflict) => conflict.doNothing()) // a receipt that somebody used before them
      .execute();
    await audit(transaction, call, { subject: `account:${id}` });
    await deleteKeptAnswers(transaction, call);
    await deleteAccount(transaction, portal.configuration.id, id);
  });
  call.handOut(undefined);
}

/** Whether a leaving whose answer was lost was carried out. What is kept of it is found by the receipt alone (LIC-21). */
export async function checkOwnLeaving({ server, portal }: Call, { receipt }: LeavingReceipt): Promise<LeavingProof> {
  const found = await server.database.kysely
    .selectFrom('leaving')
    .select('id')
    .where('portal_id', '=', portal.configuration.id)
    .where('id', '=', await digest(receipt))
    .executeTakeFirst();
  return { left: found !== undefined };
}

/** The contracts that only the caller can manage. */
async function withoutOwner(
  database: Kysely<Tables>,
  { portal: { configuration }, actor }: CustomerCall,
): Promise<readonly ContractWithoutOwner[]> {
  const managing = managingRoles(configuration);
  if (managing.length === 0) return [];
  const rows = await database
    .selectFrom('participant as own')
    .innerJoin('contract', 'contract.id', 'own.contract_id')
    .select(['contract.id', 'contract.number', 'contract.name', 'contract.contact'])
    .select((eb) =>
      eb
        .selectFrom('participant as other')
        .select(({ fn }) => fn.countAll<number>().as('members'))
        .whereRef('other.contract_id', '=', 'own.contract_id')
        .whereRef('other.id', '!=', 'own.id')
        .as('members'),
    )
    .where('own.account_id', '=', actor.account.id)
    .where('own.role', 'in', managing)
    .where((eb) =>
      eb.not(
        eb.exists(
          owners(database, configuration)
            .where('owner.contract_id', '=', eb.ref('own.contract_id'))
            .where('owner.id', '!=', eb.ref('own.id')),
        ),
      ),
    )
    .orderBy('contract.number')
    .execute();
  return rows.map(({ members, ...contract }) => ({ ...contract, contact: contactOf(contract), members: members ?? 0 }));
}
