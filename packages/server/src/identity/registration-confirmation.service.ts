import type { ConfirmRegistrationInput, Registered } from '@madoguchi/sdk/identity/registration.endpoints.js';
import { otherContactAddress } from '@madoguchi/sdk/identity/registration.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Transaction } from 'kysely';
import { rolesOfSubscriber } from '../account/subscribers.ts';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import { endSessions } from '../portal/session-tokens.ts';
import type { Tables } from '../portal/tables.ts';
import { accountSearchText, addAccount } from './account.ts';
import { countedAs, forget } from './attempts.ts';
import { endLinks } from './password-link.service.ts';
import { findHolder } from './find-holder.ts';
import { findRecipient } from './recipient.ts';
import { identifierReplacedMail } from './registration.mail.ts';
import { findWorkingRegistration, type WorkingRegistration } from './registration-link.service.ts';

/** Registers the ID of a mail’s link (MYP-05). Of several who use one link at once, one does. */
export async function confirmOwnRegistration(
  call: Call,
  { token, contact }: ConfirmRegistrationInput,
): Promise<Registered> {
  const { portal, now } = call;
  const { configuration } = portal;
  const tokenHash = await digest(token);
  const counted = async (identifier: string) => countedAs(configuration.id, 'sign-in-identifier', identifier);
  return call.write(async (open) => {
    const found = await findWorkingRegistration(open, call, tokenHash);
    const { identifier, subscriberId } = found;
    const other = otherContactAddress(found, identifier);
    if (contact === 'other' && other === null) throw wrong('contact', 'not-offered');
    const holder = await findHolder(open, configuration.id, identifier);
    if (holder && holder.id !== found.accountId) throw new Refusal('account-exists');
    const address = contact === 'other' && other !== null ? other : identifier;
    const roles = await rolesOfSubscriber(open, subscriberId, calendarDay(now, configuration.timeZone));
    const accountId = await (found.accountId === null ? register : replace)(open, call, found, { address, roles });
    await open.updateTable('registration_link').set({ used_at: now }).where('id', '=', found.id).execute();
    await open.deleteFrom('registration').where('subscriber_id', '=', subscriberId).execute();
    await open
      .updateTable('subscriber')
      .set((eb) => ({
        account_id: accountId,
        contact_address: address,
        registered_at: now,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', subscriberId)
      .execute();
    if (configuration.lockout.ends.type === 'after') await forget(open, await counted(identifier));
    await audit(open, call, { subject: `account:${accountId}`, actor: `account:${accountId}` });
    return { identifier };
  });
}

interface NewFacts {
  readonly address: string;
  readonly roles: readonly string[];
}

function register(
  open: Transaction<Tables>,
  { server, portal, now }: Call,
  { identifier, name, passwordHash, mailLocale }: WorkingRegistration,
  { address, roles }: NewFacts,
): Promise<string> {
  const context = { random: server.random, configuration: portal.configuration, now };
  return addAccount(open, context, {
    identifier,
    displayName: name,
    mailAddress: address,
    mailLocale,
    roles,
    passwordHash,
  });
}

/** Registering again (MYP-05): the account has another ID and password, its sessions end, and whoever had it hears of it. */
async function replace(
  open: Transaction<Tables>,
  call: Call,
  { accountId, identifier, name, passwordHash, mailLocale }: WorkingRegistration,
  { address, roles }: NewFacts,
): Promise<string> {
  const { server, portal, now } = call;
  if (accountId === null) throw new Refusal('link-unknown');
  const former = await findRecipient(open, portal.configuration.id, { accountId });
  if (!former) throw new Refusal('link-unknown'); // it was suspended meanwhile
  await open
    .updateTable('account')
    .set((eb) => ({
      identifier,
      identifier_key: identifier,
      password_hash: passwordHash,
      must_change_password: 0,
      initial_password_ends_at: null,
      mail_address: address,
      roles: JSON.stringify(roles),
      search_text: accountSearchText({ displayName: name, identifier }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', accountId)
    .execute();
  await open.updateTable('preferences').set({ mail_locale: mailLocale }).where('account_id', '=', accountId).execute();
  await endSessions(open, accountId);
  await endLinks(open, accountId, now);
  const mail = identifierReplacedMail({ portal, name, at: now }, former.mailLocale);
  const outbox = { random: server.random, portalId: portal.configuration.id, now };
  await putMail(open, outbox, { ...mail, to: former.mailAddress });
  return accountId;
}
