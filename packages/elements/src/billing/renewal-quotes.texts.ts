import type { Messages } from '@madoguchi/sdk';
import type { renewalQuotesJa } from '@madoguchi/sdk/billing/renewal-quotes.ja.js';
import type { CatalogueLoaders } from '../portal/texts.ts';

/** The texts of renewal quotes. */
export const renewalQuotesTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/billing/renewal-quotes.ja.js')).renewalQuotesJa,
  en: async () => (await import('@madoguchi/sdk/billing/renewal-quotes.en.js')).renewalQuotesEn,
};

export type RenewalQuoteTexts = Messages<typeof renewalQuotesJa>;
