/** Changing the password, in Japanese. The new one and its rules are in the words of the password form. */
export const passwordChangeJa = {
  'password-change.title': 'パスワードの変更',
  'password-change.forced':
    '続けるには、はじめにパスワードを変更してください。いまのパスワードは、最初のログインのためのものです。',
  'password-change.others': '変更すると、ほかの端末やブラウザーではログアウトします。',
  'password-change.current': '現在のパスワード',
  'password-change.wrong': '現在のパスワードが違います。確認して、もう一度入力してください。',
  'password-change.submit': '変更する',
  'password-change.saved.title': 'パスワードを変更しました。',
  'password-change.saved.text':
    '確認のメールをお送りしました。ここでは、このままご利用いただけます。ほかの端末やブラウザーではログアウトしましたので、そちらでは新しいパスワードでログインしてください。',
  'password-change.continue': '続ける',
} as const;
