import type { CatalogueLoaders } from './texts.ts';

/** The texts of a subscriber's home: its own, the greeting's, and the navigation's, which names the same places. */
export const subscriberHomeTexts: CatalogueLoaders = {
  ja: async () => ({
    ...(await import('@madoguchi/sdk/portal/home.ja.js')).homeJa,
    ...(await import('@madoguchi/sdk/portal/nav.ja.js')).navJa,
    ...(await import('@madoguchi/sdk/portal/subscriber-home.ja.js')).subscriberHomeJa,
  }),
  en: async () => ({
    ...(await import('@madoguchi/sdk/portal/home.en.js')).homeEn,
    ...(await import('@madoguchi/sdk/portal/nav.en.js')).navEn,
    ...(await import('@madoguchi/sdk/portal/subscriber-home.en.js')).subscriberHomeEn,
  }),
};
