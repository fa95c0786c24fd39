import type { CatalogueLoaders } from '../texts.ts';

/** The texts of a job that shares words with others: all of them, loaded side by side. */
export function joinedTexts(...parts: readonly CatalogueLoaders[]): CatalogueLoaders {
  return {
    ja: async () => Object.assign({}, ...(await Promise.all(parts.map(({ ja }) => ja())))),
    en: async () => Object.assign({}, ...(await Promise.all(parts.map(({ en }) => en())))),
  };
}
