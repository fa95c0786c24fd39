import type {
  ContractWithoutOwner,
  LeaveInput,
  LeavingConsequences,
  LeavingProof,
  LeavingReceipt,
} from '@madoguchi/sdk/identity/leaving.model.js';
import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { checkLeavingComment } from '@madoguchi/sdk/identity/leaving.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import { idempotencyKeyLife } from '@madoguchi/sdk/portal/idempotency.rules.js';
import type { Kysely, Transaction } from 'kysely';
import { contactOf } from '../contracts/contract-contact.ts';
import { managingRoles } from '../contracts/managing-roles.ts';
import { owners } from '../contracts/owners.ts';
import { audit } from '../portal/audit.ts';
import type { Call, CustomerCall } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import { digest } from '../portal/digest.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import { endSessions } from '../portal/session-tokens.ts';
import type { Tables } from '../portal/tables.ts';
import { checkOwnPassword, readPasswordOwner } from './check-own-password.ts';

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

const nobody = JSON.stringify({ name: '', mail: '', telephone: '' });

/** Everything that names an account goes with it. A table that is forgotten here is told by its foreign key, or by the test. */
async function deleteAccount(transaction: Transaction<Tables>, portalId: string, id: string): Promise<void> {
  await endSessions(transaction, id);
  for (const table of [
    'participant',
    'preferences',
    'notification_settings',
    'list_settings',
    'terms_agreement',
    'password_link',
    'announcement_reading',
    'video_position',
    'upload',
    'ticket_seen',
    'project_member',
    'access_application',
    'login_certificate',
    'one_time_password',
  ] as const)
    await transaction.deleteFrom(table).where('account_id', '=', id).execute();
  const addresses = await ownAddresses(transaction, portalId, id);
  if (addresses.length > 0) {
    await deleteMails(transaction, portalId, addresses);
    await transaction
      .deleteFrom('account_application')
      .where('portal_id', '=', portalId)
      .where('mail_key', 'in', addresses)
      .execute();
  }
  await transaction.updateTable('invitation').set({ invited_by: '' }).where('invited_by', '=', id).execute();
  await transaction
    .updateTable('quote_request')
    .set({ requested_by: '', requested_by_id: null })
    .where('requested_by_id', '=', id)
    .execute();
  await transaction
    .updateTable('ticket')
    .set({ opened_by: '', opened_by_id: null, contact: nobody })
    .where('opened_by_id', '=', id)
    .execute();
  await transaction
    .updateTable('renewal_quote')
    .set({ answered_by: '', answered_by_id: null })
    .where('answered_by_id', '=', id)
    .execute();
  await transaction
    .updateTable('ticket_entry')
    .set({ author_name: '', author_id: null })
    .where('author_id', '=', id)
    .execute();
  await transaction.deleteFrom('account').where('id', '=', id).execute();
}

/**
 * Deletes the answers kept for repeats that tell of the caller: their own, that they joined, that their address was invited,
 * and what they asked for.
 */
async function deleteKeptAnswers(
  transaction: Transaction<Tables>,
  { portal, actor, now }: CustomerCall,
): Promise<void> {
  const { id, identifier } = actor.account;
  const addresses = await ownAddresses(transaction, portal.configuration.id, id);
  const quotes = await transaction
    .selectFrom('quote_request') // oxlint-disable-line madoguchi/visible -- those of an account, wherever
    .select('id')
    .where('requested_by_id', '=', id)
    .where('answered_at', '>', now - idempotencyKeyLife)
    .execute();
  // as JSON writes them, so that nobody's is met whose address only begins or ends alike
  const told = [identifier, ...addresses, ...quotes.map((quote) => quote.id)].map((text) => JSON.stringify(text));
  await transaction
    .deleteFrom('idempotency')
    .where('portal_id', '=', portal.configuration.id)
    .where((eb) => {
      const answer = eb.fn<string>('lower', ['answer']);
      return eb.or([eb('owner', '=', `account:${id}`), ...told.map((text) => containing(answer, text.toLowerCase()))]);
    })
    .execute();
}

/** The addresses of an account, normalised, without those that another account of the portal has too. */
async function ownAddresses(
  transaction: Transaction<Tables>,
  portalId: string,
  id: string,
): Promise<readonly string[]> {
  const { mail_address, identifier_key } = await transaction
    .selectFrom('account')
    .select(['mail_address', 'identifier_key'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const addresses = [...new Set([normaliseIdentifier(mail_address), identifier_key])];
  const others = await transaction
    .selectFrom('account')
    .select(['mail_address', 'identifier_key'])
    .where('portal_id', '=', portalId)
    .where('id', '!=', id)
    .where((eb) =>
      eb.or([eb(eb.fn<string>('lower', ['mail_address']), 'in', addresses), eb('identifier_key', 'in', addresses)]),
    )
    .execute();
  const shared = new Set(others.flatMap((other) => [normaliseIdentifier(other.mail_address), other.identifier_key]));
  return addresses.filter((address) => !shared.has(address));
}

/** Deletes the mails of a portal to addresses, and the invitations of these, answered or not. */
async function deleteMails(
  transaction: Transaction<Tables>,
  portalId: string,
  addresses: readonly string[],
): Promise<void> {
  await transaction
    .deleteFrom('outbox')
    .where('portal_id', '=', portalId)
    .where((eb) => eb(eb.fn<string>('lower', ['recipient']), 'in', addresses))
    .execute();
  await transaction
    .deleteFrom('invitation_link')
    .where('portal_id', '=', portalId)
    .where('invitation_id', 'in', (eb) =>
      eb
        .selectFrom('invitation') // oxlint-disable-line madoguchi/visible -- those of an address, wherever
        .select('id')
        .where('portal_id', '=', portalId)
        .where('mail_key', 'in', addresses),
    )
    .execute();
  await transaction
    .deleteFrom('invitation')
    .where('portal_id', '=', portalId)
    .where('mail_key', 'in', addresses)
    .execute();
}
