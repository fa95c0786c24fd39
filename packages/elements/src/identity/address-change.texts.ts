import type { CatalogueLoaders } from '../portal/texts.ts';

/** The words of a changed address, and what can be wrong with one. */
export const addressChangeTexts: CatalogueLoaders = {
  ja: async () => {
    const [{ addressChangeJa }, { identifierJa }] = await Promise.all([
      import('@madoguchi/sdk/identity/address-change.ja.js'),
      import('@madoguchi/sdk/identity/identifier.ja.js'),
    ]);
    return { ...identifierJa, ...addressChangeJa };
  },
  en: async () => {
    const [{ addressChangeEn }, { identifierEn }] = await Promise.all([
      import('@madoguchi/sdk/identity/address-change.en.js'),
      import('@madoguchi/sdk/identity/identifier.en.js'),
    ]);
    return { ...identifierEn, ...addressChangeEn };
  },
};
