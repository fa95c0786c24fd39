import type { CatalogueLoaders } from '../portal/texts.ts';

/** The texts of account details, of the fields in them, and of whose they are. */
export const accountDetailsTexts: CatalogueLoaders = {
  async ja() {
    const [own, fields, words] = await Promise.all([
      import('@madoguchi/sdk/certificates/account-details.ja.js'),
      import('@madoguchi/sdk/certificates/application-fields.ja.js'),
      import('@madoguchi/sdk/certificates/certificate-words.ja.js'),
    ]);
    return { ...own.accountDetailsJa, ...fields.applicationFieldsJa, ...words.certificateWordsJa };
  },
  async en() {
    const [own, fields, words] = await Promise.all([
      import('@madoguchi/sdk/certificates/account-details.en.js'),
      import('@madoguchi/sdk/certificates/application-fields.en.js'),
      import('@madoguchi/sdk/certificates/certificate-words.en.js'),
    ]);
    return { ...own.accountDetailsEn, ...fields.applicationFieldsEn, ...words.certificateWordsEn };
  },
};
