/** Group companies of a contract, in Japanese. */
export const groupCompaniesJa = {
  'error.already-added': 'すでに追加されています。',
} as const;
