import type { applicationDetailJa } from '@madoguchi/sdk/certificates/application-detail.ja.js';
import type { applicationFieldsJa } from '@madoguchi/sdk/certificates/application-fields.ja.js';
import type { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';
import type { pkcs12Ja } from '@madoguchi/sdk/certificates/pkcs12.ja.js';
import type { CatalogueLoaders } from '../portal/texts.ts';

export type ApplicationTexts = typeof applicationDetailJa &
  typeof applicationFieldsJa &
  typeof certificateWordsJa &
  typeof pkcs12Ja;

/** The words of an application in detail. */
export const applicationTexts: CatalogueLoaders = {
  ja: async () => ({
    ...(await import('@madoguchi/sdk/certificates/application-detail.ja.js')).applicationDetailJa,
    ...(await import('@madoguchi/sdk/certificates/application-fields.ja.js')).applicationFieldsJa,
    ...(await import('@madoguchi/sdk/certificates/certificate-words.ja.js')).certificateWordsJa,
  }),
  en: async () => ({
    ...(await import('@madoguchi/sdk/certificates/application-detail.en.js')).applicationDetailEn,
    ...(await import('@madoguchi/sdk/certificates/application-fields.en.js')).applicationFieldsEn,
    ...(await import('@madoguchi/sdk/certificates/certificate-words.en.js')).certificateWordsEn,
  }),
};
