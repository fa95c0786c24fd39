/** Why a session ended, in Japanese. */
export const sessionEndJa = {
  'session-end.idle': '{minutes}分間操作がなかったため、ログアウトしました。',
  'session-end.longest': 'ログインしてから{hours}時間がたったため、ログアウトしました。',
  'session-end.elsewhere': 'ほかの端末での操作やパスワードの変更などにより、ログインが終了しました。',
  'session-end.unknown': '時間がたったため、またはほかの端末での操作により、ログインが終了しました。',
} as const;
