import { PortalError, type Contract, type ContractListState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const contract = (number: string, name: string, companyName: string, endsOn: string, role = 'owner'): Contract => ({
  id: number.toLowerCase(),
  number,
  name,
  companyName,
  startsOn: '2025-04-01',
  endsOn,
  role,
});
const tokai = '東海総合化学工業株式会社';
const items: readonly Contract[] = [
  contract('L-2019-00077', '旧 経費精算', tokai, '2024-03-31'),
  contract('L-2024-00418', '全社業務基盤（本番・開発）', tokai, '2026-12-10'),
  contract('L-2024-01277', 'Workflow for the Kawasaki plant', 'Harrington Bridgewater K.K.', '2029-03-31', 'member'),
  contract('L-2025-02035', '帳票とスマートフォン接続', '株式会社西国銀行システムサービス', '2036-03-31', 'auditor'),
];
const whole = { items, total: 4 };
const part = { items, total: 57, next: 'after-4' };
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

export const contractListStates: StateExamples<ContractListState> = {
  'loading': { type: 'loading', filter: {} },
  'unavailable': { type: 'unavailable', filter: {}, error: new PortalError('network') },
  'ready': { type: 'ready', filter: {}, part: whole },
  'narrowing': { type: 'narrowing', filter: { search: '基盤' }, part: whole },
  'not-narrowed': { type: 'not-narrowed', filter: { search: '基盤' }, part: whole, error },
  'loading-more': { type: 'loading-more', filter: {}, part },
  'incomplete': { type: 'incomplete', filter: {}, part, error },
};

export const contractListFurther = {
  furtherParts: { type: 'ready', filter: {}, part },
  sorted: { type: 'ready', filter: { sort: 'name', direction: 'descending' }, part: whole },
  empty: { type: 'ready', filter: {}, part: { items: [], total: 0 } },
  nothingMatches: { type: 'ready', filter: { search: '存在しない' }, part: { items: [], total: 0 } },
  longNames: {
    type: 'ready',
    filter: {},
    part: {
      items: [
        contract(
          'L-2026-00000000-KAWASAKI-DISASTER-RECOVERY',
          '統合業務基盤エンタープライズエディション 災害対策オプション（東日本・西日本同時利用）および帳票デザイナー追加契約',
          `${tokai} デジタル推進本部 プラットフォーム統括部 第二システム企画グループ`,
          '2026-11-30',
        ),
        contract(
          'L-2026-1',
          'AVeryLongNameWithoutAnyPlaceToBreakAsItIsNeverSeenInEarnest'.repeat(2),
          tokai,
          '2030-01-01',
        ),
      ],
      total: 2,
    },
  },
} satisfies FurtherExamples<ContractListState>;

const names = ['業務基盤', '申請承認ワークフロー', '帳票デザイナー', '社内文書検索', 'モバイル接続', 'Reporting'];
const companies = [tokai, 'Harrington Bridgewater K.K.', '株式会社西国銀行システムサービス', '髙﨑運輸', 'みどり会計'];

/** So many contracts as a host has them in its own database. */
export function manyContracts(count: number): readonly Contract[] {
  return Array.from({ length: count }, (_, index) =>
    contract(
      `L-${2015 + (index % 12)}-${String(index).padStart(5, '0')}`,
      `${names[index % names.length]} ${(index * 7919) % count}`,
      companies[(index * 31) % companies.length] ?? tokai,
      new Date(Date.UTC(2024, 0, 1 + ((index * 13) % 4000))).toISOString().slice(0, 10),
      index % 3 === 0 ? 'owner' : 'member',
    ),
  );
}
