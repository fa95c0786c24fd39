import type { SecurityFunction } from '@madoguchi/sdk/account/security-service.model.js';
import type { OfferedService } from '@madoguchi/sdk/account/service.model.js';
import type { OfferedServiceTable } from '../portal/subscriber-tables.ts';

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
export const demoServiceTerms: Readonly<
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

/** Courses, options and the security service of the provider. */
export const demoServices: readonly DemoService[] = [
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

/** What the provider's security service does. */
export const demoSecurityFunctions: readonly SecurityFunction[] = [
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
