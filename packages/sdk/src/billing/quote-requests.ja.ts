/** Requesting a quote, in Japanese. */
export const quoteRequestsJa = {
  'error.nothing-requested': '変更も追加もありません。ご希望の内容を選んでから、見積を依頼してください。',
  'error.cancels-contract':
    'すべての製品を解約することはできません。ご契約の解約は、営業担当までお問い合わせください。',
} as const;
