/** A masked payment method in words, in Japanese (MYP-11). */
export const paymentWordsJa = {
  'payment-method.card': 'クレジットカード',
  'payment-method.bank-account': '口座振替',
  'payment-method.other': 'その他のお支払い方法',
  'payment-method.ending': '末尾{ending}',
  'payment-method.expires': '有効期限 {month}/{year}',
  'payment-method.none': '登録されていません',
} as const;
