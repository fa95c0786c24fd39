/** Sign-in in Japanese. */
export const signInJa = {
  'sign-in.title': 'ログイン',
  'sign-in.identifier': 'メールアドレス',
  'sign-in.password': 'パスワード',
  'sign-in.show-password': 'パスワードを表示',
  'sign-in.submit': 'ログイン',
  'sign-in.reset': 'リセット',
  'sign-in.password-link': 'パスワード設定（初回・再設定）',
  'sign-in.registration': 'ID新規登録',
  'sign-in.recovery': 'ID、またはパスワードをお忘れですか？',
  'sign-in.provider-sign-in': 'アカウントログインはこちら',
  'sign-in.account-application': 'アカウントの利用申請',
  'sign-in.sign-in-help': 'ログインできないとき',
  'sign-in.signed-in': 'ログインしました。',
  'identifier.not-an-address': 'メールアドレスの形で入力してください。例: hanako@example.jp',
  'identifier.not-usable': '使えない文字があります: {characters}',
  'identifier.length': '{min}～{max}文字で入力してください。',
} as const;
