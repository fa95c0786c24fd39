/** Words of the fields that a page can use alone, in Japanese. */
export const fieldsJa = {
  'fields.required': '必須',
  'fields.name.kana': 'カナ',
  'fields.name.telephone': '電話番号',
  'fields.name.postal-code': '郵便番号',
  'fields.name.full-width': 'この項目',
  'fields.error.length': '{label}は、{max}文字以内で入力してください。',
  'fields.error.not-usable': '{label}に、使えない文字が入っています。入力し直してください。',
  'fields.error.not-full-width': '{label}に、全角で表せない文字があります: {characters}',
  'fields.error.not-katakana': '{label}は、カタカナで入力してください。使えない文字: {characters}',
  'fields.error.not-a-postal-code': '{label}は、150-0001のような7桁の数字で入力してください。',
  'fields.error.not-a-telephone': '{label}は、0から始まる10桁または11桁の番号で入力してください。',
  'fields.postal-code.searching': '住所を検索しています。',
  'fields.postal-code.none': 'この郵便番号の住所は見つかりませんでした。住所を入力してください。',
  'fields.postal-code.failed': '住所を検索できませんでした。住所を入力してください。',
} as const;
