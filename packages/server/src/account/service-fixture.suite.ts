import { presets } from '@madoguchi/sdk';
import type { OfferedService } from '@madoguchi/sdk/account/service.model.js';
import { cryptoRandom, randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Fixture } from '../portal/fixture.suite.ts';
import { keepOffer, keepTerms } from './service-offers.ts';

const portal_id = presets.mypage.id;

/** An option that is there from the day of application, until the end of the month in which it is cancelled. */
export const optionOf = (id: string, further: Partial<OfferedService> = {}) =>
  ({
    id,
    name: { ja: `${id}の名前`, en: `Name of ${id}` },
    description: { ja: '説明', en: 'Description' },
    monthlyYen: 500,
    needs: ['internet'],
    starts: 'same-day',
    ends: 'month-end',
    minimumMonths: 0,
    earlyYen: 0,
    ...further,
    kind: 'option',
  }) as const;

/** What the provider offers besides its lines: options, another course, the security service, and referrals. */
export async function offerAll({ database: { kysely } }: Fixture): Promise<void> {
  await keepTerms(kysely, portal_id, {
    ...optionOf('internet'),
    course: 'line',
    needs: [],
    starts: 'next-month',
    ends: 'window',
  });
  await keepOffer(kysely, portal_id, optionOf('movies'));
  await keepOffer(kysely, portal_id, optionOf('drama', { needs: ['television'], starts: 'next-month' }));
  await keepOffer(kysely, portal_id, {
    ...optionOf('internet-slow', { course: 'line', needs: [], starts: 'next-month', ends: 'window' }),
    kind: 'internet',
  });
  await keepOffer(kysely, portal_id, optionOf('security', { monthlyYen: 627, elsewhere: 'security-service' }));
  await kysely
    .insertInto('security_offer')
    .values({
      portal_id,
      service_id: 'security',
      most_devices: 3,
      functions: JSON.stringify([{ name: { ja: '対策' }, description: { ja: '説明' }, on: ['windows'] }]),
      install_url: 'https://install.example/',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await kysely
    .insertInto('referral_offer')
    .values({ portal_id, referrer_gets: '{"ja":"割引"}', friend_gets: '{"ja":"無料"}', conditions: '{"ja":"条件"}' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The id of the subscriber behind an account of the fixture. */
export async function subscriberOf({ database: { kysely } }: Fixture, identifier: string): Promise<string> {
  const row = await kysely
    .selectFrom('subscriber')
    .innerJoin('account', 'account.id', 'subscriber.account_id')
    .select('subscriber.id')
    .where('account.identifier', '=', identifier)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A change that was applied for and takes effect next month, by id. */
export async function pendingChange(fixture: Fixture, identifier?: string): Promise<string> {
  await offerAll(fixture);
  const { kysely } = fixture.database;
  const id = randomToken(cryptoRandom, 16);
  const subscriber_id =
    identifier === undefined
      ? (await kysely.selectFrom('subscriber').select('id').limit(1).executeTakeFirstOrThrow()).id
      : await subscriberOf(fixture, identifier);
  const [applied_at, effective_on] = [fixture.clock.now(), '2026-05-01'];
  await kysely
    .insertInto('service_change')
    .values({
      id,
      portal_id,
      subscriber_id,
      type: 'add',
      service_id: 'drama',
      from_service_id: null,
      applied_at,
      effective_on,
      state: 'accepted',
      settled_on: null,
      note: null,
      version: 1,
    })
    .execute();
  await kysely
    .insertInto('subscribed_service')
    .values({
      id: randomToken(cryptoRandom, 16),
      portal_id,
      subscriber_id,
      service_id: 'drama',
      started_on: effective_on,
      ends_on: null,
    })
    .execute();
  return id;
}
