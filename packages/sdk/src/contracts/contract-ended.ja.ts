/** Why something is refused in a contract whose last day has passed, in Japanese. */
export const contractEndedJa = {
  'error.contract-ended': 'このご契約は終了しているため、この操作はできません。',
} as const;
