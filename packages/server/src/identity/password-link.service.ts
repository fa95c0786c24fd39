import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import type { PasswordLink, RequestPasswordLinkInput } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import {
  checkPasswordLink,
  passwordLinkExpiry,
  type PasswordLinkPurpose,
} from '@madoguchi/sdk/identity/password-link.rules.js';
import { day, randomToken, type Instant, type Random } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { putMail } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { countedAs, linkAddressLimit, linkLimit, refuse, reserve } from './attempts.ts';
import { passwordLinkMail } from './password-link.mail.ts';
import { findRecipient, type Recipient } from './recipient.ts';

/** A decoy is written like any other, so that it takes the same steps. */
const decoy = { displayName: 'nobody', mailLocale: 'ja' };

export interface LinkContext {
  readonly random: Random;
  readonly portal: ServedPortal;
  readonly now: Instant;
}

/** A link that is about to be kept and sent; made before the transaction, because hashing is not SQL. */
export interface PreparedLink {
  readonly token: string;
  readonly tokenHash: string;
}

export async function prepareLink(random: Random): Promise<PreparedLink> {
  const token = randomToken(random);
  return { token, tokenHash: await digest(token) };
}

/**
 * Asks for a link by mail (AUTH-07, INF-02). Known or not, the same is counted, written and answered; the mail goes to
 * the stored address, in the account's language. An account without a password gets
 * one only where the first is set the same way. A portal without mail links does not have the operation.
 */
export async function requestLink(call: Call, { identifier }: RequestPasswordLinkInput): Promise<void> {
  const { server, portal, clientAddress, now } = call;
  const { database } = server;
  const { id, recovery } = portal.configuration;
  if (recovery.type !== 'mail-link') throw new Refusal('not-found');
  const key = normaliseIdentifier(identifier);
  if (clientAddress !== '') {
    const address = await countedAs(id, 'link-address', clientAddress);
    refuse(await reserve(database, address, linkAddressLimit, now), 'rate-limited');
  }
  const { ok: within } = await reserve(database, await countedAs(id, 'link-identifier', key), linkLimit, now);
  const link = await prepareLink(server.random);
  await call.write(async (transaction) => {
    const account = await findRecipient(transaction, id, { identifierKey: key });
    const mayHave = account !== undefined && (account.passwordHash !== null || recovery.first);
    const recipient = within && mayHave ? account : undefined;
    await issueLink(transaction, { random: server.random, portal, now }, link, 'reset', recipient);
    await audit(transaction, call, {
      subject: account ? `account:${account.accountId}` : '',
      outcome: within ? 'ok' : 'rate-limited',
    });
  });
}

/** Keeps a link in place of older ones, and puts its mail into the outbox, within a transaction. */
export async function issueLink(
  database: Kysely<Tables>,
  context: LinkContext,
  link: PreparedLink,
  purpose: PasswordLinkPurpose,
  recipient: Recipient | undefined,
): Promise<void> {
  const { random, portal, now } = context;
  const expiresAt = await keepLink(database, context, link, purpose, recipient?.accountId);
  const { displayName, mailLocale } = recipient ?? decoy;
  const facts = { portal, purpose, displayName, token: link.token, issuedAt: now, expiresAt };
  const text = passwordLinkMail(facts, mailLocale);
  const outbox = { random, portalId: portal.configuration.id, now };
  await putMail(database, outbox, { ...text, to: recipient?.mailAddress });
}

/** Keeps a link in place of older ones, within a transaction; whoever calls puts its mail. Gives when it stops working. */
export async function keepLink(
  database: Kysely<Tables>,
  { random, portal: { configuration }, now }: LinkContext,
  { tokenHash }: PreparedLink,
  purpose: PasswordLinkPurpose,
  accountId: string | undefined,
): Promise<Instant> {
  const expiresAt = passwordLinkExpiry(configuration, purpose, now);
  await database
    .updateTable('password_link')
    .set({ superseded_at: now })
    .where('account_id', '=', accountId ?? '')
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .execute();
  await database
    .insertInto('password_link')
    .values({
      id: randomToken(random, 16),
      portal_id: configuration.id,
      account_id: accountId ?? null,
      purpose,
      token_hash: tokenHash,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
      superseded_at: null,
    })
    .execute();
  return expiresAt;
}

/**
 * Lets the links that still work for an account work no more, within a transaction: its password was set in another way, by
 * somebody who is not to lose it again to what another person asked for before, a new password or another ID.
 */
export async function endLinks(database: Kysely<Tables>, accountId: string, now: Instant): Promise<void> {
  await endPasswordLinks(database, accountId, now);
  await supersede(database, 'address_change', accountId, now);
}

/**
 * The same for those to a new password alone, which went to an address that may not be the person's any more. They end a day
 * ago, before any request came that is still under way: each is decided at the time when it came.
 */
export async function endPasswordLinks(database: Kysely<Tables>, accountId: string, now: Instant): Promise<void> {
  const ended = now - day;
  await database
    .updateTable('password_link')
    .set({ expires_at: ended })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .where('expires_at', '>', ended)
    .execute();
  await supersede(database, 'recovery', accountId, now);
}

async function supersede(
  database: Kysely<Tables>,
  table: 'recovery' | 'address_change',
  accountId: string,
  now: Instant,
): Promise<void> {
  await database
    .updateTable(table)
    .set({ superseded_at: now })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .execute();
}

/** A link that works, and whose account it is. */
export interface WorkingLink {
  readonly id: string;
  readonly purpose: PasswordLinkPurpose;
  readonly expiresAt: Instant;
  readonly accountId: string;
  readonly identifier: string;
  readonly passwordHash: string | null;
}

/** Finds the link of a token. Refuses one that does not work, saying why; one of a suspended account is unknown. */
export async function findWorkingLink(
  database: Kysely<Tables>,
  { portal, now }: Call,
  tokenHash: string,
): Promise<WorkingLink> {
  const row = await database
    .selectFrom('password_link')
    .innerJoin('account', 'account.id', 'password_link.account_id')
    .select([
      'password_link.id',
      'password_link.purpose',
      'password_link.expires_at as expiresAt',
      'password_link.used_at as usedAt',
      'password_link.superseded_at as supersededAt',
      'account.id as accountId',
      'account.identifier',
      'account.password_hash as passwordHash',
    ])
    .where('password_link.portal_id', '=', portal.configuration.id)
    .where('password_link.token_hash', '=', tokenHash)
    .where('account.state', '=', 'active')
    .executeTakeFirst();
  const facts = row && { ...row, usedAt: row.usedAt ?? undefined, supersededAt: row.supersededAt ?? undefined };
  const decision = checkPasswordLink(facts, now);
  if (!decision.ok) throw new Refusal(decision.code);
  if (!row) throw new Refusal('link-unknown');
  return row;
}

/** Looks at a link without using it (INF-03). */
export async function inspectLink(call: Call, { token }: { readonly token: string }): Promise<PasswordLink> {
  const { kysely } = call.server.database;
  const { purpose, identifier, expiresAt } = await findWorkingLink(kysely, call, await digest(token));
  return { purpose, identifier, expiresAt: new Date(expiresAt).toISOString() };
}
