/** Sign-in in Japanese. */
export const signInJa = {
  'sign-in.title': 'ログイン',
  'sign-in.identifier': 'メールアドレス',
  'sign-in.password': 'パスワード',
  'sign-in.show-password': 'パスワードを表示',
  'sign-in.submit': 'ログイン',
  'sign-in.reset': 'リセット',
  'sign-in.password-link': 'パスワード設定（初回・再設定）',
  'sign-in.signed-in': 'ログインしました。',
} as const;
