import { checkNewAccount } from '@madoguchi/sdk/account/managed-account.rules.js';
import type { AddAccountInput } from '@madoguchi/sdk/account/accounts.endpoints.js';
import type { ManagedAccount } from '@madoguchi/sdk/account/managed-account.model.js';
import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import type { Kysely } from 'kysely';
import { addAccount, type NewAccount } from '../identity/account.ts';
import { countedAs, linkAddressLimit, refuse, reserve } from '../identity/attempts.ts';
import { findHolder } from '../identity/find-holder.ts';
import { keepLink, prepareLink, type PreparedLink } from '../identity/password-link.service.ts';
import { audit } from '../portal/audit.ts';
import type { Call, CustomerCall } from '../portal/call.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { administratorIn, groupsOf } from './managed-accounts.ts';
import { newAccountMail } from './new-account.mail.ts';
import { putIntoGroups } from './project-rows.ts';

/** Whom the link for the first password is mailed to. */
export interface FirstLinkRecipient {
  readonly accountId: string;
  readonly identifier: string;
  readonly displayName: string;
  readonly role: string;
  readonly mailAddress: string;
  readonly mailLocale: string;
}

/** An account as an administrator or the vendor makes it. */
export interface MadeAccount extends Required<Pick<NewAccount, 'identifier' | 'displayName'>> {
  readonly role: string;
  readonly companyId: string | null;
  readonly mailLocale: string;
  /** Ids of the projects whose groups it is in from the first. */
  readonly groupIds: readonly string[];
}

/** Adds an account to the administrator's company (SUP-14). */
export async function addManagedAccount(
  call: CustomerCall,
  { locale, ...asked }: AddAccountInput,
): Promise<ManagedAccount> {
  const { server, portal, actor, now } = call;
  const { configuration } = portal;
  if (!configuration.locales.includes(locale)) throw wrong('locale', 'not-offered');
  // every try counts, also one that is refused: an answer tells whether an address has an account
  const tries = await countedAs(configuration.id, 'account-adding', actor.account.id);
  refuse(await reserve(server.database, tries, linkAddressLimit, now), 'rate-limited');
  const link = await prepareLink(server.random);
  return call.write(async (transaction) => {
    const by = await administratorIn(transaction, call);
    if (by.companyId === null) throw new Refusal('forbidden');
    const checked = checkNewAccount(configuration, by, asked);
    if (!checked.ok) throw new Refusal('invalid-input', { fieldErrors: checked.fieldErrors });
    const { displayName, mailAddress, role, groupIds = [] } = checked.draft;
    const account = {
      identifier: mailAddress,
      displayName,
      role,
      companyId: by.companyId,
      mailLocale: locale,
      groupIds,
    };
    const id = await makeAccount(transaction, call, link, account);
    await audit(transaction, call, { subject: `account:${id}` });
    return {
      id,
      displayName,
      identifier: mailAddress,
      role,
      state: 'waiting',
      self: false,
      groups: (await groupsOf(transaction, [id])).get(id) ?? [],
      createdAt: new Date(now).toISOString(),
      version: 1,
    };
  });
}

/** Makes an account without a password and mails 新規アカウント登録通知 (SUP-01), within a transaction. Gives its id. */
export async function makeAccount(
  database: Kysely<Tables>,
  call: Call,
  link: PreparedLink,
  { role, companyId, groupIds, ...account }: MadeAccount,
): Promise<string> {
  const { configuration } = call.portal;
  if (await findHolder(database, configuration.id, normaliseIdentifier(account.identifier)))
    throw new Refusal('account-exists');
  const context = { random: call.server.random, configuration, now: call.now };
  const accountId = await addAccount(database, context, {
    ...account,
    companyId: companyId ?? undefined,
    roles: [role],
  });
  await putIntoGroups(database, call.portal, accountId, groupIds);
  await sendFirstLink(database, call, link, { ...account, accountId, role, mailAddress: account.identifier });
  return accountId;
}

/** Mails the link for the first password with the way into the portal, within a transaction; older links end. */
export async function sendFirstLink(
  database: Kysely<Tables>,
  { server: { random }, portal, now }: Call,
  link: PreparedLink,
  { accountId, identifier, displayName, role, mailAddress, mailLocale }: FirstLinkRecipient,
): Promise<void> {
  const expiresAt = await keepLink(database, { random, portal, now }, link, 'first', accountId);
  const mail = newAccountMail({ portal, identifier, displayName, role, token: link.token, expiresAt }, mailLocale);
  await putMail(database, { random, portalId: portal.configuration.id, now }, { ...mail, to: mailAddress });
}
