/** Group companies of a contract, in English. */
export const groupCompaniesEn = {
  'error.already-added': 'It has been added already.',
} as const;
