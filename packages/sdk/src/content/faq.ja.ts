/** The FAQ of a system, in Japanese. */
export const faqJa = {
  'faq.title': 'よくあるご質問',
  'faq.title-of': '{system} よくあるご質問',
  'faq.search': 'キーワードで探す',
  'faq.processes': '処理',
  'faq.process.all': 'すべての処理',
  'faq.elsewhere': 'この処理には見つかりませんでした',
  'faq.elsewhere-hint': 'ほかの処理に{count}件あります。',
  'faq.elsewhere-all': 'すべての処理から探す',
  'faq.updated': '更新日 {day}',
  'faq.empty': 'よくあるご質問はまだありません',
  'faq.empty-hint': '掲載すると、ここに表示します。',
} as const;
