import { checkSession } from '@madoguchi/sdk/portal/session.rules.js';
import { minute } from '@madoguchi/sdk/portal/time.js';
import { audit } from './audit.ts';
import type { Call } from './call.ts';
import { holdsBinding } from './client-certificate.ts';
import { digest } from './digest.ts';
import { Refusal } from './problem.ts';
import { keepAccess, makeTokens, sessionOfRefreshToken } from './session-tokens.ts';

/** How long a refresh token may be sent again as long as its successor was not: the answer that brought that may be lost. */
const repeatable: number = minute;

/**
 * Hands out a new access token and another refresh token (bearer mode). A refresh token that was used before ends the
 * session. One of another account than the renewal is for stays as it is: it is another tab's.
 */
export async function renew(call: Call): Promise<void> {
  const { credentials, clientCertificate, portal, now, madeFor } = call;
  const refresh = credentials.type === 'bearer' ? credentials.refresh : undefined;
  const sessionId = refresh === undefined ? undefined : await sessionOfRefreshToken(call, refresh);
  if (refresh === undefined || sessionId === undefined) throw new Refusal('unauthenticated');
  const hash = await digest(refresh);
  const tokens = await makeTokens(call, sessionId);
  const { configuration } = portal;
  const renewed = await call.write(async (transaction) => {
    const row = await transaction
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.account_id')
      .leftJoin('login_certificate', 'login_certificate.fingerprint', 'session.certificate')
      .select([
        'session.account_id as accountId',
        'session.token_hash as current',
        'session.former_token_hash as former',
        'session.rotated_at as rotatedAt',
        'session.started_at as startedAt',
        'session.last_active_at as lastActiveAt',
        'session.certificate',
        'login_certificate.revoked_at as certificateRevokedAt',
      ])
      .where('session.id', '=', sessionId)
      .where('session.portal_id', '=', configuration.id)
      .where('session.kind', '=', 'bearer')
      .where('account.state', '=', 'active')
      .executeTakeFirst();
    if (!row || !checkSession(row, configuration.session, now).ok) return false;
    if (!holdsBinding(row, clientCertificate, now)) return false;
    const { accountId, current, former, rotatedAt } = row;
    const repeats = hash === former && rotatedAt !== null && now < rotatedAt + repeatable;
    if (hash !== current && !repeats) {
      await transaction.deleteFrom('session').where('id', '=', sessionId).execute();
      await audit(transaction, call, { subject: `account:${accountId}`, outcome: 'unauthenticated' });
      return false;
    }
    if (madeFor !== undefined && madeFor !== accountId) return undefined;
    await transaction
      .updateTable('session')
      .set({ token_hash: tokens.tokenHash, former_token_hash: hash, rotated_at: repeats ? rotatedAt : now })
      .where('id', '=', sessionId)
      .execute();
    await keepAccess(transaction, configuration.id, tokens);
    return true;
  });
  if (renewed !== undefined) call.handOut(renewed ? tokens : undefined);
  if (!renewed) throw new Refusal('unauthenticated');
}
