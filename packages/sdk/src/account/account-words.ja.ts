/** What people read wherever accounts are applied for or administered, in Japanese. */
export const accountWordsJa = {
  'account.required': '必須',
  'account.type': 'アカウントの種類',
  'account.type.unknown': '不明',
  'account.may.tickets': '問い合わせ対応',
  'account.may.quotes': '見積・契約情報の参照',
  'account.may.accounts': 'アカウントの追加',
  'account.may.internet': 'インターネットの機能',
  'account.may.join': '・',
  'account.policies': '規約と方針',
  'account.policy.terms': '利用規約',
  'account.policy.security': '情報セキュリティ基本方針',
  'account.policy.privacy': '個人情報保護方針',
  'account.policy.personal-information': '個人情報の取扱いについて',
} as const;
