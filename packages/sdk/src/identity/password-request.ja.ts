/** Asking for a link to set a password, in Japanese. */
export const passwordRequestJa = {
  'password-request.title': 'パスワード設定（初回・再設定）',
  'password-request.lead': 'ご登録のメールアドレスに、パスワードを設定するためのURLをお送りします。',
  'password-request.submit': '新しいパスワードを取得',
  'password-request.sign-in': 'ログインへ戻る',
  'password-request.sent.title': 'メールを送信しました',
  'password-request.sent.text':
    '{identifier} が登録されていれば、まもなくメールが届きます。メール内のURLから、パスワードを設定してください。',
  'password-request.sent.validity':
    'URLの有効期間は{time}です。届かないときは、迷惑メールのフォルダーとアドレスを確認してください。それでも届かないときは、お問い合わせ窓口にご連絡ください。',
  'password-request.hours': '{hours}時間',
  'password-request.minutes': '{minutes}分',
  'password-request.required': '必須',
  'password-request.again': 'メールアドレスを入力し直す',
  'link.link-expired': 'URLの有効期間が過ぎています。もう一度メールを受け取ってください。',
  'link.link-used': 'このURLはすでに使われています。もう一度設定するときは、新しいメールを受け取ってください。',
  'link.link-superseded':
    '新しいメールが送られているため、このURLは使えません。最新のメールのURLを開くか、もう一度メールを受け取ってください。',
  'link.link-unknown':
    'URLが正しくありません。メールのURLが途中で切れていないか確認するか、もう一度メールを受け取ってください。',
} as const;
