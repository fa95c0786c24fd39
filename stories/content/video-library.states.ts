import { PortalError, type Video, type VideoLibraryState, type VideoPage } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const system = { id: 'sias', name: 'SIAS' };
const filter = { systemId: 'sias' };
const captionsOf = (name: string): Video['captions'] => [
  { language: 'ja', label: '日本語', url: `/media/${name}.ja.vtt` },
  { language: 'en', label: 'English', url: `/media/${name}.en.vtt` },
];
const video = (name: string, further: Partial<Video> & Pick<Video, 'title' | 'description'>): Video => ({
  id: name,
  duration: 36,
  publishedAt: '2026-11-05T01:00:00.000Z',
  mediaType: 'video/webm',
  url: `/media/${name}.webm`,
  posterUrl: `/media/${name}.webp`,
  captions: captionsOf(name),
  ...further,
});
const items: readonly Video[] = [
  video('sias-year-end', {
    title: '年末調整の準備と進め方（2026年度版）',
    description: '扶養控除等申告書の回収から年税額の計算まで、作業の順に沿って説明します。',
    duration: 32,
  }),
  video('sias-monthly', {
    title: '月次処理の基本',
    description: '通帳との突き合わせから月次の締めまで、5つの手順を説明します。',
    resumeAt: 14,
  }),
];
const part: VideoPage = { system, items, total: 12, next: 'after-2' };
const whole: VideoPage = { system, items, total: 2 };
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

export const videoLibraryStates: StateExamples<VideoLibraryState> = {
  'loading': { type: 'loading', filter },
  'unavailable': { type: 'unavailable', filter, error: new PortalError('network') },
  'ready': { type: 'ready', filter, part: whole },
  'narrowing': { type: 'narrowing', filter, part: whole },
  'not-narrowed': { type: 'not-narrowed', filter, part: whole, error },
  'loading-more': { type: 'loading-more', filter, part },
  'incomplete': { type: 'incomplete', filter, part, error },
};

export const videoLibraryFurther = {
  empty: { type: 'ready', filter, part: { system, items: [], total: 0 } },
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
      items: [
        {
          ...video('long', {
            title:
              '【録画】2026年度 秋季 全国会計事務所向け講習会 第2部「電子帳簿保存法の改正と、証憑のスキャナ保存・電子取引データの保存における実務上の注意点」（質疑応答を含む完全版）',
            description:
              'https://www.very-long-host-name-without-a-place-to-break.example/seminars/2026/autumn/electronic-books-and-scanner-storage.html',
            duration: 12_345,
            resumeAt: 6_789,
          }),
          posterUrl: undefined,
          captions: [],
        },
      ],
      total: 10_000,
      next: 'after',
    },
  },
} satisfies FurtherExamples<VideoLibraryState>;
