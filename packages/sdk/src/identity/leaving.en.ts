/** Leaving the portal, in English. */
export const leavingEn = {
  'error.leaving-changed': 'What leaving means has changed since it was shown. Please read it again.',
} as const;
