/** The site map, in Japanese; what the navigation names too is named there. */
export const siteMapJa = {
  'site-map.title': 'サイトマップ',
  'site-map.home': 'ホーム',
  'site-map.contracts': 'ご契約一覧',
  'site-map.settings': '個人設定',
  'site-map.leaving': '退会',
} as const;
