import type { Catalogue } from '@madoguchi/sdk';
import type { CatalogueLoaders } from '../portal/texts.ts';

/** The words of joining: its own, and those of passwords and terms, where a password is not a new one in the place of another. */
export const joinTexts: CatalogueLoaders = {
  ja: async () => {
    const [{ joiningJa }, { passwordFormJa }, { termsJa }] = await Promise.all([
      import('@madoguchi/sdk/identity/joining.ja.js'),
      import('@madoguchi/sdk/identity/password-form.ja.js'),
      import('@madoguchi/sdk/identity/terms.ja.js'),
    ]);
    return { ...termsJa, ...passwordFormJa, ...joiningJa, ...ownPassword(joiningJa) };
  },
  en: async () => {
    const [{ joiningEn }, { passwordFormEn }, { termsEn }] = await Promise.all([
      import('@madoguchi/sdk/identity/joining.en.js'),
      import('@madoguchi/sdk/identity/password-form.en.js'),
      import('@madoguchi/sdk/identity/terms.en.js'),
    ]);
    return { ...termsEn, ...passwordFormEn, ...joiningEn, ...ownPassword(joiningEn) };
  },
};

const ownPassword = (
  joining: Catalogue<'joining.password' | 'joining.repeated'>,
): Catalogue<'password-form.password' | 'password-form.repeated'> => ({
  'password-form.password': joining['joining.password'],
  'password-form.repeated': joining['joining.repeated'],
});
