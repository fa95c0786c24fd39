import type { CatalogueLoaders } from '../portal/texts.ts';

/** The words of the list of applications. */
export const applicationsTexts: CatalogueLoaders = {
  ja: async () => ({
    ...(await import('@madoguchi/sdk/certificates/applications.ja.js')).applicationsJa,
    ...(await import('@madoguchi/sdk/certificates/certificate-words.ja.js')).certificateWordsJa,
  }),
  en: async () => ({
    ...(await import('@madoguchi/sdk/certificates/applications.en.js')).applicationsEn,
    ...(await import('@madoguchi/sdk/certificates/certificate-words.en.js')).certificateWordsEn,
  }),
};
