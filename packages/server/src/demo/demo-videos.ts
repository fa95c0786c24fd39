import type { StoredVideo } from '../portal/ports.ts';
import type { NewVideo } from '../content/videos.service.ts';

/** A video of the demo. */
export interface DemoVideo extends NewVideo {
  readonly file: StoredVideo;
  /** Days before today. */
  readonly daysAgo: number;
}

const file = (name: string, duration: number): StoredVideo => ({
  name: `${name}.webm`,
  type: 'video/webm',
  duration,
  poster: `${name}.webp`,
  captions: ['ja', 'en'].map((language) => ({ language, name: `${name}.${language}.vtt` })),
});

/** The seminar videos of the information preset's demo: their files stand in the demo's media folder. */
export const demoVideos: readonly DemoVideo[] = [
  {
    systemId: 'sias',
    title: '月次処理の流れ',
    description:
      '仕訳の確認から月次の締めまで、5つの手順を順番に説明します。はじめてSIASをお使いになる方に向けた内容です。',
    file: file('sias-monthly', 36),
    daysAgo: 6,
  },
  {
    systemId: 'sias',
    title: '年末調整の準備',
    description: '12月の給与計算を始める前にそろえておくものと、プログラムの更新の確かめ方を説明します。',
    file: file('sias-year-end', 30),
    daysAgo: 34,
  },
  {
    systemId: 'de3',
    title: '電子取引データの取り込みと検索',
    description: '請求書のPDFを取り込み、取引年月日・取引先・金額で探すまでを説明します。',
    file: file('de3-search', 30),
    daysAgo: 11,
  },
  {
    systemId: 'de3',
    title: 'スキャナー保存をはじめる前に',
    description: '解像度の設定、確認する人の決め方、保存のあとの紙の扱いを説明します。',
    file: file('de3-scan', 30),
    daysAgo: 72,
  },
];
