/** Sign-in by one-time password (CRT-01) in Japanese. */
export const oneTimePasswordJa = {
  'one-time-password.title': 'ワンタイムパスワードでログイン',
  'one-time-password.request': 'ワンタイムパスワードを送信',
  'one-time-password.sent': 'ご登録のメールアドレスに、6桁のワンタイムパスワードをお送りしました。',
  'one-time-password.until': '{until}まで、1回だけお使いいただけます。',
  'one-time-password.code': 'ワンタイムパスワード',
  'one-time-password.hint': '半角数字6桁',
  'one-time-password.submit': 'ログイン',
  'one-time-password.resend': 'もう一度送信する',
  'one-time-password.latest': '続けて送信したときは、最後に届いたものだけが使えます。',
  'one-time-password.steps': '手順{step}／2',
  'one-time-password.lead': '{identifier}とパスワードを確認してから、ご登録のメールアドレスにお送りします。',
  'one-time-password.again': 'はじめからやり直す',
  'one-time-password.required': 'ワンタイムパスワードを入力してください。',
  'one-time-password.incomplete': 'ワンタイムパスワードは、数字{digits}桁です。メールのとおりに入力してください。',
  'one-time-password.wrong':
    'ワンタイムパスワードが違います。メールを確認して、もう一度入力してください（あと{left}回）。',
  'one-time-password.not-arrived':
    'メールが届かない場合は、迷惑メールのフォルダーをご確認のうえ、しばらくしてからやり直してください。',
} as const;
