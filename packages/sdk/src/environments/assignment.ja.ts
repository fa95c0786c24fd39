/** Assigning products to an environment, in Japanese. */
export const assignmentJa = {
  'error.not-enough-licenses': 'ライセンス数を超えて割り当てることはできません。残りの数を確認してください。',
} as const;
