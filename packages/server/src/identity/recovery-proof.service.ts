import { checkPasswordLink } from '@madoguchi/sdk/identity/password-link.rules.js';
import type { PasswordLinkToken } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { checkOneTimePassword, normaliseCode } from '@madoguchi/sdk/identity/one-time-password.rules.js';
import type {
  FinishRecoveryInput,
  ProveByAnswerInput,
  ProveByCodeInput,
  RecoveryGrant,
  RecoveryLink,
} from '@madoguchi/sdk/identity/recovery.model.js';
import { normaliseAnswer, recoveryLife } from '@madoguchi/sdk/identity/recovery.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Transaction } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { inTurn } from '../portal/transaction.ts';
import { refuseUnfit } from './fit-password.ts';
import { recoveryCodeHash } from './recovery.service.ts';
import { preparePassword, replacePassword } from './replace-password.ts';

const columns = [
  'recovery.id',
  'recovery.branch',
  'recovery.code_hash as codeHash',
  'recovery.question',
  'recovery.answer_hash as answerHash',
  'recovery.expires_at as expiresAt',
  'recovery.link_expires_at as linkExpiresAt',
  'recovery.grant_expires_at as grantExpiresAt',
  'recovery.tries',
  'recovery.used_at as usedAt',
  'recovery.superseded_at as supersededAt',
  'account.id as accountId',
  'account.identifier',
  'account.password_hash as passwordHash',
] as const;

type Key = 'challenge_hash' | 'token_hash' | 'grant_hash';

/** A recovery with its account, as far as it has one that may sign in. */
function find(database: Kysely<Tables>, { portal }: Call, key: Key, hash: string) {
  return database
    .selectFrom('recovery')
    .leftJoin('account', (join) =>
      join.onRef('account.id', '=', 'recovery.account_id').on('account.state', '=', 'active'),
    )
    .select(columns)
    .where('recovery.portal_id', '=', portal.configuration.id)
    .where(`recovery.${key}`, '=', hash)
    .executeTakeFirst();
}

/** Looks at a link without using it (MYP-06). */
export async function inspectOwnRecovery(call: Call, { token }: PasswordLinkToken): Promise<RecoveryLink> {
  const { expiresAt } = await findLinked(call, await digest(token));
  return { expiresAt: new Date(expiresAt).toISOString() };
}

async function findLinked(call: Call, tokenHash: string) {
  const row = await find(call.server.database.kysely, call, 'token_hash', tokenHash);
  const expiresAt = row?.linkExpiresAt ?? 0;
  const isOpen = row?.accountId !== null && row?.answerHash !== null;
  const facts =
    row && isOpen
      ? { expiresAt, usedAt: row.usedAt ?? undefined, supersededAt: row.supersededAt ?? undefined }
      : undefined;
  const decision = checkPasswordLink(facts, call.now);
  if (!decision.ok) throw new Refusal(decision.code);
  if (!row) throw new Refusal('link-unknown');
  return { ...row, expiresAt };
}

/** Shows identity by question and answer (MYP-06); the hash is verified also where the question is another one. */
export async function proveByOwnAnswer(
  call: Call,
  { token, question, answer }: ProveByAnswerInput,
): Promise<RecoveryGrant> {
  const found = await findLinked(call, await digest(token));
  const tries = await takeTry(call, found.id, 'link_expires_at');
  const { passwordHasher, dummyHash } = call.server;
  const isAnswer = await passwordHasher.verify(found.answerHash ?? (await dummyHash), normaliseAnswer(answer));
  if (isAnswer && question === found.question) return grant(call, found);
  return refuseProof(call, found.accountId, 'answer', tries);
}

/** Shows identity by a code (MYP-06). Each try is counted before it is made; nobody's code is right. */
export async function proveByOwnCode(call: Call, { challenge, code }: ProveByCodeInput): Promise<RecoveryGrant> {
  const found = await find(call.server.database.kysely, call, 'challenge_hash', await digest(challenge));
  const isOpen = found?.branch === 'code' && found.codeHash !== null;
  const facts = isOpen
    ? { ...found, usedAt: found.usedAt ?? undefined, supersededAt: found.supersededAt ?? undefined }
    : undefined;
  const decision = checkOneTimePassword(facts, call.now);
  if (!decision.ok || !found) throw new Refusal('one-time-password-ended');
  const tries = await takeTry(call, found.id, 'expires_at');
  const isCode = (await recoveryCodeHash(challenge, normaliseCode(code))) === found.codeHash;
  if (isCode && found.accountId !== null) return grant(call, found);
  return refuseProof(call, found.accountId, 'code', tries);
}

/** Counts a try, where one may still be made; gives how many that makes. */
async function takeTry({ server, now }: Call, id: string, ends: 'expires_at' | 'link_expires_at'): Promise<number> {
  const row = await inTurn(server.database, (transaction) =>
    transaction
      .updateTable('recovery')
      .set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('id', '=', id)
      .where('tries', '<', recoveryLife.tries)
      .where('used_at', 'is', null)
      .where('superseded_at', 'is', null)
      .where(ends, '>', now)
      .returning('tries')
      .executeTakeFirst(),
  );
  if (!row) throw new Refusal('one-time-password-ended');
  return row.tries;
}

async function refuseProof(
  call: Call,
  accountId: string | null,
  field: 'answer' | 'code',
  tries: number,
): Promise<never> {
  const subject = accountId === null ? '' : `account:${accountId}`;
  await audit(call.server.database.kysely, call, { subject, outcome: 'invalid-credentials' });
  const left = recoveryLife.tries - tries;
  throw left > 0 ? wrong(field, 'wrong', { left }) : new Refusal('one-time-password-ended');
}

interface Proved {
  readonly id: string;
  readonly accountId: string | null;
  readonly identifier: string | null;
}

/** Lets the password be set. A code is used up by that; a link only by the new password. */
async function grant(call: Call, { id, accountId, identifier }: Proved): Promise<RecoveryGrant> {
  const { server, now } = call;
  const token = randomToken(server.random);
  const grantHash = await digest(token);
  const expiresAt = now + recoveryLife.grant;
  await call.write(async (transaction) => {
    const granted = await transaction
      .updateTable('recovery')
      .set({ grant_hash: grantHash, grant_expires_at: expiresAt, code_hash: null })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .where('superseded_at', 'is', null)
      .executeTakeFirst();
    if (granted.numUpdatedRows !== 1n) throw new Refusal('one-time-password-ended');
    await audit(transaction, call, { subject: `account:${accountId ?? ''}`, actor: `account:${accountId ?? ''}` });
  });
  return { grant: token, identifier: identifier ?? '', expiresAt: new Date(expiresAt).toISOString() };
}

/** Sets the password of whoever showed who they are (MYP-06): once, ending every session, telling the owner by mail. */
export async function finishOwnRecovery(call: Call, { grant: token, password }: FinishRecoveryInput): Promise<void> {
  const grantHash = await digest(token);
  const owner = await findGranted(call.server.database.kysely, call, grantHash);
  await refuseUnfit(call, owner, password);
  const prepared = await preparePassword(call, owner, password);
  await call.write(async (transaction) => {
    const { id } = await findGranted(transaction, call, grantHash); // used meanwhile, or replaced
    await transaction.updateTable('recovery').set({ used_at: call.now }).where('id', '=', id).execute();
    if (!(await replacePassword(transaction, call, prepared))) throw new Refusal('one-time-password-ended');
  });
}

async function findGranted(database: Kysely<Tables> | Transaction<Tables>, call: Call, grantHash: string) {
  const row = await find(database, call, 'grant_hash', grantHash);
  const isOpen = row && row.usedAt === null && row.supersededAt === null && call.now < (row.grantExpiresAt ?? 0);
  if (!isOpen || row.accountId === null || row.identifier === null) throw new Refusal('one-time-password-ended');
  const { id, accountId, identifier, passwordHash } = row;
  return { id, accountId, identifier, passwordHash };
}
