import { PortalError, type SupportHome, type SupportHomeState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const home: SupportHome = {
  quotes: {
    unanswered: 2,
    next: [
      {
        id: 'q-1',
        number: 'Q-2026-000812',
        title: '本社ネットワーク保守 更新（2027年度）',
        amount: 1_848_000,
        validThrough: '2026-11-30',
      },
      {
        id: 'q-2',
        number: 'Q-2026-000799',
        title: '大阪支店 ルータ保守 更新',
        amount: 96_800,
        validThrough: '2027-01-31',
      },
    ],
  },
  tickets: {
    open: 3,
    awaitingCustomer: 1,
    latest: [
      {
        id: 't-1',
        number: 'T-2026-000123',
        title: '拠点間VPNが切れる',
        state: 'awaiting-customer',
        severity: 'high',
        updatedAt: '2026-11-20T01:00:00.000Z',
      },
      {
        id: 't-2',
        number: 'T-2026-000120',
        title: 'コアスイッチの電源ランプが赤く点滅している',
        state: 'in-progress',
        severity: 'critical',
        updatedAt: '2026-11-19T23:00:00.000Z',
      },
      {
        id: 't-3',
        number: 'T-2026-000101',
        title: 'ファームウェアの更新日程のご相談',
        state: 'received',
        severity: 'low',
        updatedAt: '2026-11-18T05:00:00.000Z',
      },
    ],
  },
  alerts: {
    newest: [
      {
        id: 'a-1',
        category: 'vulnerability',
        title: 'CXシリーズ Web管理画面の脆弱性について（緊急）',
        publishedAt: '2026-11-19T02:00:00.000Z',
      },
      {
        id: 'a-2',
        category: 'patch',
        title: 'PXサーバ BIOS 2.14 を公開しました',
        publishedAt: '2026-11-12T02:00:00.000Z',
      },
    ],
  },
};
const { tickets, alerts } = home;

export const supportHomeStates: StateExamples<SupportHomeState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' }) },
  ready: { type: 'ready', home },
};

export const supportHomeFurther = {
  withoutQuotes: { type: 'ready', home: { tickets, alerts } },
  alertsAlone: { type: 'ready', home: { alerts } },
  calm: {
    type: 'ready',
    home: {
      quotes: { unanswered: 0, next: [] },
      tickets: { open: 0, awaitingCustomer: 0, latest: [] },
      alerts: { newest: [] },
    },
  },
  longNames: {
    type: 'ready',
    home: {
      quotes: {
        unanswered: 12_345,
        next: [
          {
            id: 'long',
            number: 'Q-2026-000812-VERY-LONG-NUMBER-WITHOUT-END',
            title:
              '全国コミュニティ情報ネットワーク推進協議会連合会 西日本統括本部 鹿児島事業所 統合ネットワーク保守契約 更新（2027年度から2031年度まで）',
            amount: 1_234_567_890,
            validThrough: '2026-11-30',
          },
        ],
      },
      tickets: {
        open: 10_000,
        awaitingCustomer: 9_999,
        latest: [
          {
            id: 'long',
            number: 'T-2026-123456',
            title:
              'https://www.very-long-host-name-without-a-place-to-break.example/status/2026/11/20/e-4012.html が開かない',
            state: 'by-robot',
            severity: 'high',
            updatedAt: '2026-11-20T01:00:00.000Z',
          },
        ],
      },
    },
  },
} satisfies FurtherExamples<SupportHomeState>;
