import type { CatalogueLoaders } from '../portal/texts.ts';

/** The texts of contracts. */
export const contractTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/contracts/contracts.ja.js')).contractsJa,
  en: async () => (await import('@madoguchi/sdk/contracts/contracts.en.js')).contractsEn,
};
