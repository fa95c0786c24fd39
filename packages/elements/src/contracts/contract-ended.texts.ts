import type { CatalogueLoaders } from '../portal/texts.ts';

/** The texts of a job that a contract refuses once it has ended, with those that say so. */
export function withContractEnded(job: CatalogueLoaders): CatalogueLoaders {
  return {
    ja: async () => {
      const [own, { contractEndedJa }] = await Promise.all([
        job.ja(),
        import('@madoguchi/sdk/contracts/contract-ended.ja.js'),
      ]);
      return { ...contractEndedJa, ...own };
    },
    en: async () => {
      const [own, { contractEndedEn }] = await Promise.all([
        job.en(),
        import('@madoguchi/sdk/contracts/contract-ended.en.js'),
      ]);
      return { ...contractEndedEn, ...own };
    },
  };
}
