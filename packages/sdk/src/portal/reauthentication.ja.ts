/** Signing in again in place, in Japanese. */
export const reauthenticationJa = {
  'session.again': 'もう一度ログインすると、続きから操作できます。入力した内容は残っています。',
  'session.cancel': 'あとでログインする',
  'session.other': '別のアカウントでログインしました',
  'session.other-text':
    '{name} 様としてログインしています。前のアカウントで入力していた内容と、途中だった操作は取り消しました。',
  'session.continue': '続ける',
} as const;
