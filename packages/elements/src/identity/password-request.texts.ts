import type { CatalogueLoaders } from '../portal/texts.ts';

/** The words of a password request: its own, and those of sign-in for the identifier and what can be wrong with it. */
export const passwordRequestTexts: CatalogueLoaders = {
  ja: async () => {
    const [{ passwordRequestJa }, { signInJa }, { identifierJa }] = await Promise.all([
      import('@madoguchi/sdk/identity/password-request.ja.js'),
      import('@madoguchi/sdk/identity/sign-in.ja.js'),
      import('@madoguchi/sdk/identity/identifier.ja.js'),
    ]);
    return { ...signInJa, ...identifierJa, ...passwordRequestJa };
  },
  en: async () => {
    const [{ passwordRequestEn }, { signInEn }, { identifierEn }] = await Promise.all([
      import('@madoguchi/sdk/identity/password-request.en.js'),
      import('@madoguchi/sdk/identity/sign-in.en.js'),
      import('@madoguchi/sdk/identity/identifier.en.js'),
    ]);
    return { ...signInEn, ...identifierEn, ...passwordRequestEn };
  },
};
