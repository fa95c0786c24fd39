/** What every list says about itself, in Japanese. */
export const listJa = {
  'list.loading': '読み込んでいます',
  'list.count': '{total}件中 1–{shown}件を表示',
  'list.whole': '全{total}件',
  'list.narrowed': '{total}件',
  'list.japanese': '日本語のみ',
  'list.more': 'さらに表示',
  'list.none': '条件に合うものはありません',
  'list.none-hint': '条件を変えるか、絞り込みを解除してください。',
  'list.clear': '絞り込みを解除',
  'list.not-narrowed': '絞り込めませんでした。下にあるのは、前の条件の一覧です。',
  'list.contract-required': '現在有効な保守契約がありません',
  'list.contract-required-hint':
    'このページは、保守契約を結ばれているお客様にご利用いただけます。契約の内容は、お問い合わせ窓口にご確認ください。',
  'list.system-not-in-use': '{system}をご利用中のお客様向けのページです',
  'list.system-not-in-use-hint':
    '{system}の保守契約を結ばれているお客様にご覧いただけます。ご利用については、お問い合わせ窓口にご相談ください。',
} as const;
