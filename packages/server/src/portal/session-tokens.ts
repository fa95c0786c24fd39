import { accessTokenLife } from '@madoguchi/sdk/portal/bearer.model.js';
import type { SignInMethod } from '@madoguchi/sdk/portal/configuration.model.js';
import { randomToken, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { Customer } from './actor.ts';
import type { Call, CustomerCall } from './call.ts';
import { digest } from './digest.ts';
import { isSeal, seal, type Sealed } from './seal.ts';
import type { Tables } from './tables.ts';

/** A token and what is kept of it. */
export interface HashedToken {
  /** Handed out once, by `Call.handOut`. */
  readonly token: string;
  readonly tokenHash: string;
}

/** What a client proves by which session it is in. Made before the transaction, because hashing is not SQL. */
export interface SessionTokens extends HashedToken {
  readonly sessionId: string;
  /** In bearer mode `token` is the refresh token, which begins with the session's id and ends with a seal, and this goes with every request. */
  readonly access?: (HashedToken & { readonly expiresAt: Instant }) | undefined;
}

/** Makes the tokens of a new session, or those under which one goes on. */
export async function makeTokens(
  { server, portal, credentials, now }: Pick<Call, 'server' | 'portal' | 'credentials' | 'now'>,
  sessionId: string = randomToken(server.random, 16),
): Promise<SessionTokens> {
  if (credentials.type === 'cookie') return { sessionId, ...(await hashed(randomToken(server.random))) };
  const random = randomToken(server.random);
  const proof = await seal(server, refreshParts(portal.configuration.id, sessionId, random));
  return {
    sessionId,
    ...(await hashed(`${sessionId}.${random}.${proof}`)),
    access: { ...(await hashed(randomToken(server.random))), expiresAt: now + accessTokenLife },
  };
}

const hashed = async (token: string): Promise<HashedToken> => ({ token, tokenHash: await digest(token) });

/**
 * The id of the session that a refresh token is, or once was, of; undefined for what was never one. A session's id is no
 * secret (every link to a file has it), so a token has a seal: nobody can make up what looks like an older one.
 */
export async function sessionOfRefreshToken(
  { server, portal }: Pick<Call, 'server' | 'portal'>,
  token: string,
): Promise<string | undefined> {
  const [, sessionId, random, proof] = /^([\w-]{1,64})\.([\w-]{43})\.([\w-]{43})$/.exec(token) ?? [];
  if (sessionId === undefined || random === undefined || proof === undefined) return undefined;
  const isOurs = await isSeal(server, proof, refreshParts(portal.configuration.id, sessionId, random));
  return isOurs ? sessionId : undefined;
}

const refreshParts = (portalId: string, sessionId: string, random: string): Sealed => [
  'refresh',
  portalId,
  sessionId,
  random,
];

/** How somebody signed in, and the fingerprint of the login certificate that their session is bound to. */
export interface SignedInBy {
  readonly method: SignInMethod;
  readonly certificate: string | null;
}

/** Begins a session, within a transaction. */
export async function beginSession(
  database: Kysely<Tables>,
  { portal, now }: Pick<Call, 'portal' | 'now'>,
  accountId: string,
  tokens: SessionTokens,
  { method, certificate }: SignedInBy = { method: 'password', certificate: null },
): Promise<Customer['session']> {
  await database
    .insertInto('session')
    .values({
      id: tokens.sessionId,
      portal_id: portal.configuration.id,
      account_id: accountId,
      kind: tokens.access ? 'bearer' : 'cookie',
      token_hash: tokens.tokenHash,
      former_token_hash: null,
      rotated_at: null,
      started_at: now,
      last_active_at: now,
      method,
      certificate,
    })
    .execute();
  await keepAccess(database, portal.configuration.id, tokens);
  return { id: tokens.sessionId, startedAt: now, lastActiveAt: now, method };
}

/** Lets a session go on under other tokens only. Gives whether it was still there. */
export async function replaceTokens(
  database: Kysely<Tables>,
  { portal }: Pick<Call, 'portal'>,
  tokens: SessionTokens,
): Promise<boolean> {
  const replaced = await database
    .updateTable('session')
    .set({ token_hash: tokens.tokenHash, former_token_hash: null, rotated_at: null })
    .where('id', '=', tokens.sessionId)
    .executeTakeFirst();
  if (replaced.numUpdatedRows !== 1n) return false;
  await database.deleteFrom('access_token').where('session_id', '=', tokens.sessionId).execute();
  await keepAccess(database, portal.configuration.id, tokens);
  return true;
}

/** Keeps the access token there is, so that it works. */
export async function keepAccess(
  database: Kysely<Tables>,
  portalId: string,
  { sessionId, access }: SessionTokens,
): Promise<void> {
  if (!access) return;
  await database
    .insertInto('access_token')
    .values({
      token_hash: access.tokenHash,
      portal_id: portalId,
      session_id: sessionId,
      expires_at: access.expiresAt,
    })
    .execute();
}

/** Ends the session that a call came with, within a transaction; `tokenHash` is of its session cookie. */
export async function endOwnSession(
  database: Kysely<Tables>,
  { portal, actor }: Pick<Call, 'portal' | 'actor'>,
  tokenHash: string | undefined,
): Promise<void> {
  const id = actor.type === 'customer' ? actor.session.id : '';
  await database
    .deleteFrom('session')
    .where('portal_id', '=', portal.configuration.id)
    .where((eb) => eb.or([eb('id', '=', id), ...(tokenHash === undefined ? [] : [eb('token_hash', '=', tokenHash)])]))
    .execute();
}

/** The hash of the session cookie that a call came with, whether its session holds or not. */
export async function ownTokenHash({ credentials }: Pick<Call, 'credentials'>): Promise<string | undefined> {
  return credentials.type === 'cookie' && credentials.token !== undefined ? digest(credentials.token) : undefined;
}

/**
 * Whether the session that a call came with goes on under the token that it came with, within a transaction: another
 * password ends the session or replaces its tokens, also while a call is under way. `tokenHash` is of that token.
 */
export async function holdsSession(
  database: Kysely<Tables>,
  { actor, credentials }: Pick<CustomerCall, 'actor' | 'credentials'>,
  tokenHash: string,
): Promise<boolean> {
  const { id } = actor.session;
  const found =
    credentials.type === 'cookie'
      ? database.selectFrom('session').select('id').where('id', '=', id).where('token_hash', '=', tokenHash)
      : database
          .selectFrom('access_token')
          .select('session_id as id')
          .where('session_id', '=', id)
          .where('token_hash', '=', tokenHash);
  return (await found.executeTakeFirst()) !== undefined;
}

/** Ends every session of an account, but for the one named. */
export async function endSessions(database: Kysely<Tables>, accountId: string, except = ''): Promise<void> {
  await database.deleteFrom('session').where('account_id', '=', accountId).where('id', '!=', except).execute();
}
