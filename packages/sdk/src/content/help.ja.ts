/** お問い合わせ・サポート, in Japanese. */
export const helpJa = {
  'help.title': 'お問い合わせ窓口',
  'help.loading': 'お問い合わせ窓口を読み込んでいます',
  'help.unavailable': 'お問い合わせ窓口を読み込めませんでした',
  'help.empty': 'お問い合わせ窓口はまだありません',
  'help.telephone': '電話番号',
  'help.other-telephone': '国際電話・IP電話などをご利用の場合',
  'help.mail': 'メール',
  'help.hours': '受付時間',
  'help.not-answered': 'お答えできないこと',
  'help.careful': '電話番号をお確かめのうえ、おかけ間違いのないようお願いいたします。',
  'help.every-day': '毎日',
  'help.days': '{first}～{last}',
  'help.span': '{days} {from}～{to}',
} as const;
