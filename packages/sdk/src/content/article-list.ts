import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
import type { ArticleFilter, ArticlePage, ArticleSummary } from './article.model.ts';

export type ArticleListState = ListState<ArticlePage, ArticleFilter>;

/** 技術情報・アラート情報 by category, product and full text (SUP-09). */
export interface ArticleList extends List<ArticlePage, ArticleFilter> {
  /** Narrows it to articles that have these words, and keeps the rest of the filter. */
  search(this: void, text: string): Promise<void>;
}

export function createArticleList(portal: Portal, filter: ArticleFilter = {}): ArticleList {
  const list = createList<ArticleSummary, ArticlePage, ArticleFilter>({
    filter,
    async read({ text, ...rest }, cursor, signal) {
      const { readArticles } = await import('./articles.endpoints.ts');
      return portal.call(readArticles, { ...rest, text: text?.trim() || undefined, cursor }, { signal });
    },
  });
  const { subscribe, narrow, more, retry } = list;
  return {
    get state() {
      return list.state;
    },
    subscribe,
    narrow,
    more,
    retry,
    search: (text) => narrow({ ...list.state.filter, text }),
  };
}
