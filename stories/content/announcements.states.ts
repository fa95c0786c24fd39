import { PortalError, type Announcement, type AnnouncementListState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const day = (date: string): string => `${date}T01:00:00.000Z`;

const items: readonly Announcement[] = [
  {
    id: '1',
    kind: 'announcement',
    title: '年末年始のサポート窓口の営業について',
    body: `年末年始は、2026年12月29日（火）から2027年1月4日（月）まで、サポート窓口をお休みします。

期間中にいただいたお問い合わせには、1月5日（火）9:00から順にお答えします。
緊急のご連絡先は、保守契約書の別紙をご覧ください。`,
    important: true,
    publishedAt: day('2026-11-20'),
    read: false,
  },
  {
    id: '2',
    kind: 'support',
    title: 'SIAS 2026年度 年末調整プログラム（Ver. 12.4.1）の公開',
    body: '令和8年分の年末調整に対応したプログラムを公開しました。\n\n更新の前に、必ずデータのバックアップをお取りください。',
    important: false,
    publishedAt: day('2026-11-18'),
    read: false,
  },
  {
    id: '3',
    kind: 'support',
    title: '電子申告の送信時に「受付結果を取得できません」と表示される場合',
    body: '国税側のメンテナンスの時間帯に起こります。時間をおいて、もう一度お試しください。',
    important: false,
    publishedAt: day('2026-11-12'),
    read: true,
  },
  {
    id: '4',
    kind: 'announcement',
    title: '講習会動画（de3 決算編）を追加しました',
    body: '「講習会動画（アーカイブ）」からご覧いただけます。',
    important: false,
    publishedAt: day('2026-11-05'),
    read: true,
  },
  {
    id: '5',
    kind: 'announcement',
    title: '個人情報の取扱いの改定（2026年11月1日）',
    body: '個人情報の取扱いを改定しました。次回のログイン時に、あらためて同意をお願いします。',
    important: true,
    publishedAt: day('2026-11-01'),
    read: true,
  },
];
const whole = { items, total: 5, unread: 2 };
const part = { items, total: 124, unread: 12, next: 'after-5' };
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

export const announcementsStates: StateExamples<AnnouncementListState> = {
  'loading': { type: 'loading', filter: {} },
  'unavailable': { type: 'unavailable', filter: {}, error: new PortalError('network') },
  'ready': { type: 'ready', filter: {}, part: whole },
  'narrowing': { type: 'narrowing', filter: { kind: 'support' }, part: whole },
  'not-narrowed': { type: 'not-narrowed', filter: { kind: 'support' }, part: whole, error },
  'loading-more': { type: 'loading-more', filter: {}, part },
  'incomplete': { type: 'incomplete', filter: {}, part, error },
};

export const announcementsFurther = {
  furtherParts: { type: 'ready', filter: {}, part },
  empty: { type: 'ready', filter: {}, part: { items: [], total: 0, unread: 0 } },
  nothingMatches: { type: 'ready', filter: { unread: true }, part: { items: [], total: 0, unread: 0 } },
  noContract: { type: 'unavailable', filter: {}, error: new PortalError('contract-required', { status: 403 }) },
  longTitles: {
    type: 'ready',
    filter: {},
    part: {
      total: 10_000,
      unread: 9_876,
      next: 'after',
      items: [
        {
          id: 'long',
          kind: 'announcement',
          title:
            '【再掲・重要】国税電子申告・納税システム（e-Tax）および地方税ポータルシステム（eLTAX）の仕様変更にともなう、SIAS・de3の更新プログラムの適用手順と、適用前に必ず確認していただきたい事項について（第3版）',
          body: 'https://www.very-long-host-name-without-a-place-to-break.example/support/2026/11/20/update-procedure-for-all-systems.html',
          important: true,
          publishedAt: day('2026-11-20'),
          read: false,
        },
        {
          id: 'unknown',
          kind: 'maintenance',
          title: 'Supercalifragilisticexpialidocious_2026_11_20_release_notes_for_every_system_of_this_portal.pdf',
          body: '…',
          important: false,
          publishedAt: day('2026-11-19'),
          read: false,
        },
      ],
    },
  },
} satisfies FurtherExamples<AnnouncementListState>;
