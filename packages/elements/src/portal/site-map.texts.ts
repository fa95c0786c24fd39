import type { CatalogueLoaders } from './texts.ts';

/** The texts of the site map: its own, and the navigation's, which names the same places. */
export const siteMapTexts: CatalogueLoaders = {
  ja: async () => ({
    ...(await import('@madoguchi/sdk/portal/nav.ja.js')).navJa,
    ...(await import('@madoguchi/sdk/portal/site-map.ja.js')).siteMapJa,
  }),
  en: async () => ({
    ...(await import('@madoguchi/sdk/portal/nav.en.js')).navEn,
    ...(await import('@madoguchi/sdk/portal/site-map.en.js')).siteMapEn,
  }),
};
