import { PortalError, type Device, type DeviceListState, type DevicePage } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const whole = {
  id: 'c-1',
  number: 'ABC1234567',
  name: '本社ネットワーク保守',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
};
const ended = {
  id: 'c-2',
  number: 'ABC1230004',
  name: '旧基幹サーバ保守',
  startsOn: '2021-04-01',
  endsOn: '2026-03-31',
};
const always = { ja: '24時間365日', en: '24 hours, every day' };
const weekdays = { ja: '平日 9:00～17:30', en: 'Weekdays 9:00–17:30' };

const items: readonly Device[] = [
  {
    id: 'd-1',
    name: 'コアスイッチ 1号機',
    model: 'CX-9300-48T',
    serialNumber: 'FOC2611X0A1',
    location: '東京データセンター 3F ラックA-12',
    supportHours: always,
    contract: whole,
  },
  {
    id: 'd-2',
    name: 'コアスイッチ 2号機',
    model: 'CX-9300-48T',
    serialNumber: 'FOC2611X0A2',
    location: '東京データセンター 3F ラックA-13',
    supportHours: always,
    contract: whole,
  },
  {
    id: 'd-3',
    name: '大阪支店ルータ',
    model: 'RT-1200',
    serialNumber: 'RT1200-004512',
    location: '大阪支店 2F',
    supportHours: weekdays,
    contract: { ...whole, id: 'c-3', number: 'ABC1234900', startsOn: '2099-04-01', endsOn: '2100-03-31' },
  },
  {
    id: 'd-4',
    name: '旧基幹サーバ',
    model: 'PX-620 G4',
    serialNumber: 'JPN84211K7',
    location: '本社 サーバ室',
    supportHours: weekdays,
    contract: ended,
  },
];
const part: DevicePage = { items, total: 10_000, next: 'after-d-4' };
const all: DevicePage = { items, total: items.length };
const filter = {};
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

export const deviceListStates: StateExamples<DeviceListState> = {
  'loading': { type: 'loading', filter },
  'unavailable': { type: 'unavailable', filter, error: new PortalError('network') },
  'ready': { type: 'ready', filter, part: all },
  'narrowing': { type: 'narrowing', filter: { search: '大阪' }, part: all },
  'not-narrowed': { type: 'not-narrowed', filter: { search: '大阪' }, part: all, error },
  'loading-more': { type: 'loading-more', filter, part },
  'incomplete': { type: 'incomplete', filter, part, error },
};

export const deviceListFurther = {
  furtherParts: { type: 'ready', filter, part },
  ofContract: {
    type: 'ready',
    filter: { contractId: 'c-1', sort: 'location', direction: 'descending' },
    part: { items: items.slice(0, 2), total: 2 },
  },
  empty: { type: 'ready', filter, part: { items: [], total: 0 } },
  nothingMatches: { type: 'ready', filter: { search: 'ｘ９' }, part: { items: [], total: 0 } },
  longNames: {
    type: 'ready',
    filter,
    part: {
      items: [
        {
          id: 'd-9',
          name: '全国コミュニティ情報ネットワーク推進協議会連合会 西日本統括本部 鹿児島事業所 第二システム運用管理課 冗長構成ファイアウォール',
          model: 'VERYLONGMODELNAMEWITHOUTANYPLACETOBREAK-9300-48T-E-A-K9',
          serialNumber: 'FOC2611X0A1FOC2611X0A1FOC2611X0A1FOC2611X0A1',
          location: '鹿児島県鹿児島市西別府町二九四一番地二四 鹿児島事業所 別館地下一階 第三機械室 ラック列B 二十四番',
          supportHours: {
            ja: '平日 8:30～20:00、土曜 9:00～17:00（オンサイトは翌営業日。年末年始と五月の連休を除きます）',
            en: 'Weekdays 8:30–20:00, Saturdays 9:00–17:00 (on site the next working day, not at the turn of the year)',
          },
          contract: { ...ended, number: 'ABCDEFGHIJ1234567890ABCDEFGHIJ' },
        },
      ],
      total: 1,
    },
  },
} satisfies FurtherExamples<DeviceListState>;
