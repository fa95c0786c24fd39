import {
  PortalError,
  type SupportContract,
  type SupportContractListState,
  type SupportContractPage,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

export const headquarters: SupportContract = {
  id: 'c-1',
  number: 'ABC1234567',
  name: '本社ネットワーク保守',
  companyName: 'みどり商事株式会社',
  startsOn: '2026-04-01',
  endsOn: '2099-03-31',
  level: 'extended',
  services: [
    { id: 'hardware', name: { ja: 'ハードウェア保守', en: 'Hardware maintenance' } },
    { id: 'network-advanced', name: { ja: 'ネットワークアドバンスドサポート', en: 'Network advanced support' } },
  ],
  products: ['CX-9300シリーズ', 'SecureGate VPN'],
  devices: 48,
};
const items: readonly SupportContract[] = [
  headquarters,
  {
    ...headquarters,
    id: 'c-2',
    number: 'ABC1234900',
    name: '大阪支店ルータ保守',
    startsOn: '2098-04-01',
    endsOn: '2100-03-31',
    level: 'normal',
    products: [],
    devices: 1,
  },
  {
    ...headquarters,
    id: 'c-3',
    number: 'ABC1230004',
    name: '旧基幹サーバ保守',
    companyName: 'みどりロジスティクス株式会社',
    startsOn: '2021-04-01',
    endsOn: '2022-03-31',
    level: 'by-robot',
    devices: 0,
  },
];
const part: SupportContractPage = { items, total: 1_234, next: 'after-c-3' };
const whole: SupportContractPage = { items, total: items.length };
const filter = {};
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

export const supportContractListStates: StateExamples<SupportContractListState> = {
  'loading': { type: 'loading', filter },
  'unavailable': { type: 'unavailable', filter, error: new PortalError('network') },
  'ready': { type: 'ready', filter, part: whole },
  'narrowing': { type: 'narrowing', filter: { state: 'ended' }, part: whole },
  'not-narrowed': { type: 'not-narrowed', filter: { state: 'ended' }, part: whole, error },
  'loading-more': { type: 'loading-more', filter, part },
  'incomplete': { type: 'incomplete', filter, part, error },
};

/** A contract whose names are as long as they come. */
export const longNamed: SupportContract = {
  ...headquarters,
  number: 'ABCDEFGHIJ1234567890',
  name: '全国コミュニティ情報ネットワーク推進協議会連合会 西日本統括本部 統合ネットワーク・サーバ・ストレージ保守契約',
  companyName: '一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会',
  services: [
    {
      id: 'long',
      name: {
        ja: 'ネットワークアドバンスドサポートおよびマルチベンダー統合保守サービス（全国版）',
        en: 'NetworkAdvancedSupportAndMultiVendorIntegratedMaintenanceService',
      },
    },
  ],
  products: Array.from({ length: 12 }, (_, index) => `統合ネットワーク監視マネージャー エディション ${index + 1}`),
  devices: 10_000,
};

export const supportContractListFurther = {
  furtherParts: { type: 'ready', filter, part },
  sorted: { type: 'ready', filter: { sort: 'name', direction: 'descending' }, part: whole },
  empty: { type: 'ready', filter, part: { items: [], total: 0 } },
  nothingMatches: { type: 'ready', filter: { search: 'ｘ９' }, part: { items: [], total: 0 } },
  longNames: { type: 'ready', filter, part: { items: [longNamed], total: 1 } },
} satisfies FurtherExamples<SupportContractListState>;
