import type { CatalogueLoaders } from '../portal/texts.ts';

/** The texts of coupons, and what a service is called that this page does not know. */
export const couponsTexts: CatalogueLoaders = {
  async ja() {
    const [own, words] = await Promise.all([
      import('@madoguchi/sdk/certificates/coupons.ja.js'),
      import('@madoguchi/sdk/certificates/certificate-words.ja.js'),
    ]);
    return { ...own.couponsJa, ...words.certificateWordsJa };
  },
  async en() {
    const [own, words] = await Promise.all([
      import('@madoguchi/sdk/certificates/coupons.en.js'),
      import('@madoguchi/sdk/certificates/certificate-words.en.js'),
    ]);
    return { ...own.couponsEn, ...words.certificateWordsEn };
  },
};
