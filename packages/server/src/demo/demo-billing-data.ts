import type { PaperLine } from './demo-papers.ts';

/** A renewal quote of the demo. Days are counted from today. */
export interface DemoQuote {
  readonly contract: string;
  /** Behind `R-` and the year in which it was issued. */
  readonly serial: string;
  readonly title: string;
  readonly lines: readonly PaperLine[];
  readonly issuedIn: number;
  readonly validIn: number;
  /** The period that it is for: calendar days from today to its first, and its length in months. */
  readonly startsIn: number;
  readonly months: number;
  /** The serial of the one that it was made instead of. */
  readonly replaces?: string;
  readonly answer?: DemoAnswer;
}

export interface DemoAnswer {
  readonly type: 'ordered' | 'requote-requested';
  readonly by: string;
  readonly answeredIn: number;
  readonly comment?: string;
  /** The name of its 発注書. */
  readonly order?: string;
}

/** What is charged for a contract, and how often; its invoices are of the periods that are over. */
export interface DemoCharge {
  readonly contract: string;
  readonly lines: readonly PaperLine[];
  /** Days from today on which invoices were made out. */
  readonly invoicedIn: readonly number[];
  readonly period: string;
}

const line = (name: string, count: number, unit: string, price: number): PaperLine => ({ name, count, unit, price });

const network = [
  line('Mihari FW-8100 オンサイト保守（24時間365日）', 2, '台', 1_860_000),
  line('Kazahaya RT-300 オンサイト保守（24時間365日）', 18, '台', 264_000),
  line('ネットワークアドバンスドサポート 基本料', 12, 'か月', 185_000),
];
const shop = [
  line('Kazahaya SV-60 サーバー保守（毎日 8:00～20:00）', 5, '台', 312_000),
  line('Tatara Store 900 ソフトウェア保守', 1, '式', 540_000),
];

/** In all states, over the demo's contracts. */
export const demoQuotes: readonly DemoQuote[] = [
  {
    contract: 'AOZ3100021',
    serial: '00418',
    title: '社内ネットワーク 統合保守 更新のお見積り（12か月）',
    lines: network,
    issuedIn: -9,
    validIn: 21,
    startsIn: 166,
    months: 12,
  },
  {
    contract: 'AOZ3100021',
    serial: '00377',
    title: '社内ネットワーク 統合保守 更新のお見積り（36か月）',
    lines: network.map((one) => ({ ...one, count: one.count * 3 })),
    issuedIn: -24,
    validIn: 6,
    startsIn: 166,
    months: 36,
    answer: {
      type: 'requote-requested',
      by: '三嶋 佳子',
      answeredIn: -4,
      comment:
        '札幌と那覇の2拠点を来年度に閉鎖する予定です。RT-300を16台に減らし、24か月のお見積りもあわせてお願いいたします。',
    },
  },
  {
    contract: 'AOZ3100021',
    serial: '00301',
    title: '拠点増設分 ルーター保守のお見積り',
    lines: [line('Kazahaya RT-300 オンサイト保守（24時間365日）', 2, '台', 264_000)],
    issuedIn: -63,
    validIn: -3,
    startsIn: -2,
    months: 12,
  },
  {
    contract: 'AOZ3100384',
    serial: '00402',
    title: '通販サイト基盤 サーバー保守 再見積（5台構成）',
    lines: shop,
    issuedIn: -3,
    validIn: 5,
    startsIn: 346,
    months: 12,
    replaces: '00365',
  },
  {
    contract: 'AOZ3100384',
    serial: '00365',
    title: '通販サイト基盤 サーバー保守 更新のお見積り（6台構成）',
    lines: shop.map((one) => (one.count === 5 ? { ...one, count: 6 } : one)),
    issuedIn: -31,
    validIn: -1,
    startsIn: 346,
    months: 12,
    answer: {
      type: 'requote-requested',
      by: '辻󠄀 博',
      answeredIn: -17,
      comment: '1台は廃止済みのため、5台でお見積りをお願いします。',
    },
  },
  {
    contract: 'AOZ2800107',
    serial: '00409',
    title: '電子メールサービス 追加容量のお見積り',
    lines: [line('メールボックス追加容量（100GB）', 40, '個', 3_600)],
    issuedIn: -14,
    validIn: 0,
    startsIn: 10,
    months: 12,
  },
  {
    contract: 'AOZ2800107',
    serial: '00188',
    title: '電子メールサービス 更新のお見積り',
    lines: [line('電子メールサービス 基本料（1,200アカウント）', 12, 'か月', 148_000)],
    issuedIn: -151,
    validIn: -121,
    startsIn: -90,
    months: 12,
    answer: { type: 'ordered', by: '辻󠄀 博', answeredIn: -130, order: '発注書_電子メールサービス更新.pdf' },
  },
  {
    contract: 'MLT5500318',
    serial: '00415',
    title: 'WAN and Firewall Maintenance, Narita extension',
    lines: [line('Mihari FW-2100 on-site maintenance (24 hours, every day)', 1, 'unit', 498_000)],
    issuedIn: -6,
    validIn: 24,
    startsIn: 9,
    months: 23,
  },
  {
    contract: 'MLT5500318',
    serial: '00290',
    title: 'WAN and Firewall Maintenance, renewal for 24 months',
    lines: [
      line('Mihari FW-2100 on-site maintenance (24 hours, every day)', 4, 'unit-years', 498_000),
      line('Network advanced support', 24, 'months', 92_000),
    ],
    issuedIn: -75,
    validIn: -45,
    startsIn: -30,
    months: 24,
    answer: { type: 'ordered', by: 'Priya Raman', answeredIn: -52, order: 'PO-2026-1187 Madoguchi.pdf' },
  },
  {
    contract: 'SGH2041187',
    serial: '00421',
    title: '電子カルテ基盤 機器保守 更新のお見積り（12か月）',
    lines: [
      line('Kazahaya CX-4800 オンサイト保守（24時間365日）', 4, '台', 1_240_000),
      line('Kazahaya CX-1200 オンサイト保守（24時間365日）', 6, '台', 318_000),
    ],
    issuedIn: -5,
    validIn: 25,
    startsIn: 54,
    months: 12,
  },
  {
    contract: 'SGH1930442',
    serial: '00212',
    title: '旧ナースコール連携サーバー 保守延長のお見積り',
    lines: [line('Kazahaya SV-20 延長保守', 1, '台', 420_000)],
    issuedIn: -95,
    validIn: -31,
    startsIn: -29,
    months: 12,
  },
];

/** The contracts' charges, with the invoices made out so far. */
export const demoCharges: readonly DemoCharge[] = [
  {
    contract: 'AOZ3100021',
    lines: network.map((one) => ({ ...one, price: Math.round(one.price / 4) })),
    invoicedIn: [-190, -100, -10],
    period: '四半期分',
  },
  { contract: 'AOZ3100384', lines: shop, invoicedIn: [-18], period: '年額' },
  {
    contract: 'AOZ2800107',
    lines: [line('電子メールサービス 基本料（1,200アカウント）', 1, 'か月', 148_000)],
    invoicedIn: [-83, -53, -22],
    period: '月額',
  },
  {
    contract: 'MLT5500318',
    lines: [
      line('Mihari FW-2100 on-site maintenance (24 hours, every day)', 2, 'units', 498_000),
      line('Network advanced support', 12, 'months', 92_000),
    ],
    invoicedIn: [-27],
    period: 'first year',
  },
  {
    contract: 'SGH2041187',
    lines: [line('電子カルテ基盤 機器保守（10台）', 1, '四半期', 1_717_000)],
    invoicedIn: [-128, -37],
    period: '四半期分',
  },
  {
    contract: 'SGH2041190',
    lines: [line('Tatara Store 900 ハードウェア保守', 3, '台', 486_000)],
    invoicedIn: [-120],
    period: '年額',
  },
  {
    contract: 'SGH1930442',
    lines: [line('Kazahaya SV-20 ハードウェア保守', 1, '台', 264_000)],
    invoicedIn: [-390],
    period: '年額',
  },
];
