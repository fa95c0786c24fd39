/** Requesting a quote, in English. */
export const quoteRequestsEn = {
  'error.nothing-requested': 'Nothing would change or be added. Choose what you want before you request a quote.',
  'error.cancels-contract':
    'Not all products can be cancelled. To cancel the contract, please contact our sales department.',
} as const;
