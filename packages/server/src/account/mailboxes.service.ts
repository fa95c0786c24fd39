import type {
  MailAddress,
  Mailboxes,
  MailboxSettingsInput,
  NewMailbox,
  NewMailboxInput,
  Subdomains,
  SubdomainsInput,
} from '@madoguchi/sdk/account/mailbox.model.js';
import {
  canAddMailbox,
  checkLocalPart,
  mailboxKey,
  standardMailboxes,
  subdomainsAtOnce,
} from '@madoguchi/sdk/account/mailbox.rules.js';
import type { PasswordPolicy } from '@madoguchi/sdk/identity/password-policy.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import { makeInitialPassword } from '../identity/initial-password.ts';
import { noteApplicationAgreement, refuseAgreement, termsInForce } from '../identity/terms.store.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import type { MailboxTable } from '../portal/mailbox-tables.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { SubscriberTable } from '../portal/subscriber-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import type { MailboxOffer } from '../portal/mailbox-offer.ts';
import { subdomainsFor } from './mailbox-subdomains.ts';
import { ownSubscriber } from './subscribers.ts';

/** The kind of application whose terms are those of mail addresses (MYP-10). */
export const mailboxTermsKind = 'mailbox';

/** What the initial password of a mailbox is made by: a person types it into a mail program once. */
const mailPassword: PasswordPolicy = {
  length: { min: 12, max: 24 },
  characters: 'ascii',
  symbols: '-',
  require: [],
  forbid: ['identifier'],
};

interface Owner {
  readonly offer: MailboxOffer;
  readonly subscriber: Selectable<SubscriberTable>;
}

/** The mail addresses of the person's contract, and how many it has at most (MYP-08). */
export async function readOwnMailboxes(call: CustomerCall): Promise<Mailboxes> {
  return ownMailboxes(call.server.database.kysely, call, await ownerOf(call.server.database.kysely, call));
}

/** Subdomains with which an address is free, three at a time (MYP-09). */
export async function findOwnSubdomains(
  call: CustomerCall,
  { localPart, after = 0 }: SubdomainsInput,
): Promise<Subdomains> {
  const { kysely } = call.server.database;
  const { offer, subscriber } = await ownerOf(kysely, call);
  const name = readLocalPart(localPart);
  const all = subdomainsFor(offer.subdomains, subscriber.customer_number);
  const taken = await takenOf(
    kysely,
    call,
    all.map((subdomain) => mailboxKey(name, subdomain)),
  );
  const free = [...all.entries()].filter(
    ([index, subdomain]) => index >= after && !taken.includes(mailboxKey(name, subdomain)),
  );
  const next = free[subdomainsAtOnce]?.[0];
  return {
    localPart: name,
    candidates: free.slice(0, subdomainsAtOnce).map(([, subdomain]) => subdomain),
    ...(next !== undefined && { next }),
  };
}

/**
 * Registers a mail address (MYP-10): of several at once for the last place, or for the same address, one is registered. The
 * password goes into the answer and nowhere else, not even into the answer that is kept for a repeat.
 */
export async function createOwnMailbox(call: CustomerCall, input: NewMailboxInput): Promise<NewMailbox> {
  const { server, portal, actor, now } = call;
  const name = readLocalPart(input.localPart);
  const { password, hash } = await newPassword(call, name);
  const created = await call.write(async (transaction) => {
    const { offer, subscriber } = await ownerOf(transaction, call);
    const decision = canAddMailbox(await ownMailboxes(transaction, call, { offer, subscriber }));
    if (!decision.ok) throw new Refusal(decision.code, { params: decision.params });
    if (!subdomainsFor(offer.subdomains, subscriber.customer_number).includes(input.subdomain))
      throw wrong('subdomain', 'not-offered');
    const address_key = mailboxKey(name, input.subdomain);
    const read = { version: input.termsVersion, opened: input.opened };
    refuseAgreement(await termsInForce(transaction, call, mailboxTermsKind), read);
    const row: Selectable<MailboxTable> = {
      id: randomToken(server.random, 16),
      portal_id: portal.configuration.id,
      subscriber_id: subscriber.id,
      address: `${name}@${input.subdomain}.${offer.domain}`,
      address_key,
      virus_check: input.virusCheck ? 1 : 0,
      password_hash: hash,
      registered_at: now,
      version: 1,
    };
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('mailbox')
      .values(row)
      .onConflict((conflict) => conflict.columns(['portal_id', 'address_key']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) throw wrong('subdomain', 'taken');
    const context = { random: server.random, configuration: portal.configuration, now };
    await noteApplicationAgreement(transaction, context, actor.account.id, mailboxTermsKind, read);
    await audit(transaction, call, { subject: `mailbox:${row.id}` });
    return { mailbox: shown(row), servers: offer.servers };
  });
  return { ...created, password };
}

/** Answers a repeat: the password of the first answer is not known any more, so it is replaced by another one. */
export async function repeatOwnMailbox(call: CustomerCall, input: NewMailboxInput): Promise<NewMailbox> {
  const name = readLocalPart(input.localPart);
  const { password, hash } = await newPassword(call, name);
  const found = await call.write(async (transaction) => {
    const { offer } = await ownerOf(transaction, call);
    const row = await transaction
      .updateTable('mailbox')
      .set({ password_hash: hash })
      .where(visible.mailbox(call))
      .where('address_key', '=', mailboxKey(name, input.subdomain))
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new Refusal('not-found');
    await audit(transaction, call, { subject: `mailbox:${row.id}` });
    return { mailbox: shown(row), servers: offer.servers };
  });
  return { ...found, password };
}

/** Switches the virus check of the version that the person saw (MYP-10). */
export async function updateOwnMailbox(
  call: CustomerCall & Replaces,
  { mailboxId, virusCheck }: MailboxSettingsInput,
): Promise<MailAddress> {
  return call.write(async (transaction) => {
    await ownerOf(transaction, call);
    const row = await transaction
      .selectFrom('mailbox')
      .selectAll()
      .where(visible.mailbox(call))
      .where('id', '=', mailboxId)
      .executeTakeFirst();
    if (!row) throw new Refusal('not-found');
    if (row.version !== call.ifMatch) throw new Refusal('version-conflict', { current: shown(row) });
    const changed = { virus_check: virusCheck ? 1 : 0, version: row.version + 1 };
    await transaction.updateTable('mailbox').set(changed).where('id', '=', row.id).execute();
    await audit(transaction, call, { subject: `mailbox:${row.id}` });
    return shown({ ...row, ...changed });
  });
}

/** Whose addresses they are, and what the provider gives; `not-found` where it gives none. */
async function ownerOf(database: Kysely<Tables>, call: CustomerCall): Promise<Owner> {
  const offer = call.portal.mailboxes;
  if (!offer) throw new Refusal('not-found');
  return { offer, subscriber: await ownSubscriber(database, call) };
}

async function ownMailboxes(
  database: Kysely<Tables>,
  call: CustomerCall,
  { offer, subscriber }: Owner,
): Promise<Mailboxes> {
  const rows = await database
    .selectFrom('mailbox')
    .selectAll()
    .where(visible.mailbox(call))
    .orderBy('registered_at')
    .orderBy('id')
    .execute();
  const allowance = await database
    .selectFrom('mailbox_allowance')
    .select('addresses')
    .where(visible.mailboxAllowance(call))
    .where('subscriber_id', '=', subscriber.id)
    .executeTakeFirst();
  return {
    items: rows.map(shown),
    limit: allowance?.addresses ?? standardMailboxes,
    domain: offer.domain,
    servers: offer.servers,
  };
}

/** Which of these addresses somebody has, whoever that is. */
async function takenOf(
  database: Kysely<Tables>,
  { portal }: CustomerCall,
  keys: readonly string[],
): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const rows = await database
    .selectFrom('mailbox') // oxlint-disable-line madoguchi/visible -- an address is one person's, whoever that is
    .select('address_key')
    .where('portal_id', '=', portal.configuration.id)
    .where('address_key', 'in', keys)
    .execute();
  return rows.map(({ address_key }) => address_key);
}

function readLocalPart(raw: string): string {
  const checked = checkLocalPart(raw);
  if (!checked.ok) throw wrong('localPart', checked.code, checked.params);
  return checked.value;
}

/** Slow on purpose, so it is made before anything is locked. */
async function newPassword(
  { server }: CustomerCall,
  localPart: string,
): Promise<{ readonly password: string; readonly hash: string }> {
  const password = makeInitialPassword(mailPassword, localPart, server.random);
  return { password, hash: await server.passwordHasher.hash(password) };
}

const shown = ({ id, address, virus_check, registered_at, version }: Selectable<MailboxTable>): MailAddress => ({
  id,
  address,
  virusCheck: virus_check === 1,
  registeredAt: new Date(registered_at).toISOString(),
  version,
});
