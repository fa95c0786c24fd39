import type { CatalogueLoaders } from '../portal/texts.ts';

export { refusalText } from './detail-words.ts';

/** The words for why an application is refused: those of the record that it is about. */
export const refusalTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/certificates/application-detail.ja.js')).applicationDetailJa,
  en: async () => (await import('@madoguchi/sdk/certificates/application-detail.en.js')).applicationDetailEn,
};
