import { memberRole } from '@madoguchi/sdk/contracts/contract-role.rules.js';
import { checkDisplayName } from '@madoguchi/sdk/identity/display-name.rules.js';
import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import type { Joined, OpenInvitation } from '@madoguchi/sdk/identity/invitation.model.js';
import { checkInvitation } from '@madoguchi/sdk/identity/invitation.rules.js';
import type { InvitationToken, Joining, JoinInput } from '@madoguchi/sdk/identity/invitations.endpoints.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Transaction } from 'kysely';
import { addParticipant } from '../contracts/contract-rows.ts';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { transaction } from '../portal/transaction.ts';
import { addAccount } from './account.ts';
import { uncount } from './counted-try.ts';
import { refuseUnfit } from './fit-password.ts';
import { noteAgreement, refuseAgreement, termsForAnyone } from './terms.store.ts';
import { verifyPassword } from './verify-password.ts';

/** What an invitation is for, without using it (LIC-10). */
export async function inspectOwnInvitation(call: Call, { token }: InvitationToken): Promise<OpenInvitation> {
  const { kysely } = call.server.database;
  const { contractName, companyName, inviter, mailAddress, mailKey, expiresAt } = await findWorking(
    kysely,
    call,
    await digest(token),
  );
  const account = await accountOf(kysely, call, mailKey);
  const terms = await termsForAnyone(kysely, call.portal.configuration);
  return {
    contractName,
    companyName,
    invitedBy: inviter ?? companyName,
    mailAddress,
    hasAccount: account !== undefined,
    ...(terms && { terms }),
    expiresAt: new Date(expiresAt).toISOString(),
  };
}

/** Joins a contract as a member (LIC-10). Of several who use one invitation at once, one joins. */
export async function joinByInvitation(
  call: Call,
  { token, account: who, termsVersion, opened }: JoinInput,
): Promise<Joined> {
  const { server, portal, now } = call;
  const tokenHash = await digest(token);
  const { mailAddress, mailKey, locale } = await findWorking(server.database.kysely, call, tokenHash);
  const enter = await prepare(call, who, { mailAddress, mailKey, locale });
  return call.write(async (open) => {
    const invitation = await findWorking(open, call, tokenHash);
    const terms = await termsForAnyone(open, portal.configuration);
    const read = { version: termsVersion ?? 0, opened };
    if (terms) refuseAgreement(terms, read);
    const joining = await enter(open);
    const context = { random: server.random, configuration: portal.configuration, now };
    if (terms) await noteAgreement(open, context, joining.id, read);
    const { contractId } = invitation;
    const role = memberRole(portal.configuration);
    const taking = await open
      .selectFrom('participant')
      .select('id')
      .where('contract_id', '=', contractId)
      .where('account_id', '=', joining.id)
      .executeTakeFirst();
    if (taking) throw new Refusal('joined-already');
    await addParticipant(open, context, { contractId, accountId: joining.id, role });
    await open.updateTable('invitation').set({ state: 'joined' }).where('id', '=', invitation.id).execute();
    const subject = `contract:${contractId}`;
    await audit(open, call, { subject, actor: `account:${joining.id}` });
    const { identifier, displayName } = joining;
    return { identifier, displayName, contractName: invitation.contractName };
  });
}

interface JoiningAccount {
  readonly id: string;
  readonly identifier: string;
  readonly displayName: string;
}

/** Checks who joins, and gives what makes or finds their account within the transaction. */
async function prepare(
  call: Call,
  who: Joining,
  { mailAddress, mailKey, locale }: { readonly mailAddress: string; readonly mailKey: string; readonly locale: string },
): Promise<(transaction: Transaction<Tables>) => Promise<JoiningAccount>> {
  const { server, portal, now } = call;
  if (who.type === 'existing') {
    const { id, passwordHash, counted } = await verifyPassword(call, who);
    // at once: a refusal of joining undoes its transaction, and a right password is no failure
    await transaction(server, (open) => uncount(open, counted));
    return async (open) => {
      const account = await open
        .selectFrom('account')
        .select(['id', 'identifier', 'display_name as displayName'])
        .select(['must_change_password as mustChange', 'initial_password_ends_at as endsAt'])
        .where('id', '=', id)
        .where('password_hash', '=', passwordHash)
        .where('state', '=', 'active')
        .executeTakeFirst();
      if (!account) throw new Refusal('invalid-credentials');
      // what a session of theirs would meet first (AUTH-08); the terms are agreed to while joining
      if (account.endsAt !== null && now >= account.endsAt) throw new Refusal('initial-password-expired');
      if (account.mustChange === 1) throw new Refusal('password-change-required');
      return account;
    };
  }
  const name = checkDisplayName(who.displayName);
  if (!name.ok) {
    const { code, params } = name;
    throw wrong('displayName', code, params);
  }
  await refuseUnfit(call, { identifier: mailAddress, passwordHash: null }, who.password);
  const passwordHash = await server.passwordHasher.hash(who.password);
  return async (open) => {
    if (await accountOf(open, call, mailKey)) throw new Refusal('account-exists');
    const context = { random: server.random, configuration: portal.configuration, now };
    const account = { identifier: mailAddress, displayName: name.name };
    const id = await addAccount(open, context, { ...account, passwordHash, mailLocale: locale });
    return { id, ...account };
  };
}

interface WorkingInvitation {
  readonly id: string;
  readonly contractId: string;
  readonly contractName: string;
  readonly companyName: string;
  /** Null where that person has left. */
  readonly inviter: string | null;
  readonly mailAddress: string;
  readonly mailKey: string;
  readonly locale: string;
  readonly expiresAt: Instant;
}

/** The invitation of a mail's link; refuses one that does not work, saying why. */
async function findWorking(
  database: Kysely<Tables>,
  { portal, now }: Call,
  tokenHash: string,
): Promise<WorkingInvitation> {
  const row = await database
    .selectFrom('invitation_link')
    .innerJoin('invitation', 'invitation.id', 'invitation_link.invitation_id')
    .innerJoin('contract', 'contract.id', 'invitation.contract_id')
    .innerJoin('company', 'company.id', 'contract.company_id')
    .leftJoin('account', 'account.id', 'invitation.invited_by')
    .select(['invitation.id', 'invitation.state', 'invitation.locale', 'invitation_link.superseded'])
    .select(['invitation.mail_address as mailAddress', 'invitation.mail_key as mailKey'])
    .select(['invitation.expires_at as expiresAt', 'contract.id as contractId', 'contract.name as contractName'])
    .select(['company.name as companyName', 'account.display_name as inviter'])
    .where('invitation_link.portal_id', '=', portal.configuration.id)
    .where('invitation_link.token_hash', '=', tokenHash)
    .executeTakeFirst();
  const decision = checkInvitation(row && { ...row, superseded: row.superseded === 1 }, now);
  if (!decision.ok) throw new Refusal(decision.code);
  if (!row) throw new Refusal('link-unknown');
  return row;
}

function accountOf(
  database: Kysely<Tables>,
  { portal }: Call,
  identifier: string,
): Promise<{ readonly id: string } | undefined> {
  return database
    .selectFrom('account')
    .select('id')
    .where('portal_id', '=', portal.configuration.id)
    .where('identifier_key', '=', normaliseIdentifier(identifier))
    .executeTakeFirst();
}
