import type { Referral } from '@madoguchi/sdk/account/referral.model.js';
import type { RecordedReferral, RecordReferralInput } from '@madoguchi/sdk/account/service-work.endpoints.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { CustomerCall, OperatorCall } from '../portal/call.ts';
import { localizedText } from '../portal/localized-text.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { readableCode, readableKey } from './readable-code.ts';
import { todayOf } from './services.service.ts';
import { ownSubscriber } from './subscribers.ts';

const arrivalsShown = 100;

/** お友だち紹介 of the caller (MYP-12). */
export async function readOwnReferral(call: CustomerCall): Promise<Referral> {
  const { kysely } = call.server.database;
  await ownSubscriber(kysely, call);
  return referralOf(kysely, call);
}

async function referralOf(database: Kysely<Tables>, call: CustomerCall): Promise<Referral> {
  const offer = await database
    .selectFrom('referral_offer')
    .selectAll()
    .where('portal_id', '=', call.portal.configuration.id)
    .executeTakeFirst();
  if (!offer) throw new Refusal('not-found');
  const own = await database
    .selectFrom('referral_code')
    .select('code')
    .where(visible.referralCode(call))
    .executeTakeFirst();
  const arrivals = await database
    .selectFrom('referral_arrival')
    .select(['arrived_on', 'state'])
    .where(visible.referralArrival(call))
    .orderBy('arrived_on', 'desc')
    .orderBy('id')
    .limit(arrivalsShown)
    .execute();
  const { joined } = await database
    .selectFrom('referral_arrival')
    .select(({ fn }) => fn.countAll<number | string>().as('joined'))
    .where(visible.referralArrival(call))
    .where('state', '=', 'joined')
    .executeTakeFirstOrThrow();
  return {
    referrerGets: localizedText(offer.referrer_gets),
    friendGets: localizedText(offer.friend_gets),
    conditions: localizedText(offer.conditions),
    ...(own && { code: own.code }),
    arrivals: arrivals.map(({ arrived_on, state }) => ({ on: arrived_on, state })),
    joined: Number(joined),
  };
}

/** Gives the caller a code, once (MYP-12). */
export function createOwnReferralCode(call: CustomerCall): Promise<Referral> {
  return call.write(async (work) => {
    const { id: subscriber_id, portal_id } = await ownSubscriber(work, call);
    const code = readableCode(randomToken(call.server.random, 16), 10);
    await work
      .insertInto('referral_code')
      .values({ subscriber_id, portal_id, code })
      .onConflict((conflict) => conflict.column('subscriber_id').doNothing())
      .execute();
    await audit(work, call, { subject: `subscriber:${subscriber_id}` });
    return referralOf(work, call);
  });
}

/** Notes that somebody came by a code (MYP-12). */
export function recordReferralAsOperator(
  call: OperatorCall,
  { code, state }: RecordReferralInput,
): Promise<RecordedReferral> {
  return call.write(async (work) => {
    const found = await work
      .selectFrom('referral_code')
      .innerJoin('subscriber', 'subscriber.id', 'referral_code.subscriber_id')
      .select(['subscriber.id', 'customer_number'])
      .where(visible.referralCode(call))
      .where('code', '=', readableKey(code))
      .executeTakeFirst();
    if (!found) throw wrong('code', 'unknown');
    const { id: subscriber_id, customer_number: customerNumber } = found;
    const id = randomToken(call.server.random, 16);
    const portal_id = call.portal.configuration.id;
    await work
      .insertInto('referral_arrival')
      .values({ id, portal_id, subscriber_id, arrived_on: todayOf(call), state })
      .execute();
    await audit(work, call, { subject: `subscriber:${subscriber_id}` });
    return { customerNumber };
  });
}
