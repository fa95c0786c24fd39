import { PortalError, type Article, type ArticleViewState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const article: Article = {
  id: 'k-1',
  kind: 'knowledge',
  category: 'trouble',
  title: '拠点間VPNが数時間おきに切断される',
  body: `回線の瞬断がないのに再接続の記録が並ぶときは、DPDの間隔が対向装置と異なっていないかご確認ください。

1. 管理画面の「VPN」から対象の接続を開きます。
2. 「DPD」の間隔を、対向装置と同じ値にします。
3. 「適用」を押し、30分ほど記録をご覧ください。

設定の例は https://docs.support.example/vpn/dpd をご覧ください。それでも切断されるときは、記録を添えてお問い合わせください。`,
  products: ['SecureGate VPN', 'RT-1200'],
  publishedAt: '2026-11-10T01:00:00.000Z',
  correctedAt: '2026-11-18T01:00:00.000Z',
};

export const articleStates: StateExamples<ArticleViewState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' }) },
  ready: { type: 'ready', article },
};

export const articleFurther = {
  alert: {
    type: 'ready',
    article: {
      ...article,
      kind: 'alert',
      category: 'vulnerability',
      title: 'CXシリーズ Web管理画面の脆弱性について（緊急）',
      products: [],
      correctedAt: undefined,
    },
  },
  notFound: { type: 'unavailable', error: new PortalError('not-found', { status: 404 }) },
  longTexts: {
    type: 'ready',
    article: {
      ...article,
      kind: 'by-robot',
      category: 'by-robot',
      title:
        '複数の拠点をまたいで冗長構成のファームウェアを更新したときに、一部の拠点についてだけ「同期結果を取得できません（コード: E-4012-0088-2026）」と表示され、再実行しても解消しない',
      body: 'https://www.very-long-host-name-without-a-place-to-break.example/support/2026/11/20/e-4012-0088-2026.html',
      products: ['データ交換・統合ネットワーク監視マネージャー エンタープライズエディション 2026 for 官公庁'],
    },
  },
} satisfies FurtherExamples<ArticleViewState>;
