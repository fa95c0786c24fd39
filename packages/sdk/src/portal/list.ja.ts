/** What every list says about itself, in Japanese. */
export const listJa = {
  'list.loading': '読み込んでいます',
  'list.count': '{total}件中 1～{shown}件を表示',
  'list.whole': '全{total}件',
  'list.narrowed': '{total}件',
  'list.japanese': '日本語のみ',
  'list.japanese-all': '内容は日本語のみです。',
  'list.more': 'さらに表示',
  'list.none': '条件に合うものはありません',
  'list.none-hint': '条件を変えるか、絞り込みを解除してください。',
  'list.clear': '絞り込みを解除',
  'list.not-narrowed': '条件や並び順を変えられませんでした。下にあるのは、前の一覧です。',
} as const;
