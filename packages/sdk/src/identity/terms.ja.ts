/** Terms of use, in Japanese. */
export const termsJa = {
  'terms.title': '利用規約',
  'terms.lead': 'ご利用の前に、次の書類をお読みください。',
  'terms.open': '{title}を読む',
  'terms.japanese': '日本語のみ',
  'terms.opened': '開きました',
  'terms.unopened': 'まだ開いていません',
  'terms.agree': '利用規約に同意する',
  'terms.scope': '対象: {titles}',
  'terms.titled': '「{title}」',
  'terms.agree-hint': '規約をすべて開くと、チェックできます。',
  'terms.submit': '同意して進む',
  'terms.loading': '利用規約を読み込んでいます',
  'terms.unavailable': '利用規約を読み込めませんでした',
  'terms.changed': '利用規約が新しくなりました。もう一度お読みください。',
  'terms.agreed': '同意を受け付けました。',
  'terms.application.title': 'お申し込みの規約',
  'terms.application.lead':
    'お申し込みの前に、次の書類をご確認ください。「同意する」を押すと、すべてに同意したことになります。',
  'terms.application.submit': '同意する',
  'terms.field.unopened': '先に{titles}を開いて、お読みください。',
  'terms.field.required': '進むには、利用規約への同意が必要です。お読みのうえ、チェックしてください。',
} as const;
