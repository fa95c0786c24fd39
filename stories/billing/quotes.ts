import type { BillingFile, RenewalQuote } from '@madoguchi/sdk';
import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';

const today = calendarDay(Date.now(), 'Asia/Tokyo');

/** A calendar day so many days from today: what can be ordered today can be ordered whenever a story is looked at. */
export const inDays = (days: number): string => addDays(today, days);

export const fileOf = (name: string, size = 184_320): BillingFile => ({
  name,
  size,
  url: `https://portal.example/files/${encodeURIComponent(name)}`,
});

export const network = {
  id: 'c1',
  number: 'AOZ3100021',
  name: '社内ネットワーク 統合保守',
  companyName: '青空電機株式会社',
};
const shop = { id: 'c2', number: 'AOZ3100384', name: '通販サイト基盤 サーバー保守', companyName: '青空電機株式会社' };

export const quoteOf = (id: string, further: Partial<RenewalQuote> = {}): RenewalQuote => ({
  id,
  number: `R-2026-${id.padStart(5, '0')}`,
  title: '社内ネットワーク 統合保守 更新のお見積り（12か月）',
  contract: network,
  amount: 12_850_200,
  startsOn: '2027-04-01',
  endsOn: '2028-03-31',
  issuedOn: inDays(-9),
  validThrough: inDays(21),
  state: 'unanswered',
  file: fileOf(`R-2026-${id}.pdf`),
  ...further,
});

/** One in each state, and one in a state of a newer server. */
export const someQuotes: readonly RenewalQuote[] = [
  quoteOf('402', {
    title: '通販サイト基盤 サーバー保守 再見積（5台構成）',
    contract: shop,
    amount: 2_310_000,
    validThrough: inDays(5),
  }),
  quoteOf('418'),
  quoteOf('421', { title: '本日が期限のお見積り', amount: 990, validThrough: inDays(0) }),
  quoteOf('377', {
    title: '社内ネットワーク 統合保守 更新のお見積り（36か月）',
    amount: 38_550_600,
    state: 'requote-requested',
  }),
  quoteOf('365', {
    title: '通販サイト基盤 サーバー保守 更新のお見積り（6台構成）',
    contract: shop,
    state: 'replaced',
    validThrough: inDays(-1),
  }),
  quoteOf('301', {
    title: '拠点増設分 ルーター保守のお見積り',
    amount: 580_800,
    state: 'expired',
    validThrough: inDays(-3),
  }),
  quoteOf('288', { state: 'ordered', issuedOn: inDays(-60), validThrough: inDays(-30) }),
  quoteOf('287', { state: 'pondered', issuedOn: inDays(-61), validThrough: inDays(-31) }),
];

export const longQuote: RenewalQuote = quoteOf('999', {
  title:
    '統合業務基盤エンタープライズエディション 災害対策オプション（東日本・西日本同時利用）および拠点増設分ルーター保守の更新のお見積り',
  amount: 999_999_999_999,
  contract: {
    id: 'c9',
    number: 'VERYLONGNUMBER0000000001',
    name: '一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会 西日本統括本部 統合保守',
    companyName: '一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会',
  },
});
