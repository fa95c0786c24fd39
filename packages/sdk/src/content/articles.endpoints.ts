import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import {
  article,
  articleCategories,
  articlePage,
  suggestedArticles,
  type Article,
  type ArticleFilter,
  type ArticlePage,
  type SuggestedArticles,
} from './article.model.ts';
import { longestSuggestionText } from './suggestion.rules.ts';

export interface ReadArticlesInput extends ArticleFilter {
  readonly cursor?: string | undefined;
}

export interface ReadArticleInput {
  readonly articleId: string;
}

export interface ReadSuggestedArticlesInput {
  /** What was written so far, at most `longestSuggestionText` UTF-16 units: `suggestionText` makes it. */
  readonly text: string;
}

const readInput: z.ZodMiniType<ReadArticlesInput> = z.object({
  kind: z.optional(z.literal(['knowledge', 'alert'])),
  category: z.optional(z.literal(articleCategories)),
  product: z.optional(z.string().check(z.maxLength(200))),
  text: z.optional(z.string().check(z.maxLength(200))),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const oneInput: z.ZodMiniType<ReadArticleInput> = z.object({
  articleId: z.string().check(z.minLength(1), z.maxLength(64)),
});
const suggestInput: z.ZodMiniType<ReadSuggestedArticlesInput> = z.object({
  text: z.string().check(z.maxLength(longestSuggestionText)),
});

/** 技術情報とアラート情報, the newest first (SUP-09). */
export const readArticles: Endpoint<ReadArticlesInput, ArticlePage> = defineEndpoint({
  name: 'readArticles',
  summary: 'Technical information and alerts',
  method: 'GET',
  path: '/technical-information',
  input: readInput,
  output: articlePage,
  status: 200,
  access: 'customer',
  areas: ['technical-information'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/** One article (SUP-09). One that is not for the person answers like one that does not exist. */
export const readArticle: Endpoint<ReadArticleInput, Article> = defineEndpoint({
  name: 'readArticle',
  summary: 'An article of technical information',
  method: 'GET',
  path: '/technical-information/{articleId}',
  input: oneInput,
  output: article,
  status: 200,
  access: 'customer',
  areas: ['technical-information'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/**
 * Articles that may answer an inquiry while it is written (SUP-05). What was written stands in the body, since addresses are
 * kept in logs; nothing of it is stored.
 */
export const readSuggestedArticles: Endpoint<ReadSuggestedArticlesInput, SuggestedArticles> = defineEndpoint({
  name: 'readSuggestedArticles',
  summary: 'Articles that may answer what is written',
  method: 'POST',
  path: '/article-suggestions',
  input: suggestInput,
  output: suggestedArticles,
  status: 200,
  access: 'customer',
  areas: ['technical-information'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});
