/** Who is signed in, and signing in again in place, in Japanese. */
export const sessionJa = {
  'session.signed-in-as': '{name} 様',
  'session.anonymous': 'ログインしていません',
  'session.sign-in': 'ログイン',
  'session.sign-out': 'ログアウト',
  'session.loading': 'ログインの状態を確認しています',
  'session.expired': 'ログインの有効期限が切れました',
  'session.again': 'もう一度ログインすると、続きから操作できます。入力した内容は残っています。',
  'session.cancel': 'あとでログインする',
} as const;
