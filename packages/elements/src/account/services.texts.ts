import type { servicesJa } from '@madoguchi/sdk/account/services.ja.js';
import type { CatalogueLoaders } from '../portal/texts.ts';

export type ServicesCatalogue = typeof servicesJa;

export const servicesTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/account/services.ja.js')).servicesJa,
  en: async () => (await import('@madoguchi/sdk/account/services.en.js')).servicesEn,
};
