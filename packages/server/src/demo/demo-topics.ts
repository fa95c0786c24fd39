import type { OfferedTopic } from '../account/notification-topic.ts';

/** What the demo's information portal offers to tell of by mail. */
export const demoTopics: readonly OfferedTopic[] = [
  {
    id: 'sias',
    name: { ja: 'SIASのお知らせ', en: 'News about SIAS' },
    description: {
      ja: '法改正への対応、更新プログラム、不具合の情報をお送りします。',
      en: 'Changes of law, updates and known problems.',
    },
    defaultFor: ['sias'],
  },
  {
    id: 'de3',
    name: { ja: 'de3のお知らせ', en: 'News about de3' },
    description: {
      ja: '新しい機能、更新プログラム、不具合の情報をお送りします。',
      en: 'New functions, updates and known problems.',
    },
    defaultFor: ['de3'],
  },
  {
    id: 'seminars',
    name: { ja: '講習会のご案内', en: 'Seminars' },
    description: {
      ja: '講習会の日程と、動画の公開をお知らせします。',
      en: 'Dates of seminars, and videos when they are published.',
    },
    defaultFor: 'all',
  },
  {
    id: 'surveys',
    name: { ja: 'アンケートのお願い', en: 'Surveys' },
    description: {
      ja: '製品とサポートについて、年に1、2回ご意見を伺います。',
      en: 'Once or twice a year we ask what you think of our products and support.',
    },
    defaultFor: [],
  },
];
