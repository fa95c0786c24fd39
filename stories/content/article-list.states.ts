import {
  PortalError,
  type ArticleListState,
  type ArticlePage,
  type ArticleSummary,
  type CategoryCount,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const categories: readonly CategoryCount[] = [
  { category: 'qa', count: 128 },
  { category: 'trouble', count: 64 },
  { category: 'bug', count: 31 },
  { category: 'patch', count: 22 },
  { category: 'product', count: 9 },
  { category: 'vulnerability', count: 4 },
];
const products = ['CX-9300シリーズ', 'PXサーバ', 'RT-1200', 'SecureGate VPN'];
const items: readonly ArticleSummary[] = [
  {
    id: 'k-1',
    kind: 'knowledge',
    category: 'trouble',
    title: '拠点間VPNが数時間おきに切断される',
    excerpt:
      '回線の瞬断がないのに障害対応の記録に再接続が並ぶときは、DPDの間隔が対向装置と異なっていないかご確認ください。…',
    products: ['SecureGate VPN', 'RT-1200'],
    publishedAt: '2026-11-10T01:00:00.000Z',
    correctedAt: '2026-11-18T01:00:00.000Z',
  },
  {
    id: 'k-2',
    kind: 'knowledge',
    category: 'patch',
    title: 'PXサーバ BIOS 2.14 の適用手順',
    excerpt: '適用には再起動が必要です。所要時間は1台あたり約20分です。…',
    products: ['PXサーバ'],
    publishedAt: '2026-11-02T01:00:00.000Z',
  },
  {
    id: 'k-3',
    kind: 'knowledge',
    category: 'qa',
    title: '保守交換のあとに設定を書き戻すには',
    excerpt: 'コンフィグレーションの控えから、管理画面の「復元」で書き戻せます。…',
    products: [],
    publishedAt: '2026-10-21T01:00:00.000Z',
  },
];
const alertItems: readonly ArticleSummary[] = [
  {
    id: 'a-1',
    kind: 'alert',
    category: 'vulnerability',
    title: 'CXシリーズ Web管理画面の脆弱性について（緊急）',
    excerpt: '認証を経ずに設定を読み出される恐れがあります。修正版を公開しました。…',
    products: ['CX-9300シリーズ'],
    publishedAt: '2026-11-19T02:00:00.000Z',
  },
  {
    id: 'a-2',
    kind: 'alert',
    category: 'bug',
    title: 'RT-1200 ファームウェア 4.02 で経路が消える不具合',
    excerpt: '4.03で修正しました。4.02をお使いのお客様は更新をお願いいたします。…',
    products: ['RT-1200'],
    publishedAt: '2026-11-05T02:00:00.000Z',
  },
  {
    id: 'a-3',
    kind: 'alert',
    category: 'product',
    title: '年末年始のオンサイト対応について',
    excerpt: '12月29日から1月3日までは、緊急のお問い合わせだけを承ります。…',
    products: [],
    publishedAt: '2026-11-01T02:00:00.000Z',
  },
];
const common = { categories, products, knowledge: true };
const part: ArticlePage = { ...common, items, total: 258, next: 'after-k-3' };
const whole: ArticlePage = { ...common, items, total: 3 };
const filter = { kind: 'knowledge' } as const;
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

export const articleListStates: StateExamples<ArticleListState> = {
  'loading': { type: 'loading', filter },
  'unavailable': { type: 'unavailable', filter, error: new PortalError('network') },
  'ready': { type: 'ready', filter, part },
  'narrowing': { type: 'narrowing', filter: { ...filter, category: 'patch' }, part },
  'not-narrowed': { type: 'not-narrowed', filter: { ...filter, category: 'patch' }, part, error },
  'loading-more': { type: 'loading-more', filter, part },
  'incomplete': { type: 'incomplete', filter, part, error },
};

/** The alerts that stand above the list. */
export const articleAlertsStates = {
  ready: {
    type: 'ready',
    filter: { kind: 'alert' },
    part: { ...common, items: alertItems, total: 14, next: 'after-a-3' },
  },
  none: { type: 'ready', filter: { kind: 'alert' }, part: { ...common, items: [], total: 0 } },
  loading: { type: 'loading', filter: { kind: 'alert' } },
  unavailable: { type: 'unavailable', filter: { kind: 'alert' }, error },
} satisfies FurtherExamples<ArticleListState>;

export const articleListFurther = {
  found: {
    type: 'ready',
    filter: { ...filter, text: '障害 vpn' },
    part: { ...whole, items: items.slice(0, 1), total: 1, categories: [{ category: 'trouble', count: 1 }] },
  },
  alerts: {
    type: 'ready',
    filter: { kind: 'alert' },
    part: { ...whole, items: alertItems, total: 3, categories: [{ category: 'bug', count: 1 }] },
  },
  withoutKnowledge: {
    type: 'ready',
    filter: { kind: 'alert' },
    part: { items: alertItems, total: 3, categories: [], products: [], knowledge: false },
  },
  empty: { type: 'ready', filter, part: { ...whole, categories: [], products: [], items: [], total: 0 } },
  nothingMatches: {
    type: 'ready',
    filter: { ...filter, text: 'ｗｉｎｄｏｗｓ９５' },
    part: { ...whole, categories: [], items: [], total: 0 },
  },
  foundElsewhere: {
    type: 'ready',
    filter: { ...filter, category: 'product', text: 'vpn' },
    part: { ...whole, categories: [{ category: 'trouble', count: 3 }], items: [], total: 0 },
  },
  longTexts: {
    type: 'ready',
    filter: {
      ...filter,
      product: 'データ交換・統合ネットワーク監視マネージャー エンタープライズエディション 2026 for 官公庁',
    },
    part: {
      ...common,
      items: [
        {
          id: 'long',
          kind: 'by-robot',
          category: 'by-robot',
          title:
            '複数の拠点をまたいで冗長構成のファームウェアを更新したときに、一部の拠点についてだけ「同期結果を取得できません（コード: E-4012-0088-2026）」と表示され、再実行しても解消しない',
          excerpt:
            'https://www.very-long-host-name-without-a-place-to-break.example/support/2026/11/20/e-4012-0088-2026.html をご覧ください。',
          products: ['データ交換・統合ネットワーク監視マネージャー エンタープライズエディション 2026 for 官公庁'],
          publishedAt: '2026-11-10T01:00:00.000Z',
        },
      ],
      total: 10_000,
      next: 'after',
    },
  },
} satisfies FurtherExamples<ArticleListState>;
