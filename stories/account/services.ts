import type {
  ContractServices,
  OfferedService,
  Referral,
  SecurityServiceFacts,
  ServiceHistoryPage,
} from '@madoguchi/sdk';

const option = { kind: 'option', starts: 'same-day', ends: 'month-end', minimumMonths: 0, earlyYen: 0 } as const;
const television = ['television'];

const offered: readonly OfferedService[] = [
  {
    id: 'line',
    kind: 'internet',
    name: { ja: 'ひだまり光 1ギガコース', en: 'Hidamari Hikari 1 Gbps' },
    description: { ja: '下り・上りとも最大1Gbpsの光インターネット', en: 'Fibre internet, up to 1 Gbps both ways' },
    monthlyYen: 5720,
    course: 'line',
    needs: [],
    starts: 'next-month',
    ends: 'window',
    windowReason: {
      ja: '機器の撤去工事が必要なため、お電話で承ります。',
      en: 'Equipment has to be removed by us. Please call us.',
    },
    minimumMonths: 24,
    earlyYen: 5500,
  },
  {
    id: 'line-slow',
    kind: 'internet',
    name: { ja: 'ひだまり光 300メガコース', en: 'Hidamari Hikari 300 Mbps' },
    description: { ja: '下り・上りとも最大300Mbps', en: 'Up to 300 Mbps both ways' },
    monthlyYen: 4620,
    course: 'line',
    needs: [],
    starts: 'next-month',
    ends: 'window',
    minimumMonths: 24,
    earlyYen: 5500,
  },
  {
    ...option,
    id: 'movies',
    name: { ja: '映画シアターセット', en: 'Cinema package' },
    description: { ja: '新作から名画まで、映画の専門チャンネル3局', en: 'Three channels of films, old and new' },
    monthlyYen: 2530,
    needs: [],
  },
  {
    ...option,
    id: 'shogi',
    name: { ja: '囲碁・将棋チャンネル', en: 'Go and shogi' },
    description: { ja: '対局の中継と講座', en: 'Games as they are played, and lessons' },
    monthlyYen: 1540,
    needs: [],
  },
  {
    ...option,
    id: 'television',
    kind: 'television',
    name: { ja: 'ひだまりテレビ スタンダード', en: 'Hidamari TV Standard' },
    description: { ja: '地上・BS放送と専門チャンネル68局', en: 'Terrestrial, BS and 68 further channels' },
    monthlyYen: 5016,
    needs: [],
    starts: 'window',
    ends: 'window',
    windowReason: {
      ja: '宅内の工事が必要なため、お電話で日程をご相談のうえ承ります。',
      en: 'This takes work in your home. Please call us to agree on a day.',
    },
  },
  {
    ...option,
    id: 'recording',
    name: { ja: '録画機能（2テラバイト）', en: 'Recording (2 TB)' },
    description: { ja: '番組を約240時間録画できます', en: 'Some 240 hours of programmes' },
    monthlyYen: 880,
    needs: television,
  },
  {
    ...option,
    id: 'security',
    name: { ja: 'インターネットセキュリティサービス', en: 'Internet security' },
    description: { ja: 'パソコンとスマートフォンを合わせて3台まで', en: 'For up to three computers and phones' },
    monthlyYen: 627,
    needs: [],
    elsewhere: 'security-service',
  },
];

/** What somebody has, with a change that is still to come. */
export const contract: ContractServices = {
  customerNumber: '40010001',
  name: '山之内 由紀',
  postalCode: '223-0062',
  address: '神奈川県横浜市港北区日吉本町1-22-10 ひだまりハイツ 203号室',
  offered,
  window: { name: { ja: 'お客さまセンター', en: 'Customer Centre' }, telephone: '0120-000-917' },
  subscribed: [
    { serviceId: 'line', startedOn: '2021-04-10' },
    { serviceId: 'shogi', startedOn: '2023-12-20', endsOn: '2099-11-30' },
  ],
  pending: [
    {
      id: 'c',
      type: 'cancel',
      serviceId: 'shogi',
      appliedAt: '2026-11-20T01:00:00.000Z',
      effectiveOn: '2099-11-30',
      state: 'accepted',
      version: 1,
    },
  ],
};

export const security: SecurityServiceFacts = {
  service: {
    ...option,
    id: 'security',
    name: { ja: 'インターネットセキュリティサービス', en: 'Internet security' },
    description: { ja: '3台まで守ります', en: 'Protects up to three devices' },
    monthlyYen: 627,
    needs: [],
  },
  mostDevices: 3,
  functions: [
    {
      name: { ja: 'ウイルス対策', en: 'Virus protection' },
      description: { ja: 'ウイルスなどを見つけて取り除きます', en: 'Finds and removes viruses' },
      on: ['windows', 'macos', 'android'],
    },
    {
      name: { ja: '危険なサイトの遮断', en: 'Dangerous sites' },
      description: { ja: '詐欺サイトを開く前にお知らせします', en: 'Warns before a fraudulent page is opened' },
      on: ['windows', 'macos', 'ios', 'android'],
    },
  ],
};

export const securityInUse: SecurityServiceFacts = {
  ...security,
  use: {
    devices: 2,
    startedOn: '2024-06-03',
    licenseCode: 'H7K2-9MQ4-XWTB-30PD',
    installUrl: 'https://install.hidamari-security.example/',
  },
};

export const history: ServiceHistoryPage = {
  events: [
    {
      type: 'course',
      on: '2099-12-01',
      name: { ja: 'ひだまり光 300メガコース', en: 'Hidamari Hikari 300 Mbps' },
      fromName: { ja: 'ひだまり光 1ギガコース', en: 'Hidamari Hikari 1 Gbps' },
    },
    { type: 'withdrawn', on: '2026-10-03', name: { ja: '録画機能（2テラバイト）', en: 'Recording (2 TB)' } },
    { type: 'ended', on: '2025-03-31', name: { ja: '囲碁・将棋チャンネル', en: 'Go and shogi' } },
    { type: 'joined', on: '2021-04-10', name: { ja: 'ひだまり光 1ギガコース', en: 'Hidamari Hikari 1 Gbps' } },
  ],
  confirmation: {
    name: 'contract-confirmation-40010001.pdf',
    url: 'https://portal.example/contract-confirmation-40010001.pdf',
  },
};

export const referralWithout: Referral = {
  referrerGets: { ja: 'ご利用料金から3,000円を割り引きます', en: '3,000 yen off your bill' },
  friendGets: { ja: '初期工事費が無料になります', en: 'No charge for the first installation' },
  conditions: {
    ja: 'お友だちが3か月以上ご利用になった場合に適用します。',
    en: 'It applies where your friend stays for three months or more.',
  },
  arrivals: [],
  joined: 0,
};

export const referralWith: Referral = {
  ...referralWithout,
  code: 'H1DAMAR1Y7',
  arrivals: [
    { on: '2026-11-10', state: 'applied' },
    { on: '2026-08-18', state: 'joined' },
  ],
  joined: 1,
};
