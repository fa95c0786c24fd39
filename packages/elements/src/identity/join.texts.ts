import type { Catalogue } from '@madoguchi/sdk';
import type { CatalogueLoaders } from '../portal/texts.ts';

/**
 * The words of joining: its own, and those of passwords and terms, where a password is not a new one in the place of
 * another, and one that is to be changed first is changed elsewhere.
 */
export const joinTexts: CatalogueLoaders = {
  ja: async () => {
    const [{ joiningJa }, { passwordFormJa }, { termsJa }] = await Promise.all([
      import('@madoguchi/sdk/identity/joining.ja.js'),
      import('@madoguchi/sdk/identity/password-form.ja.js'),
      import('@madoguchi/sdk/identity/terms.ja.js'),
    ]);
    return { ...termsJa, ...passwordFormJa, ...joiningJa, ...ownWords(joiningJa) };
  },
  en: async () => {
    const [{ joiningEn }, { passwordFormEn }, { termsEn }] = await Promise.all([
      import('@madoguchi/sdk/identity/joining.en.js'),
      import('@madoguchi/sdk/identity/password-form.en.js'),
      import('@madoguchi/sdk/identity/terms.en.js'),
    ]);
    return { ...termsEn, ...passwordFormEn, ...joiningEn, ...ownWords(joiningEn) };
  },
};

const ownWords = (
  joining: Catalogue<'joining.password' | 'joining.repeated' | 'joining.password-change-first'>,
): Catalogue<'password-form.password' | 'password-form.repeated' | 'error.password-change-required'> => ({
  'password-form.password': joining['joining.password'],
  'password-form.repeated': joining['joining.repeated'],
  'error.password-change-required': joining['joining.password-change-first'],
});
