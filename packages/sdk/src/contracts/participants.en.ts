/** Who takes part in a contract, in English. */
export const participantsEn = {
  'error.last-owner': 'The contract would have no owner. Make somebody else an owner first.',
} as const;
