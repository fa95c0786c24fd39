import { addHelpWindows } from '../content/help-window-rows.ts';
import { demoHelpWindows } from './demo-help.ts';
import type { LocalizedText } from '@madoguchi/sdk/portal/configuration.model.js';
import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import type { Kysely } from 'kysely';
import { addSubscriber, type NewSubscriber } from '../account/subscribers.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { OfferedServiceTable } from '../portal/subscriber-tables.ts';
import type { Tables } from '../portal/tables.ts';
import { addDemoAnnouncements } from './demo-content.ts';
import { demoSubscriberAnnouncements } from './demo-subscriber-announcements.ts';

interface DemoService extends Pick<OfferedServiceTable, 'id' | 'kind' | 'monthly_yen'> {
  readonly name: LocalizedText;
  readonly description: LocalizedText;
}

/** What each line of the provider costs and is. */
const services: readonly DemoService[] = [
  {
    id: 'hikari-1g',
    kind: 'internet',
    monthly_yen: 5720,
    name: { ja: 'ひだまり光 1ギガコース', en: 'Hidamari Hikari 1 Gbps' },
    description: { ja: '下り・上りとも最大1Gbpsの光インターネット', en: 'Fibre internet, up to 1 Gbps both ways' },
  },
  {
    id: 'tv-standard',
    kind: 'television',
    monthly_yen: 5016,
    name: { ja: 'ひだまりテレビ スタンダード', en: 'Hidamari TV Standard' },
    description: { ja: '地上・BS放送と専門チャンネル68局', en: 'Terrestrial, BS and 68 further channels' },
  },
  {
    id: 'phone',
    kind: 'telephone',
    monthly_yen: 1463,
    name: { ja: 'ひだまり電話', en: 'Hidamari Phone' },
    description: { ja: '番号はそのままで使える固定電話', en: 'A landline that keeps its number' },
  },
];

export interface DemoSubscriber extends Omit<NewSubscriber, 'accountId' | 'services'> {
  /** Where an ID is registered: the identifier of one of the demo's accounts. */
  readonly identifier?: string;
  readonly services: Readonly<Record<string, string>>;
}

const subscribers: readonly DemoSubscriber[] = [
  {
    identifier: 'yuki.yamanouchi@minna-mail.example',
    customerNumber: '40010001',
    name: '山之内 由紀',
    kana: 'ヤマノウチ ユキ',
    telephone: '045-555-0101',
    cardEnding: '4242',
    devices: ['STB-0090-1101'],
    postalCode: '223-0062',
    address: '神奈川県横浜市港北区日吉本町1-22-10',
    building: 'ひだまりハイツ 203号室',
    contactAddress: 'yuki@yamanouchi-ke.example',
    services: { 'hikari-1g': '2021-04-10', 'tv-standard': '2021-04-10', 'phone': '2022-11-01' },
  },
  {
    identifier: 'setsuko.ono@kazoku-mail.example',
    customerNumber: '40010002',
    name: '大野 節子',
    kana: 'オオノ セツコ',
    telephone: '045-555-0102',
    bankAccountEnding: '7788',
    devices: ['STB-0090-2202'],
    postalCode: '225-0002',
    address: '神奈川県横浜市青葉区美しが丘2-14-5',
    services: { 'tv-standard': '2015-09-20', 'phone': '2015-09-20' },
  },
  {
    customerNumber: '40010003',
    name: '田村 健一',
    kana: 'タムラ ケンイチ',
    telephone: '045-555-0103',
    cardEnding: '1881',
    postalCode: '224-0003',
    address: '神奈川県横浜市都筑区中川中央1-30-1',
    services: { 'hikari-1g': '2024-02-01' },
  },
  {
    customerNumber: '40010004',
    name: '渡辺 由美',
    kana: 'ワタナベ ユミ',
    telephone: '03-5555-0104',
    bankAccountEnding: '3456',
    devices: ['STB-0090-4404'],
    secondProof: true,
    postalCode: '158-0097',
    address: '東京都世田谷区用賀4-10-1',
    building: '用賀レジデンス 1105号室',
    storedContactAddress: 'yumi.watanabe@kaisha-mail.example',
    services: { 'hikari-1g': '2020-06-15', 'tv-standard': '2020-06-15' },
  },
  {
    identifier: 'takahashi-family@minna-mail.example',
    customerNumber: '40010005',
    name: '髙橋 孝太郎',
    kana: 'タカハシ コウタロウ',
    telephone: '044-555-0105',
    cardEnding: '0005',
    postalCode: '213-0001',
    address: '神奈川県川崎市高津区溝口1-6-12',
    contactAddress: 'takahashi-family@minna-mail.example',
    services: { 'hikari-1g': '2018-12-01' },
  },
  {
    identifier: 'emily_carter@overseas-mail.example',
    customerNumber: '40010006',
    name: 'Emily Carter',
    kana: 'エミリー カーター',
    telephone: '044-555-0106',
    cardEnding: '9424',
    devices: ['STB-0090-6606'],
    postalCode: '216-0006',
    address: '神奈川県川崎市宮前区宮前平2-15-1',
    building: 'Green Terrace 401',
    contactAddress: 'emily_carter@overseas-mail.example',
    services: { 'hikari-1g': '2023-07-08', 'tv-standard': '2023-07-08' },
  },
  {
    identifier: 'hinata.nishida@minna-mail.example',
    customerNumber: '40010007',
    name: '西田 陽葵',
    kana: 'ニシダ ヒナタ',
    telephone: '045-555-0107',
    bankAccountEnding: '2007',
    postalCode: '222-0011',
    address: '神奈川県横浜市港北区菊名6-13-1',
    contactAddress: 'hinata.nishida@minna-mail.example',
    services: { 'hikari-1g': '2025-03-28' },
  },
  {
    identifier: 'kaiyaku.sumi@minna-mail.example',
    customerNumber: '40010008',
    name: '角 正雄',
    kana: 'スミ マサオ',
    telephone: '045-555-0108',
    bankAccountEnding: '1008',
    postalCode: '222-0033',
    address: '神奈川県横浜市港北区新横浜3-7-3',
    contactAddress: 'kaiyaku.sumi@minna-mail.example',
    services: { 'hikari-1g': '2012-10-01' },
  },
];

/** Those who have no ID yet, and with what they can register one (MYP-01). */
export const demoUnregistered: readonly DemoSubscriber[] = subscribers.filter(
  ({ identifier }) => identifier === undefined,
);

/** Adds the provider's announcements, services and subscribers where a portal lets people register an ID and has none, within a transaction. */
export async function addDemoSubscribers(database: Kysely<Tables>, context: NewRowContext): Promise<void> {
  const { id: portal_id, areas } = context.configuration;
  if (!areas.includes('registration')) return;
  const some = await database
    .selectFrom('subscriber')
    .select('id')
    .where('portal_id', '=', portal_id)
    .limit(1)
    .executeTakeFirst();
  if (some) return;
  if (areas.includes('announcements')) await addDemoAnnouncements(database, context, demoSubscriberAnnouncements);
  await addHelpWindows(database, context, demoHelpWindows);
  for (const [position, { name, description, ...service }] of services.entries())
    await database
      .insertInto('offered_service')
      .values({
        portal_id,
        parent_id: null,
        position,
        name: JSON.stringify(name),
        description: JSON.stringify(description),
        ...service,
      })
      .execute();
  for (const { identifier, services: theirs, ...subscriber } of subscribers)
    await addSubscriber(database, context, {
      ...subscriber,
      accountId: await accountOf(database, portal_id, identifier),
      services: Object.entries(theirs).map(([service_id, started_on]) => ({ service_id, started_on })),
    });
}

async function accountOf(
  database: Kysely<Tables>,
  portalId: string,
  identifier: string | undefined,
): Promise<string | undefined> {
  if (identifier === undefined) return undefined;
  const row = await database
    .selectFrom('account')
    .select('id')
    .where('portal_id', '=', portalId)
    .where('identifier_key', '=', normaliseIdentifier(identifier))
    .executeTakeFirst();
  return row?.id;
}
