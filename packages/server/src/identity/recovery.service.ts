import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { checkOneTimePassword } from '@madoguchi/sdk/identity/one-time-password.rules.js';
import type { BeginRecoveryInput, BegunRecovery, SecretAnswerInput } from '@madoguchi/sdk/identity/recovery.model.js';
import { checkSecretAnswer, normaliseAnswer, recoveryLife } from '@madoguchi/sdk/identity/recovery.rules.js';
import type { LockoutConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { day, minute, randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely, Selectable } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal } from '../portal/problem.ts';
import type { RecoveryTable } from '../portal/recovery-tables.ts';
import { seal } from '../portal/seal.ts';
import type { Tables } from '../portal/tables.ts';
import { countedAs, linkAddressLimit, linkLimit, refuse, reserve } from './attempts.ts';
import { makeCode } from './one-time-password.ts';
import { prepareLink } from './password-link.service.ts';
import { recoveryCodeMail, recoveryLinkMail } from './recovery.mail.ts';
import { findRecipient } from './recipient.ts';

/** A decoy is written like any other, so that it takes the same steps. */
const decoy = { displayName: 'nobody', mailLocale: 'ja' };

/** Recoveries of one ID: 10 a day, so that no more than 50 codes can be tried; beyond, the answer is the same and there is no mail. */
const dayLimit: LockoutConfiguration = {
  failures: 10,
  windowMinutes: day / minute,
  ends: { type: 'after', minutes: day / minute },
};

/** Which branch an ID takes, by a keyed hash: the same each time, and of no ID to be told whether somebody has it. */
async function branchOf({ server, portal }: Call, key: string): Promise<RecoveryTable['branch']> {
  const proof = await seal(server, ['recovery-branch', portal.configuration.id, key]);
  return proof.charCodeAt(0) % 2 === 0 ? 'question' : 'code';
}

/** What is kept of a code: it goes with the challenge, without which six digits would be found out. */
export const recoveryCodeHash = (challenge: string, code: string): Promise<string> =>
  digest(JSON.stringify(['recovery', challenge, code]));

/** Begins to recover a password (MYP-06). Known or not, the same is counted, written and answered. */
export async function beginOwnRecovery(call: Call, { identifier }: BeginRecoveryInput): Promise<BegunRecovery> {
  const { server, portal, clientAddress, now } = call;
  const { database, random } = server;
  const { id: portalId, recovery } = portal.configuration;
  if (recovery.type !== 'contact') throw new Refusal('not-found');
  const key = normaliseIdentifier(identifier);
  if (clientAddress !== '') {
    const address = await countedAs(portalId, 'link-address', clientAddress);
    refuse(await reserve(database, address, linkAddressLimit, now), 'rate-limited');
  }
  const hourly = await reserve(database, await countedAs(portalId, 'link-identifier', key), linkLimit, now);
  const daily = await reserve(database, await countedAs(portalId, 'recovery-day', key), dayLimit, now);
  const within = hourly.ok && daily.ok;
  const branch = await branchOf(call, key);
  const challenge = randomToken(random);
  const code = makeCode(random);
  const [subject, challengeHash, codeHash] = await Promise.all([
    digest(`recovery:${portalId}:${key}`),
    digest(challenge),
    recoveryCodeHash(challenge, code),
  ]);
  const expiresAt = now + recoveryLife[branch];
  await call.write(async (transaction) => {
    const account = await findRecipient(transaction, portalId, { identifierKey: key });
    const recipient = within ? account : undefined;
    await transaction
      .updateTable('recovery')
      .set({ superseded_at: now })
      .where('portal_id', '=', portalId)
      .where('subject', '=', subject)
      .where('used_at', 'is', null)
      .where('superseded_at', 'is', null)
      .execute();
    await transaction
      .insertInto('recovery')
      .values({
        id: randomToken(random, 16),
        portal_id: portalId,
        account_id: recipient?.accountId ?? null,
        subject,
        branch,
        challenge_hash: challengeHash,
        code_hash: codeHash,
        question: null,
        answer_hash: null,
        token_hash: null,
        grant_hash: null,
        created_at: now,
        expires_at: expiresAt,
        link_expires_at: null,
        grant_expires_at: null,
        tries: 0,
        used_at: null,
        superseded_at: null,
      })
      .execute();
    const { displayName, mailLocale } = recipient ?? decoy;
    const mail = recoveryCodeMail({ portal, displayName, expiresAt, code }, mailLocale);
    const to = branch === 'code' ? recipient?.mailAddress : undefined;
    await putMail(transaction, { random, portalId, now }, { ...mail, to });
    await audit(transaction, call, {
      subject: account ? `account:${account.accountId}` : '',
      outcome: within ? 'ok' : 'rate-limited',
    });
  });
  return { challenge, branch, expiresAt: new Date(expiresAt).toISOString() };
}

/** Keeps question and answer, and sends the link to the contact address (MYP-06). A later answer replaces it with its link. */
export async function giveOwnAnswer(call: Call, { challenge, question, answer }: SecretAnswerInput): Promise<void> {
  const { server, portal, now } = call;
  const { database, random } = server;
  const { id: portalId } = portal.configuration;
  const challengeHash = await digest(challenge);
  const found = await findBegun(database.kysely, call, challengeHash);
  const fieldErrors = checkSecretAnswer(question, answer);
  if (fieldErrors.length > 0) throw new Refusal('invalid-input', { fieldErrors });
  const counted = await countedAs(portalId, 'link-identifier', found.subject);
  const { ok: within } = await reserve(database, counted, linkLimit, now);
  const answerHash = await server.passwordHasher.hash(normaliseAnswer(answer));
  const { token, tokenHash } = await prepareLink(random);
  const expiresAt = now + recoveryLife.link;
  await call.write(async (transaction) => {
    const { id, account_id } = await findBegun(transaction, call, challengeHash);
    await transaction
      .updateTable('recovery')
      .set({ question, answer_hash: answerHash, token_hash: tokenHash, link_expires_at: expiresAt, tries: 0 })
      .where('id', '=', id)
      .execute();
    // asked for in either case, so that it takes as long
    const recipient = await findRecipient(transaction, portalId, { accountId: account_id ?? '' });
    const { displayName, mailLocale } = recipient ?? decoy;
    const mail = recoveryLinkMail({ portal, displayName, expiresAt, token }, mailLocale);
    const to = within ? recipient?.mailAddress : undefined;
    await putMail(transaction, { random, portalId, now }, { ...mail, to });
    await audit(transaction, call, {
      subject: account_id === null ? '' : `account:${account_id}`,
      outcome: within ? 'ok' : 'rate-limited',
    });
  });
}

/** The recovery of a challenge, while a question can be chosen for it. */
async function findBegun(
  database: Kysely<Tables>,
  { portal, now }: Call,
  challengeHash: string,
): Promise<Selectable<RecoveryTable>> {
  const row = await database
    .selectFrom('recovery')
    .selectAll()
    .where('portal_id', '=', portal.configuration.id)
    .where('challenge_hash', '=', challengeHash)
    .where('branch', '=', 'question')
    .executeTakeFirst();
  const facts = row && {
    expiresAt: row.expires_at,
    tries: 0,
    usedAt: row.used_at ?? undefined,
    supersededAt: row.superseded_at ?? undefined,
  };
  const decision = checkOneTimePassword(facts, now);
  if (!decision.ok || !row) throw new Refusal('one-time-password-ended');
  return row;
}
