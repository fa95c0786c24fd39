import type { CatalogueLoaders } from '../portal/texts.ts';

/** The words of a recovery: its own, and those of sign-in, of identifiers and of new passwords. */
export const recoveryTexts: CatalogueLoaders = {
  ja: async () => {
    const [{ recoveryJa }, { signInJa }, { identifierJa }, { passwordFormJa }] = await Promise.all([
      import('@madoguchi/sdk/identity/recovery.ja.js'),
      import('@madoguchi/sdk/identity/sign-in.ja.js'),
      import('@madoguchi/sdk/identity/identifier.ja.js'),
      import('@madoguchi/sdk/identity/password-form.ja.js'),
    ]);
    return { ...signInJa, ...identifierJa, ...passwordFormJa, ...recoveryJa };
  },
  en: async () => {
    const [{ recoveryEn }, { signInEn }, { identifierEn }, { passwordFormEn }] = await Promise.all([
      import('@madoguchi/sdk/identity/recovery.en.js'),
      import('@madoguchi/sdk/identity/sign-in.en.js'),
      import('@madoguchi/sdk/identity/identifier.en.js'),
      import('@madoguchi/sdk/identity/password-form.en.js'),
    ]);
    return { ...signInEn, ...identifierEn, ...passwordFormEn, ...recoveryEn };
  },
};
