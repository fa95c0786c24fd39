import type { CatalogueLoaders } from '../portal/texts.ts';

/** The words of changing a password: its own, and those of the password form for the new one and its rules. */
export const passwordChangeTexts: CatalogueLoaders = {
  ja: async () => {
    const [{ passwordChangeJa }, { passwordFormJa }] = await Promise.all([
      import('@madoguchi/sdk/identity/password-change.ja.js'),
      import('@madoguchi/sdk/identity/password-form.ja.js'),
    ]);
    return { ...passwordFormJa, ...passwordChangeJa };
  },
  en: async () => {
    const [{ passwordChangeEn }, { passwordFormEn }] = await Promise.all([
      import('@madoguchi/sdk/identity/password-change.en.js'),
      import('@madoguchi/sdk/identity/password-form.en.js'),
    ]);
    return { ...passwordFormEn, ...passwordChangeEn };
  },
};
