import type { securityServiceJa } from '@madoguchi/sdk/account/security-service.ja.js';
import type { CatalogueLoaders } from '../portal/texts.ts';

export type SecurityCatalogue = typeof securityServiceJa;

export const securityServiceTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/account/security-service.ja.js')).securityServiceJa,
  en: async () => (await import('@madoguchi/sdk/account/security-service.en.js')).securityServiceEn,
};
