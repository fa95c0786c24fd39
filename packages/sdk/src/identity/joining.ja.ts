/** Joining a contract by an invitation, in Japanese. */
export const joiningJa = {
  'error.account-exists': 'このユーザコードのアカウントは、すでにあります。そのパスワードで参加してください。',
  'error.joined-already': 'すでにこのご契約に参加しています。そのままログインしてください。',
} as const;
