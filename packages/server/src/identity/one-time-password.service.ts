import { oneTimePassword } from '@madoguchi/sdk/identity/one-time-password.rules.js';
import type { OneTimePasswordRequest } from '@madoguchi/sdk/identity/one-time-password.endpoints.js';
import type { SignInInput } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import { audit } from '../portal/audit.ts';
import type { Call } from '../portal/call.ts';
import { digest } from '../portal/digest.ts';
import { putMail } from '../portal/outbox.ts';
import { Refusal } from '../portal/problem.ts';
import { countedAs, linkLimit, refuse, reserve } from './attempts.ts';
import { discount } from './counted-try.ts';
import { codeHash, makeCode } from './one-time-password.ts';
import { oneTimePasswordMail } from './one-time-password.mail.ts';
import { findRecipient } from './recipient.ts';
import { readAccount, refuseEntry } from './start-session.ts';
import { verifyPassword } from './verify-password.ts';

/**
 * Sends a code to whoever knows identifier and password (CRT-01). The right password takes back its own try and forgets no
 * failure before it: wrong codes go on counting, however often another one is asked for.
 */
export async function sendOneTimePassword(call: Call, input: SignInInput): Promise<OneTimePasswordRequest> {
  const { server, portal, now } = call;
  const { configuration } = portal;
  if (!configuration.signIn.methods.includes('one-time-password')) throw new Refusal('not-found');
  const { id, passwordHash, counted } = await verifyPassword(call, input);
  const challenge = randomToken(server.random);
  const code = makeCode(server.random);
  const hashes = { challenge_hash: await digest(challenge), code_hash: await codeHash(challenge, code, passwordHash) };
  const expiresAt = now + oneTimePassword.life;
  const refusal = await call.write(async (transaction) => {
    await discount(transaction, call, counted);
    return refuseEntry(transaction, call, await readAccount(transaction, id, passwordHash));
  });
  if (refusal) throw refusal;
  const sent = await countedAs(configuration.id, 'one-time-password', id);
  refuse(await reserve(server.database, sent, linkLimit, now), 'rate-limited');
  await call.write(async (transaction) => {
    const recipient = await findRecipient(transaction, configuration.id, { accountId: id });
    if (!recipient) throw new Refusal('invalid-credentials'); // it was suspended meanwhile
    await transaction
      .updateTable('one_time_password')
      .set({ superseded_at: now })
      .where('account_id', '=', id)
      .where('used_at', 'is', null)
      .where('superseded_at', 'is', null)
      .execute();
    await transaction
      .insertInto('one_time_password')
      .values({
        id: randomToken(server.random, 16),
        portal_id: configuration.id,
        account_id: id,
        ...hashes,
        created_at: now,
        expires_at: expiresAt,
        tries: 0,
        used_at: null,
        superseded_at: null,
      })
      .execute();
    const { displayName, mailAddress, mailLocale } = recipient;
    const mail = oneTimePasswordMail({ portal, displayName, code, expiresAt }, mailLocale);
    await putMail(
      transaction,
      { random: server.random, portalId: configuration.id, now },
      { ...mail, to: mailAddress },
    );
    await audit(transaction, call, { subject: `account:${id}`, actor: `account:${id}` });
  });
  return { challenge, expiresAt: new Date(expiresAt).toISOString() };
}
