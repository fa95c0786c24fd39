/** What to do when signing in does not work, and only the vendor can help (CRT-19), in Japanese. */
export const signInHelpJa = {
  'sign-in-help.title': 'ログインできないとき',
  'sign-in-help.password': 'パスワードを忘れた、またはロックされた',
  'sign-in-help.password-text':
    '初期パスワードを設定し直します。特約店コードと{identifier}を、お問い合わせ窓口にお知らせください。新しい初期パスワードは、{soonest}～{latest}営業日でお知らせします。メールでの再設定はできません。',
  'sign-in-help.have': 'お知らせいただくもの',
  'sign-in-help.agency-code': '特約店コード',
  'sign-in-help.initial': '初期パスワードの期限が過ぎた',
  'sign-in-help.initial-text':
    '初期パスワードは、お渡ししてから{days}日間だけ使えます。その間に変更されなかったときも、同じ手続きで新しい初期パスワードをお渡しします。',
  'sign-in-help.computer': '担当者やパソコンが変わった',
  'sign-in-help.computer-text':
    '新しいログイン用電子証明書を発行します。特約店コードと{identifier}を、お問い合わせ窓口にお知らせください。',
  'sign-in-help.code': 'ワンタイムパスワードが届かない',
  'sign-in-help.code-text':
    '迷惑メールのフォルダーをご確認ください。ご登録のメールアドレスが変わったときは、お問い合わせ窓口にお知らせください。',
  'sign-in-help.contact': 'お問い合わせ窓口',
} as const;
