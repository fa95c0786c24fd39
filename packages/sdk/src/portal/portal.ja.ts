/** Words that every job of a portal uses, in Japanese. */
export const portalJa = {
  'busy': '処理しています',
  'retry': 'もう一度試す',
  'field.required': '{label}を入力してください。',
  'error.network': '接続できませんでした。通信状態を確認して、もう一度お試しください。',
} as const;
