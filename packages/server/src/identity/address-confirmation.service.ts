import type { AddressChange, OpenAddressChange } from '@madoguchi/sdk/identity/address-change.model.js';
import { checkPasswordLink } from '@madoguchi/sdk/identity/password-link.rules.js';
import type { PasswordLinkToken } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import type { Kysely, Transaction } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal } from '../portal/problem.ts';
import type { AddressChangeTable } from '../portal/recovery-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { accountSearchText } from './account.ts';
import { addressChangedMail } from './address-changed.mail.ts';
import { findHolder } from './find-holder.ts';
import { endPasswordLinks } from './password-link.service.ts';

/** A change whose link works, and whose it is. */
interface WorkingChange {
  readonly id: string;
  readonly kind: AddressChangeTable['kind'];
  readonly address: string;
  readonly becomesContact: number;
  readonly expiresAt: number;
  readonly accountId: string;
  readonly identifier: string;
  readonly displayName: string;
  readonly mailAddress: string;
  readonly mailLocale: string;
}

/** Looks at the link of a new address without using it (MYP-07, MYP-13). */
export async function inspectChange(call: Call, { token }: PasswordLinkToken): Promise<OpenAddressChange> {
  const found = await findWorkingChange(call.server.database.kysely, call, await digest(token));
  return { ...describe(found), expiresAt: new Date(found.expiresAt).toISOString() };
}

/**
 * Confirms a new address (MYP-07, MYP-13): from here on it is the ID, or mails go to it, or both. The old addresses are told,
 * and what was mailed to them sets no password any more.
 * An ID that somebody got meanwhile is nobody else's: the link is as good as unknown.
 */
export async function confirmChange(call: Call, { token }: PasswordLinkToken): Promise<AddressChange> {
  const tokenHash = await digest(token);
  return call.write(async (transaction) => {
    const change = await findWorkingChange(transaction, call, tokenHash);
    await transaction.updateTable('address_change').set({ used_at: call.now }).where('id', '=', change.id).execute();
    const { accountId, identifier, mailAddress } = change;
    if (change.kind === 'identifier') await replaceIdentifier(transaction, call, change);
    const contact = await replaceContact(transaction, change);
    await endPasswordLinks(transaction, accountId, call.now);
    const told = new Set([
      ...(change.kind === 'identifier' ? [identifier] : []),
      ...(contact === undefined ? [] : [contact]),
      mailAddress,
    ]);
    told.delete(change.address);
    for (const to of told) await tell(transaction, call, change, to);
    const subject = `account:${accountId}`;
    await audit(transaction, call, { subject, actor: subject });
    return describe(change);
  });
}

const describe = ({ kind, address, becomesContact }: WorkingChange): AddressChange => ({
  kind,
  address,
  becomesContact: becomesContact === 1,
});

async function replaceIdentifier(transaction: Transaction<Tables>, call: Call, change: WorkingChange): Promise<void> {
  const { accountId, address, displayName } = change;
  if (await findHolder(transaction, call.portal.configuration.id, address)) throw new Refusal('link-unknown');
  await transaction
    .updateTable('account')
    .set((eb) => ({
      identifier: address,
      identifier_key: address,
      version: eb('version', '+', 1),
      search_text: accountSearchText({ displayName, identifier: address }),
    }))
    .where('id', '=', accountId)
    .execute();
}

/** Where mails go from here on, if it becomes that. Gives the contact address until now, where it is another one. */
async function replaceContact(
  transaction: Transaction<Tables>,
  { accountId, address, becomesContact, identifier, mailAddress }: WorkingChange,
): Promise<string | undefined> {
  const subscriber = await transaction
    .selectFrom('subscriber') // oxlint-disable-line madoguchi/visible -- of the account that the link names
    .select(['id', 'contact_address as contactAddress', 'version'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const isContact = becomesContact === 1;
  // without a contact address mails went to the old ID
  const follows = isContact || (subscriber?.contactAddress === null && mailAddress === identifier);
  if (follows)
    await transaction.updateTable('account').set({ mail_address: address }).where('id', '=', accountId).execute();
  if (!isContact || !subscriber) return undefined;
  await transaction
    .updateTable('subscriber')
    .set({ contact_address: address, version: subscriber.version + 1 })
    .where('id', '=', subscriber.id)
    .execute();
  return subscriber.contactAddress ?? undefined;
}

async function tell(
  transaction: Transaction<Tables>,
  { server, portal, now }: Call,
  { kind, displayName, mailLocale }: WorkingChange,
  to: string,
): Promise<void> {
  const mail = addressChangedMail({ portal, kind, displayName, changedAt: now }, mailLocale);
  await putMail(transaction, { random: server.random, portalId: portal.configuration.id, now }, { ...mail, to });
}

async function findWorkingChange(
  database: Kysely<Tables>,
  { portal, now }: Call,
  tokenHash: string,
): Promise<WorkingChange> {
  const row = await database
    .selectFrom('address_change')
    .innerJoin('account', 'account.id', 'address_change.account_id')
    .innerJoin('preferences', 'preferences.account_id', 'account.id')
    .select([
      'address_change.id',
      'address_change.kind',
      'address_change.address',
      'address_change.becomes_contact as becomesContact',
      'address_change.expires_at as expiresAt',
      'address_change.used_at as usedAt',
      'address_change.superseded_at as supersededAt',
      'account.id as accountId',
      'account.identifier',
      'account.display_name as displayName',
      'account.mail_address as mailAddress',
      'preferences.mail_locale as mailLocale',
    ])
    .where('address_change.portal_id', '=', portal.configuration.id)
    .where('address_change.token_hash', '=', tokenHash)
    .where('account.state', '=', 'active')
    .executeTakeFirst();
  const facts = row && { ...row, usedAt: row.usedAt ?? undefined, supersededAt: row.supersededAt ?? undefined };
  const decision = checkPasswordLink(facts, now);
  if (!decision.ok) throw new Refusal(decision.code);
  if (!row) throw new Refusal('link-unknown');
  return row;
}
