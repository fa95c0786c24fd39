import type { Portal } from '../portal/create-portal.ts';
import type { Readable } from '../portal/store.ts';
import { createTypedSearch, type TypedSearchState } from '../portal/typed-search.ts';
import type { SuggestedArticle } from './article.model.ts';
import { suggestionPairs, suggestionText } from './suggestion.rules.ts';

export type ArticleSuggestionsState = TypedSearchState<readonly SuggestedArticle[]>;

/** An inquiry as far as it is written. */
export interface WrittenInquiry {
  readonly title: string;
  readonly description: string;
}

/** Possible answers from the knowledge base while an inquiry is written (SUP-05). */
export interface ArticleSuggestions extends Readable<ArticleSuggestionsState> {
  /** What is written now: it is looked for at most twice a second, and not again before it says something else. */
  type(this: void, written: WrittenInquiry): void;
}

const gap = 500;

export function createArticleSuggestions(portal: Portal): ArticleSuggestions {
  const typed = createTypedSearch<string, readonly SuggestedArticle[]>({
    gap,
    ask: (text, signal) => (suggestionPairs(text).length === 0 ? undefined : suggested(portal, text, signal)),
  });
  let before = '';
  return {
    get state() {
      return typed.state;
    },
    subscribe: typed.subscribe,
    type({ title, description }) {
      const text = suggestionText(title, description);
      const pairs = suggestionPairs(text).join('');
      if (pairs === before) return;
      before = pairs;
      typed.look(text);
    },
  };
}

async function suggested(portal: Portal, text: string, signal: AbortSignal): Promise<readonly SuggestedArticle[]> {
  const { readSuggestedArticles } = await import('./articles.endpoints.ts');
  const { items } = await portal.call(readSuggestedArticles, { text }, { signal });
  return items;
}
