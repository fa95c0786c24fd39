import type { listJa } from '@madoguchi/sdk/portal/list.ja.js';
import type { CatalogueLoaders } from '../texts.ts';

/** Loads the words of every list. */
export const listTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/portal/list.ja.js')).listJa,
  en: async () => (await import('@madoguchi/sdk/portal/list.en.js')).listEn,
};

/** They come with the view. */
export type ListTexts = typeof listJa;
