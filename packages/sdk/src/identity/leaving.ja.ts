/** Leaving the portal, in Japanese. */
export const leavingJa = {
  'error.leaving-changed': '退会による影響が、表示した内容から変わりました。もう一度確認してください。',
} as const;
