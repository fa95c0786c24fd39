import type { Portal } from '../portal/create-portal.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import type { Readable } from '../portal/store.ts';
import type { Article } from './article.model.ts';
import type { ReadArticleInput } from './articles.endpoints.ts';

export interface ShownArticle {
  readonly article: Article;
}

export type ArticleViewState = ReadingState<ShownArticle>;

/** One article of 技術情報・アラート情報 (SUP-09). */
export interface ArticleView extends Readable<ArticleViewState> {
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createArticle(portal: Portal, { articleId }: ReadArticleInput): ArticleView {
  return createReading<Article, ShownArticle>({
    async ask(signal) {
      const { readArticle } = await import('./articles.endpoints.ts');
      return portal.call(readArticle, { articleId }, { signal });
    },
    show: (article) => ({ article }),
  });
}
