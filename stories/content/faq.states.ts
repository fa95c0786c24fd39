import { PortalError, type FaqEntry, type FaqPage, type FaqState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const system = { id: 'sias', name: 'SIAS' };
const processes = [
  { id: 'entry', name: '仕訳入力', count: 18 },
  { id: 'closing', name: '締め処理', count: 9 },
  { id: 'settlement', name: '決算・申告', count: 24 },
  { id: 'payroll', name: '給与計算', count: 12 },
  { id: 'backup', name: 'バックアップ・復元', count: 7 },
  { id: 'print', name: '印刷・PDF出力', count: 11 },
];
const updatedAt = '2026-10-28T01:00:00.000Z';
const items: readonly FaqEntry[] = [
  {
    id: '1',
    processId: 'entry',
    question: '入力済みの仕訳を、まとめて別の部門に付け替えられますか。',
    answer: `はい、「仕訳一括変更」で付け替えられます。

1. メニュー「日常処理」から「仕訳一括変更」を開きます。
2. 期間と変更前の部門を指定して、「検索」を押します。
3. 対象の仕訳にチェックを付け、変更後の部門を選んで「実行」を押します。

締め処理が済んだ月の仕訳は対象になりません。先に締めを解除してください。`,
    updatedAt,
  },
  {
    id: '2',
    processId: 'entry',
    question: '摘要に登録した文言の並び順を変えたい。',
    answer: '「摘要登録」の一覧で行を選び、「上へ」「下へ」で並べ替えて「登録」を押してください。',
    updatedAt,
  },
  {
    id: '3',
    processId: 'closing',
    question: '締め処理を取り消すことはできますか。',
    answer: '管理者の権限を持つ方が、「締め処理」の画面で対象の月を選び、「締め解除」を押すと取り消せます。',
    updatedAt,
  },
  {
    id: '4',
    processId: 'settlement',
    question: '決算書をＰＤＦで保存すると、文字が欠けて表示されます。',
    answer: 'PDFの出力設定で「フォントを埋め込む」にチェックを付けて、もう一度出力してください。',
    updatedAt,
  },
];
const filter = { systemId: 'sias' };
const part: FaqPage = { system, processes, items, total: 81, next: 'after-4' };
const whole: FaqPage = { system, processes: processes.slice(0, 3), items, total: 4 };
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

export const faqStates: StateExamples<FaqState> = {
  'loading': { type: 'loading', filter },
  'unavailable': { type: 'unavailable', filter, error: new PortalError('network') },
  'ready': { type: 'ready', filter, part },
  'narrowing': { type: 'narrowing', filter: { ...filter, processId: 'closing' }, part },
  'not-narrowed': { type: 'not-narrowed', filter: { ...filter, processId: 'closing' }, part, error },
  'loading-more': { type: 'loading-more', filter, part },
  'incomplete': { type: 'incomplete', filter, part, error },
};

export const faqFurther = {
  found: {
    type: 'ready',
    filter: { ...filter, text: 'pdf 出力' },
    part: { ...whole, items: items.slice(3), total: 1 },
  },
  foundInAnswers: {
    type: 'ready',
    filter: { ...filter, text: '締め' },
    part: { ...whole, items: [items[0], items[2]].filter((entry) => entry !== undefined), total: 2 },
  },
  ofOneProcess: {
    type: 'ready',
    filter: { ...filter, processId: 'entry' },
    part: { ...part, items: items.slice(0, 2), total: 2, next: undefined },
  },
  empty: { type: 'ready', filter, part: { system, processes: [], items: [], total: 0 } },
  nothingMatches: {
    type: 'ready',
    filter: { ...filter, text: 'ｗｉｎｄｏｗｓ９５' },
    part: { ...part, items: [], total: 0, next: undefined },
  },
  foundElsewhere: {
    type: 'ready',
    filter: { ...filter, processId: 'backup', text: 'pdf' },
    part: {
      system,
      processes: processes.map((process) => ({ ...process, count: process.id === 'print' ? 3 : 0 })),
      items: [],
      total: 0,
    },
  },
  notInUse: {
    type: 'unavailable',
    filter,
    error: new PortalError('system-not-in-use', { status: 403, params: { system: 'SIAS' } }),
  },
  longTexts: {
    type: 'ready',
    filter,
    part: {
      system: { id: 'long', name: '全国市町村連携型総合会計情報処理システム「SIAS」エンタープライズエディション2026' },
      processes: [
        {
          id: 'long',
          name: '国税電子申告・地方税電子申告および法定調書の光ディスク等による提出に関する処理',
          count: 4_321,
        },
        { id: 'unbroken', name: 'DataExchangeConfigurationForExternalSystems', count: 5_679 },
      ],
      items: [
        {
          id: 'long',
          processId: 'long',
          question:
            '複数の事業所をまたいで電子申告の送信を行ったときに、一部の事業所についてだけ「受付結果を取得できません（コード: E-4012-0088-2026）」と表示され、再送信しても解消しないのはなぜですか。',
          answer:
            'https://www.very-long-host-name-without-a-place-to-break.example/support/2026/11/20/e-4012-0088-2026.html',
          updatedAt,
        },
      ],
      total: 10_000,
      next: 'after',
    },
  },
} satisfies FurtherExamples<FaqState>;
