import type { Contract } from '@madoguchi/sdk';

const names = [
  '業務基盤',
  '申請承認ワークフロー',
  '帳票デザイナー',
  '社内文書検索',
  'モバイル接続オプション',
  'Reporting',
];
const companies = [
  '東海総合化学工業株式会社 デジタル推進本部',
  'Harrington Bridgewater Manufacturing Japan K.K.',
  '株式会社西国銀行システムサービス',
  '髙﨑運輸株式会社',
  'みどり会計事務所',
];

/** Contracts as a server would send them: every text of its own. */
export function makeContracts(count: number): readonly Contract[] {
  const made = Array.from({ length: count }, (_, index): Contract => ({
    id: `contract-${index.toString(36)}`,
    number: `L-${2015 + (index % 12)}-${String(index).padStart(6, '0')}`,
    name: `${names[index % names.length]}（${(index * 7919) % count}）`,
    companyName: companies[(index * 31) % companies.length] ?? '',
    startsOn: '2025-04-01',
    endsOn: new Date(Date.UTC(2026, 0, 1 + ((index * 13) % 4000))).toISOString().slice(0, 10),
    role: index % 3 === 0 ? 'owner' : 'member',
  }));
  return JSON.parse(JSON.stringify(made));
}
