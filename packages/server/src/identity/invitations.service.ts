import type { ContractListInput } from '@madoguchi/sdk/contracts/contract-input.model.js';
import type { Invitation, InvitationPage } from '@madoguchi/sdk/identity/invitation.model.js';
import { invitationExpiry } from '@madoguchi/sdk/identity/invitation.rules.js';
import type { InvitationInput, InviteInput } from '@madoguchi/sdk/identity/invitations.endpoints.js';
import { checkInvitedAddress } from '@madoguchi/sdk/identity/invited-address.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import { openContract, refuseEndedContract, type OpenContract } from '../contracts/open-contract.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { InvitationTable, Tables } from '../portal/tables.ts';
import { countInvitation } from './counted-invitation.ts';
import { invitationMail } from './invitation.mail.ts';
import { prepareLink, type PreparedLink } from './password-link.service.ts';

/** The invitations of a contract that wait for an answer, the newest first (LIC-09). */
export async function readOwnInvitations(
  call: CustomerCall,
  { contractId, cursor }: ContractListInput,
): Promise<InvitationPage> {
  const { kysely } = call.server.database;
  const contract = await openContract(kysely, call, contractId);
  const [at, id] = readTimeCursor(cursor) ?? [];
  const rows = await waiting(kysely, contract.id)
    .$if(at !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('sent_at', '<', at ?? 0), eb.and([eb('sent_at', '=', at ?? 0), eb('id', '>', id ?? '')])]),
      ),
    )
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(pageSize + 1)
    .execute();
  const { total } = await waiting(kysely, contract.id)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const page = pageOf(
    rows,
    total,
    (row) => shown(row, call),
    (row) => [row.sent_at, row.id],
  );
  return { ...page, ...(contract.ended && { ended: true }) };
}

/** Invites somebody to a contract by mail (LIC-09). */
export async function inviteToContract(
  call: CustomerCall,
  { contractId, mailAddress, locale }: InviteInput,
): Promise<Invitation> {
  const { server, portal, actor, now } = call;
  const { configuration } = portal;
  const address = checkInvitedAddress(mailAddress);
  if (!address.ok) {
    const { code, params } = address;
    throw wrong('mailAddress', code, params);
  }
  if (!configuration.locales.includes(locale)) throw wrong('locale', 'not-offered');
  const link = await prepareLink(server.random);
  refuseEndedContract(await openContract(server.database.kysely, call, contractId)); // before anything is counted
  const send = (): Promise<Invitation> =>
    call.write(async (transaction) => {
      const contract = await openContract(transaction, call, contractId);
      refuseEndedContract(contract);
      await refuseParticipant(transaction, call, contract.id, address.value);
      const former = await waiting(transaction, contract.id).where('mail_key', '=', address.value).executeTakeFirst();
      if (former && now < former.expires_at) throw new Refusal('already-invited');
      if (former) {
        await withdraw(transaction, former.id); // nobody can answer it any more
        await supersede(transaction, former.id);
      }
      const row: Selectable<InvitationTable> = {
        id: randomToken(server.random, 16),
        portal_id: configuration.id,
        contract_id: contract.id,
        invited_by: actor.account.id,
        mail_address: address.value, // as it was checked, not as it was typed: in full width no mail can be sent to it
        mail_key: address.value,
        locale,
        state: 'waiting',
        sent_at: now,
        expires_at: invitationExpiry(configuration, now),
      };
      await transaction.insertInto('invitation').values(row).execute();
      await putInvitation(transaction, call, contract, row, link);
      await audit(transaction, call, { subject: `contract:${contract.id}` });
      return shown(row, call);
    });
  return countInvitation(call, address.value, send);
}

/** Sends the mail of an invitation again, with another link and the whole time (LIC-09, ours). */
export async function resendOwnInvitation(
  call: CustomerCall,
  { contractId, invitationId }: InvitationInput,
): Promise<Invitation> {
  const { server, portal, now } = call;
  const link = await prepareLink(server.random);
  const { kysely } = server.database;
  const open = await openContract(kysely, call, contractId);
  refuseEndedContract(open);
  const known = await waiting(kysely, open.id).where('id', '=', invitationId).executeTakeFirst();
  if (!known) throw new Refusal('not-found');
  const send = (): Promise<Invitation> =>
    call.write(async (transaction) => {
      const contract = await openContract(transaction, call, contractId);
      refuseEndedContract(contract);
      const row = await waiting(transaction, contract.id).where('id', '=', invitationId).executeTakeFirst();
      if (!row) throw new Refusal('not-found');
      const renewed = { ...row, sent_at: now, expires_at: invitationExpiry(portal.configuration, now) };
      const { sent_at, expires_at } = renewed;
      await transaction.updateTable('invitation').set({ sent_at, expires_at }).where('id', '=', row.id).execute();
      await supersede(transaction, row.id);
      await putInvitation(transaction, call, contract, renewed, link);
      await audit(transaction, call, { subject: `contract:${contract.id}` });
      return shown(renewed, call);
    });
  return countInvitation(call, known.mail_key, send);
}

/** Withdraws an invitation (LIC-09, ours). */
export async function withdrawOwnInvitation(
  call: CustomerCall,
  { contractId, invitationId }: InvitationInput,
): Promise<void> {
  await call.write(async (transaction) => {
    const contract = await openContract(transaction, call, contractId);
    const row = await waiting(transaction, contract.id).where('id', '=', invitationId).executeTakeFirst();
    if (!row) throw new Refusal('not-found');
    await withdraw(transaction, row.id);
    await audit(transaction, call, { subject: `contract:${contract.id}` });
  });
}

const waiting = (database: Kysely<Tables>, contractId: string) =>
  database.selectFrom('invitation').selectAll().where('contract_id', '=', contractId).where('state', '=', 'waiting');

async function withdraw(database: Kysely<Tables>, id: string): Promise<void> {
  await database.updateTable('invitation').set({ state: 'withdrawn' }).where('id', '=', id).execute();
}

/** The links of an invitation end: a newer mail takes their place. */
async function supersede(database: Kysely<Tables>, invitationId: string): Promise<void> {
  await database
    .updateTable('invitation_link')
    .set({ superseded: 1 })
    .where('invitation_id', '=', invitationId)
    .execute();
}

/** Refuses to invite somebody who takes part already, by user code or by the address that mails go to. */
async function refuseParticipant(
  database: Kysely<Tables>,
  { portal }: CustomerCall,
  contractId: string,
  address: string,
): Promise<void> {
  const found = await database
    .selectFrom('participant')
    .innerJoin('account', 'account.id', 'participant.account_id')
    .select('participant.id')
    .where('participant.contract_id', '=', contractId)
    .where('account.portal_id', '=', portal.configuration.id)
    .where((eb) =>
      eb.or([eb('account.identifier_key', '=', address), eb(eb.fn('lower', ['account.mail_address']), '=', address)]),
    )
    .executeTakeFirst();
  if (found) throw new Refusal('already-participant');
}

async function putInvitation(
  database: Kysely<Tables>,
  { server, portal, actor, now }: CustomerCall,
  contract: OpenContract,
  { id, mail_address, locale, expires_at }: Selectable<InvitationTable>,
  { token, tokenHash }: PreparedLink,
): Promise<void> {
  const { configuration, pages } = portal;
  await database
    .insertInto('invitation_link')
    .values({ token_hash: tokenHash, portal_id: configuration.id, invitation_id: id, superseded: 0 })
    .execute();
  const { displayName } = actor.account;
  const mail = invitationMail(
    {
      portal,
      page: pages.join ?? pages.signIn,
      invitedBy: displayName,
      companyName: contract.companyName,
      contractName: contract.name,
      token,
      expiresAt: expires_at,
    },
    locale,
  );
  await putMail(database, { random: server.random, portalId: configuration.id, now }, { ...mail, to: mail_address });
}

function shown(row: Selectable<InvitationTable>, { now }: CustomerCall): Invitation {
  return {
    id: row.id,
    mailAddress: row.mail_address,
    locale: row.locale,
    sentAt: new Date(row.sent_at).toISOString(),
    expiresAt: new Date(row.expires_at).toISOString(),
    expired: row.expires_at <= now,
  };
}
