/** The warning before a session ends, in Japanese. */
export const sessionExpiryJa = {
  'session-expiry.title': 'まもなくログアウトします',
  'session-expiry.idle':
    '操作がないため、あと{time}で自動的にログアウトします。続けて利用するときは「延長する」を押してください。',
  'session-expiry.final':
    'ログインしてから{hours}時間になるため、あと{time}でログアウトします。延長はできませんが、入力した内容は残ります。もう一度ログインすると続けられます。',
  'session-expiry.minutes': '{minutes}分',
  'session-expiry.seconds': '{seconds}秒',
  'session-expiry.extend': '延長する',
  'session-expiry.sign-out': 'ログアウト',
  'session-expiry.close': '閉じる',
  'session-expiry.failed': '処理できませんでした。通信状態を確認して、もう一度お試しください。',
  'session-expiry.ended': 'ログインの有効期限が切れました',
  'session-expiry.kept': '入力した内容は残っています。',
  'session-expiry.put-off': 'ログインしていません。入力した内容は残っています。',
  'session-expiry.again': 'もう一度ログインする',
} as const;
