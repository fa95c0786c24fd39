/** The products of a contract, in English. */
export const contractProductsEn = {
  'error.license-key-unknown': 'This licence key is not known. Check the characters and try again.',
  'error.license-key-used': 'This licence key is in use by another contract.',
  'error.license-key-added': 'This contract has this licence key already.',
} as const;
