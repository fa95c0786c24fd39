import type { ArticleCategory, ArticleKind, Messages } from '@madoguchi/sdk';
import type { articlesJa } from '@madoguchi/sdk/content/articles.ja.js';
import type { CatalogueLoaders } from '../portal/texts.ts';

export type ArticleTexts = Messages<typeof articlesJa>;

/** Loads the words of 技術情報・アラート情報. */
export const articleTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/content/articles.ja.js')).articlesJa,
  en: async () => (await import('@madoguchi/sdk/content/articles.en.js')).articlesEn,
};

/** What a category is called; a neutral word for one of a newer server. */
export const categoryText = (messages: ArticleTexts, category: ArticleCategory): string =>
  messages.find(`articles.category.${category}`) ?? messages.text('articles.category.other');

/** What a kind is called; a neutral word for one of a newer server. */
export const kindText = (messages: ArticleTexts, kind: ArticleKind): string =>
  messages.find(`articles.kind.${kind}`) ?? messages.text('articles.kind.other');
