import type { CatalogueLoaders } from '../portal/texts.ts';

/** The words of registering an ID: its own, and those of identifiers and of new passwords. */
export const registrationTexts: CatalogueLoaders = {
  ja: async () => {
    const [{ registrationJa }, { identifierJa }, { passwordFormJa }] = await Promise.all([
      import('@madoguchi/sdk/identity/registration.ja.js'),
      import('@madoguchi/sdk/identity/identifier.ja.js'),
      import('@madoguchi/sdk/identity/password-form.ja.js'),
    ]);
    return { ...identifierJa, ...passwordFormJa, ...registrationJa };
  },
  en: async () => {
    const [{ registrationEn }, { identifierEn }, { passwordFormEn }] = await Promise.all([
      import('@madoguchi/sdk/identity/registration.en.js'),
      import('@madoguchi/sdk/identity/identifier.en.js'),
      import('@madoguchi/sdk/identity/password-form.en.js'),
    ]);
    return { ...identifierEn, ...passwordFormEn, ...registrationEn };
  },
};
