/** Inviting people to a contract, in English. */
export const invitationsEn = {
  'error.already-participant': 'This person takes part in the contract already.',
  'error.already-invited':
    'This address was invited already. If the mail did not arrive, send it again from the list of invitations.',
} as const;
