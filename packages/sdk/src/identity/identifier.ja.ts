/** What can be wrong with an identifier, in Japanese. */
export const identifierJa = {
  'identifier.not-an-address': 'メールアドレスの形で入力してください。例: hanako@example.jp',
  'identifier.not-usable': '使えない文字があります: {characters}',
  'identifier.length': '{min}～{max}文字で入力してください。',
} as const;
