/** The products of a contract, in Japanese. */
export const contractProductsJa = {
  'error.license-key-unknown': 'このライセンスキーは登録されていません。入力した文字を、もう一度確認してください。',
  'error.license-key-used': 'このライセンスキーは、すでにほかのご契約で使われています。',
  'error.license-key-added': 'このライセンスキーは、このご契約に追加済みです。',
} as const;
