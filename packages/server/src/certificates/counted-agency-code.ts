import type { LockoutConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Transaction } from 'kysely';
import { countedAs, refuse, reserveWithin, takeBack } from '../identity/attempts.ts';
import type { CustomerCall } from '../portal/call.ts';
import type { Tables } from '../portal/tables.ts';

/** As many agency codes without a coupon as wrong passwords: 5 in 15 minutes. */
const codeLimit: LockoutConfiguration = { failures: 5, windowMinutes: 15, ends: { type: 'after', minutes: 15 } };

/**
 * Counts another agency code that an account is about to store, unless a coupon belongs to it; after too many every further one
 * is refused. Whoever knows a code spends the coupons of its agency, so codes are not to be guessed (CRT-17, ours).
 */
export async function countAgencyCode(
  transaction: Transaction<Tables>,
  { portal, actor, now }: CustomerCall,
  agencyCode: string,
): Promise<void> {
  const { id } = portal.configuration;
  const as = await countedAs(id, 'agency-code', actor.account.id);
  refuse(await reserveWithin(transaction, as, codeLimit, now), 'rate-limited');
  const coupon = await transaction
    .selectFrom('coupon') // oxlint-disable-line madoguchi/visible -- whether there is such an agency
    .select('id')
    .where('portal_id', '=', id)
    .where('agency_code', '=', agencyCode)
    .executeTakeFirst();
  if (coupon) await takeBack(transaction, as, codeLimit, now);
}
