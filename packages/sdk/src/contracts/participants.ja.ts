/** Who takes part in a contract, in Japanese. */
export const participantsJa = {
  'error.last-owner': 'オーナーがひとりもいなくなるため、変更できません。先に、ほかの方をオーナーにしてください。',
} as const;
