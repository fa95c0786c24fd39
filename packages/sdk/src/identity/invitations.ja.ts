/** Inviting people to a contract, in Japanese. */
export const invitationsJa = {
  'error.already-participant': 'この方は、すでにこのご契約に参加しています。',
  'error.already-invited':
    'このメールアドレスには、すでに招待を送っています。届いていない場合は、招待の一覧から再送してください。',
} as const;
