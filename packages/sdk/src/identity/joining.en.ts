/** Joining a contract by an invitation, in English. */
export const joiningEn = {
  'error.account-exists': 'There is an account with this user code already. Join with its password.',
  'error.joined-already': 'You take part in this contract already. Just sign in.',
} as const;
