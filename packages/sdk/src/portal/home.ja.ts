/** Where a person arrives, in Japanese. */
export const homeJa = {
  'home.greeting': '{name} 様',
  'home.lead': 'いつもご利用いただき、ありがとうございます。',
  'home.loading': '読み込んでいます',
  'home.anonymous': 'ログインすると、お知らせや資料をご覧いただけます。',
  'home.sign-in': 'ログイン',
  'home.unset.title': 'メール受信設定がまだ保存されていません',
  'home.unset.text': 'メールでお知らせを受け取る項目を確認して、保存してください。',
  'home.unset.link': 'メール受信設定へ',
} as const;
