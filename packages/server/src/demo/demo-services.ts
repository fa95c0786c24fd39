import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { keepOffer, keepTerms } from '../account/service-offers.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';
import { demoSecurityFunctions, demoServices, demoServiceTerms } from './demo-service-offers.ts';

/** Options that somebody has, by customer number. */
const had: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  40010001: { 'tv-movie': '2023-12-20', 'net-wifi': '2021-05-01' },
  40010002: { 'tv-shogi': '2016-01-10', 'phone-display': '2015-09-20' },
  40010005: { security: '2024-06-03' },
};

/** Adds courses, options, the security service and referrals to a portal that has services but none of them, within a transaction. */
export async function addDemoServices(database: Kysely<Tables>, context: NewRowContext): Promise<void> {
  const { configuration, random, now } = context;
  const portal_id = configuration.id;
  if (!configuration.areas.includes('services')) return;
  const lines = await database.selectFrom('offered_service').selectAll().where('portal_id', '=', portal_id).execute();
  const some = await database
    .selectFrom('service_terms')
    .select('service_id')
    .where('portal_id', '=', portal_id)
    .limit(1)
    .executeTakeFirst();
  if (lines.length === 0 || some) return;
  for (const { id } of lines) {
    const own = demoServiceTerms[id];
    const further = {
      id,
      kind: 'option',
      name: {},
      description: {},
      monthlyYen: 0,
      needs: [],
      ends: 'window',
    } as const;
    if (own) await keepTerms(database, portal_id, { ...further, ...own });
  }
  for (const service of demoServices) await keepOffer(database, portal_id, service);
  await database
    .insertInto('security_offer')
    .values({
      portal_id,
      service_id: 'security',
      most_devices: 3,
      functions: JSON.stringify(demoSecurityFunctions),
      install_url: 'https://install.hidamari-security.example/',
    })
    .execute();
  await database
    .insertInto('referral_offer')
    .values({
      portal_id,
      referrer_gets: JSON.stringify({
        ja: 'ご利用料金から3,000円を割り引きます（お友だちのご加入の翌々月）',
        en: '3,000 yen off your bill, two months after your friend joined',
      }),
      friend_gets: JSON.stringify({
        ja: '初期工事費が無料になり、月額料金から3か月間1,100円を割り引きます',
        en: 'No charge for the first installation, and 1,100 yen off each of the first three months',
      }),
      conditions: JSON.stringify({
        ja: 'お友だちがお申込みのときに紹介コードをお伝えいただき、3か月以上ご利用になった場合に適用します。同じご住所でのお申込みは対象外です。',
        en: 'It applies where your friend names your code when joining and stays for three months or more, at another address than yours.',
      }),
    })
    .execute();
  const subscribers = await database
    .selectFrom('subscriber')
    .select(['id', 'customer_number'])
    .where('portal_id', '=', portal_id)
    .execute();
  for (const { id: subscriber_id, customer_number } of subscribers)
    for (const [service_id, started_on] of Object.entries(had[customer_number] ?? {})) {
      await database
        .insertInto('subscribed_service')
        .values({ id: randomToken(random, 16), portal_id, subscriber_id, service_id, started_on, ends_on: null })
        .execute();
      if (service_id === 'security')
        await database
          .insertInto('security_use')
          .values({ subscriber_id, portal_id, devices: 2, license_code: 'H7K2-9MQ4-XWTB-30PD' })
          .execute();
    }
  const yuki = subscribers.find(({ customer_number }) => customer_number === '40010001');
  if (!yuki) return;
  await database
    .insertInto('referral_code')
    .values({ subscriber_id: yuki.id, portal_id, code: 'H1DAMAR1Y7' })
    .execute();
  const today = calendarDay(now, configuration.timeZone);
  for (const [before, state] of [
    [96, 'joined'],
    [12, 'applied'],
  ] as const)
    await database
      .insertInto('referral_arrival')
      .values({
        id: randomToken(random, 16),
        portal_id,
        subscriber_id: yuki.id,
        arrived_on: addDays(today, -before),
        state,
      })
      .execute();
}
