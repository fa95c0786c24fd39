import type { OfferedService } from '@madoguchi/sdk/account/service.model.js';
import type { SecurityFunction } from '@madoguchi/sdk/account/security-service.model.js';
import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { keepOffer, keepTerms } from '../account/service-offers.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { OfferedServiceTable } from '../portal/subscriber-tables.ts';
import type { Tables } from '../portal/tables.ts';

type DemoService = OfferedService & { readonly kind: OfferedServiceTable['kind'] };

const construction = {
  ja: '宅内の工事が必要なため、お電話で日程をご相談のうえ承ります。',
  en: 'This takes work in your home. Please call us to agree on a day.',
};
const equipment = {
  ja: '機器の撤去工事が必要なため、お電話で承ります。',
  en: 'Equipment has to be removed by us. Please call us.',
};
const number = {
  ja: '電話番号の取り扱いを確認する必要があるため、お電話で承ります。',
  en: 'We have to ask what becomes of your telephone number. Please call us.',
};
const option = { kind: 'option', starts: 'same-day', ends: 'month-end', minimumMonths: 1, earlyYen: 0 } as const;
const television = ['tv-standard', 'tv-compact'];

/** How the provider's lines begin and end. */
const terms: Readonly<
  Record<string, Pick<OfferedService, 'course' | 'starts' | 'windowReason' | 'minimumMonths' | 'earlyYen'>>
> = {
  'hikari-1g': { course: 'hikari', starts: 'next-month', windowReason: equipment, minimumMonths: 24, earlyYen: 5500 },
  'tv-standard': {
    course: 'television',
    starts: 'next-month',
    windowReason: equipment,
    minimumMonths: 12,
    earlyYen: 3300,
  },
  'phone': { starts: 'window', windowReason: number, minimumMonths: 0, earlyYen: 0 },
};

const services: readonly DemoService[] = [
  {
    id: 'hikari-300m',
    kind: 'internet',
    name: { ja: 'ひだまり光 300メガコース', en: 'Hidamari Hikari 300 Mbps' },
    description: {
      ja: '下り・上りとも最大300Mbps。動画とメールが中心の方に',
      en: 'Up to 300 Mbps both ways, for videos and mail',
    },
    monthlyYen: 4620,
    course: 'hikari',
    needs: [],
    starts: 'next-month',
    ends: 'window',
    windowReason: equipment,
    minimumMonths: 24,
    earlyYen: 5500,
  },
  {
    id: 'hikari-10g',
    kind: 'internet',
    name: { ja: 'ひだまり光 10ギガコース', en: 'Hidamari Hikari 10 Gbps' },
    description: {
      ja: '下り・上りとも最大10Gbps。専用の終端装置を取り付けます',
      en: 'Up to 10 Gbps both ways, with a terminal of its own',
    },
    monthlyYen: 6930,
    course: 'hikari',
    needs: [],
    starts: 'window',
    ends: 'window',
    windowReason: construction,
    minimumMonths: 24,
    earlyYen: 11000,
  },
  {
    id: 'tv-compact',
    kind: 'television',
    name: { ja: 'ひだまりテレビ コンパクト', en: 'Hidamari TV Compact' },
    description: { ja: '地上・BS放送と専門チャンネル31局', en: 'Terrestrial, BS and 31 further channels' },
    monthlyYen: 3850,
    course: 'television',
    needs: [],
    starts: 'next-month',
    ends: 'window',
    windowReason: equipment,
    minimumMonths: 12,
    earlyYen: 3300,
  },
  {
    ...option,
    id: 'tv-movie',
    name: { ja: '映画シアターセット', en: 'Cinema package' },
    description: { ja: '新作から名画まで、映画の専門チャンネル3局', en: 'Three channels of films, old and new' },
    monthlyYen: 2530,
    needs: television,
  },
  {
    ...option,
    id: 'tv-baseball',
    name: { ja: 'プロ野球・サッカーチャンネル', en: 'Baseball and football' },
    description: { ja: '全球団の公式戦と国内リーグを生中継', en: 'Every official game, live' },
    monthlyYen: 1100,
    needs: television,
  },
  {
    ...option,
    id: 'tv-shogi',
    name: { ja: '囲碁・将棋チャンネル', en: 'Go and shogi' },
    description: { ja: '対局の中継と講座', en: 'Games as they are played, and lessons' },
    monthlyYen: 1540,
    needs: television,
  },
  {
    ...option,
    id: 'tv-recording',
    name: { ja: '録画機能（2テラバイト）', en: 'Recording (2 TB)' },
    description: {
      ja: 'いまの受信機で、番組を約240時間録画できます',
      en: 'Some 240 hours, with the receiver that you have',
    },
    monthlyYen: 880,
    needs: ['tv-standard'],
    starts: 'next-month',
  },
  {
    ...option,
    id: 'net-wifi',
    name: { ja: 'メッシュWi-Fi', en: 'Mesh Wi-Fi' },
    description: {
      ja: '離れた部屋までつながる中継機を2台お届けします',
      en: 'Two access points for rooms further away',
    },
    monthlyYen: 550,
    needs: ['hikari-1g', 'hikari-300m', 'hikari-10g'],
    starts: 'next-month',
    minimumMonths: 6,
    earlyYen: 2200,
  },
  {
    ...option,
    id: 'phone-display',
    name: { ja: '発信者番号表示', en: 'Caller display' },
    description: { ja: 'かけてきた相手の番号を表示します', en: 'Shows who is calling' },
    monthlyYen: 440,
    needs: ['phone'],
    minimumMonths: 0,
  },
  {
    ...option,
    id: 'security',
    name: { ja: 'インターネットセキュリティサービス', en: 'Internet security' },
    description: { ja: 'パソコンもスマートフォンも、3台まで守ります', en: 'Protects up to three computers and phones' },
    monthlyYen: 627,
    needs: ['hikari-1g', 'hikari-300m', 'hikari-10g'],
    minimumMonths: 0,
    elsewhere: 'security-service',
  },
];

const functions: readonly SecurityFunction[] = [
  {
    name: { ja: 'ウイルス対策', en: 'Virus protection' },
    description: {
      ja: 'ウイルスやスパイウェアなどを見つけて取り除きます',
      en: 'Finds and removes viruses and spyware',
    },
    on: ['windows', 'macos', 'android'],
  },
  {
    name: { ja: '危険なサイトの遮断', en: 'Dangerous sites' },
    description: {
      ja: '詐欺サイトやフィッシングサイトを開く前にお知らせします',
      en: 'Warns before a fraudulent page is opened',
    },
    on: ['windows', 'macos', 'ios', 'android'],
  },
  {
    name: { ja: 'ファイアウォール', en: 'Firewall' },
    description: { ja: '外からの不正な通信を防ぎます', en: 'Keeps unwanted connections out' },
    on: ['windows', 'macos'],
  },
  {
    name: { ja: 'パスワードの管理', en: 'Password manager' },
    description: { ja: 'パスワードを暗号化して、まとめて保管します', en: 'Keeps passwords together, encrypted' },
    on: ['windows', 'macos', 'ios', 'android'],
  },
  {
    name: { ja: '保護者による管理', en: 'Parental controls' },
    description: { ja: 'お子さまの利用時間と見られるページを決められます', en: 'Sets hours and pages for children' },
    on: ['windows', 'ios', 'android'],
  },
  {
    name: { ja: 'クラウドバックアップ', en: 'Cloud backup' },
    description: { ja: '大切なファイルの控えを自動で保管します', en: 'Keeps copies of important files' },
    on: ['windows'],
  },
  {
    name: { ja: '公衆Wi-Fiの安全確認', en: 'Wi-Fi check' },
    description: { ja: 'つないだWi-Fiが安全かどうかを調べます', en: 'Tells whether a wireless network is safe' },
    on: ['ios', 'android'],
  },
];

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
    const own = terms[id];
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
  for (const service of services) await keepOffer(database, portal_id, service);
  await database
    .insertInto('security_offer')
    .values({
      portal_id,
      service_id: 'security',
      most_devices: 3,
      functions: JSON.stringify(functions),
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
