import type { CatalogueLoaders } from './texts.ts';

/** The words of the warning before a session ends, and why one ended. */
export const sessionExpiryTexts: CatalogueLoaders = {
  ja: async () => {
    const [{ sessionExpiryJa }, { sessionEndJa }] = await Promise.all([
      import('@madoguchi/sdk/portal/session-expiry.ja.js'),
      import('@madoguchi/sdk/portal/session-end.ja.js'),
    ]);
    return { ...sessionEndJa, ...sessionExpiryJa };
  },
  en: async () => {
    const [{ sessionExpiryEn }, { sessionEndEn }] = await Promise.all([
      import('@madoguchi/sdk/portal/session-expiry.en.js'),
      import('@madoguchi/sdk/portal/session-end.en.js'),
    ]);
    return { ...sessionEndEn, ...sessionExpiryEn };
  },
};
