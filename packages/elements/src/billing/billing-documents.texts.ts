import type { Messages } from '@madoguchi/sdk';
import type { billingDocumentsJa } from '@madoguchi/sdk/billing/billing-documents.ja.js';
import type { CatalogueLoaders } from '../portal/texts.ts';

/** The texts of quotes, contracts and invoices as PDF. */
export const billingDocumentsTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/billing/billing-documents.ja.js')).billingDocumentsJa,
  en: async () => (await import('@madoguchi/sdk/billing/billing-documents.en.js')).billingDocumentsEn,
};

export type BillingDocumentTexts = Messages<typeof billingDocumentsJa>;
