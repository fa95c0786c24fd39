/** Who is signed in, in Japanese. */
export const sessionJa = {
  'session.signed-in-as': '{name} 様',
  'session.anonymous': 'ログインしていません',
  'session.sign-in': 'ログイン',
  'session.sign-out': 'ログアウト',
  'session.sign-out-failed': 'ログアウトできませんでした。まだログインしたままです。',
  'session.loading': 'ログインの状態を確認しています',
  'session.expired': 'ログインの有効期限が切れました',
} as const;
