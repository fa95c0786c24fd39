/** Assigning products to an environment, in English. */
export const assignmentEn = {
  'error.not-enough-licenses': 'More cannot be assigned than there are licences. Check how many remain.',
} as const;
