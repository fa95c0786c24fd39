import type { OfferedTopic } from '../account/notification-topic.ts';

const information: readonly OfferedTopic[] = [
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

const support: readonly OfferedTopic[] = [
  {
    id: 'tickets',
    name: { ja: 'お問い合わせの更新', en: 'Updates of inquiries' },
    description: {
      ja: 'お問い合わせの受付と、回答、状況、復旧予定の更新をお知らせします。',
      en: 'That an inquiry was received, answers, changes of its state and of the expected recovery.',
    },
    defaultFor: 'all',
  },
  {
    id: 'renewal-quotes',
    name: { ja: '更新見積', en: 'Renewal quotes' },
    description: {
      ja: '新しい更新見積と、再見積をお知らせします。',
      en: 'New quotes for renewing a contract, and those that were asked for again.',
    },
    defaultFor: 'all',
  },
  {
    id: 'alerts',
    name: { ja: 'アラート情報', en: 'Alerts' },
    description: {
      ja: '重大な不具合やセキュリティの脆弱性についてお知らせします。',
      en: 'Serious bugs and vulnerabilities.',
    },
    defaultFor: 'all',
  },
];

/** What the demo's portals offer to tell of by mail, by the ids of the portals. */
export const demoTopics: Readonly<Record<string, readonly OfferedTopic[]>> = { information, support };
