import type { CatalogueLoaders } from '../portal/texts.ts';

/** The texts of one-time passwords, and of the sign-in before them. */
export const oneTimeLoginTexts: CatalogueLoaders = {
  async ja() {
    const [own, signIn] = await Promise.all([
      import('@madoguchi/sdk/identity/one-time-password.ja.js'),
      import('@madoguchi/sdk/identity/sign-in.ja.js'),
    ]);
    return { ...signIn.signInJa, ...own.oneTimePasswordJa };
  },
  async en() {
    const [own, signIn] = await Promise.all([
      import('@madoguchi/sdk/identity/one-time-password.en.js'),
      import('@madoguchi/sdk/identity/sign-in.en.js'),
    ]);
    return { ...signIn.signInEn, ...own.oneTimePasswordEn };
  },
};
