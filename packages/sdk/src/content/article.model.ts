import * as z from 'zod/mini';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/** ナレッジ, for customers with product maintenance, or アラート, for everybody (SUP-09). A newer server may know others. */
export type ArticleKind = 'knowledge' | 'alert' | (string & Record<never, never>);

/** Q&A, トラブル事例, 不具合情報, パッチ情報, 製品情報, 脆弱性情報 (SUP-09). A newer server may know others. */
export type ArticleCategory = (typeof articleCategories)[number] | (string & Record<never, never>);

/** The categories in the order in which they are offered. */
export const articleCategories = ['qa', 'trouble', 'bug', 'patch', 'product', 'vulnerability'] as const;

/** What every view of an article says of it. */
export interface ArticleHead {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly category: ArticleCategory;
  readonly title: string;
}

/** 技術情報, as a list shows it. Times are ISO 8601 in UTC. */
export interface ArticleSummary extends ArticleHead {
  /** A line of its text: around the first word of a search, else its beginning. */
  readonly excerpt: string;
  /** What it is about; empty for everything. */
  readonly products: readonly string[];
  readonly publishedAt: string;
  /** When it was last corrected; left out where it never was. */
  readonly correctedAt?: string | undefined;
}

/** An article whole. */
export interface Article extends Omit<ArticleSummary, 'excerpt'> {
  /** Plain text; an empty line separates paragraphs. */
  readonly body: string;
}

/** How many articles of a category a search leaves. */
export interface CategoryCount {
  readonly category: ArticleCategory;
  readonly count: number;
}

export interface ArticlePage extends Page<ArticleSummary> {
  /** Those of all categories that the other conditions leave, in the order of `articleCategories`; none with 0. */
  readonly categories: readonly CategoryCount[];
  /** The products that articles can be narrowed to, whatever the conditions. */
  readonly products: readonly string[];
  /** Whether the knowledge base is open to the person: by a contract in force with product maintenance. Else there are alerts alone. */
  readonly knowledge: boolean;
}

/** What narrows the articles. */
export interface ArticleFilter {
  readonly kind?: 'knowledge' | 'alert' | undefined;
  readonly category?: (typeof articleCategories)[number] | undefined;
  readonly product?: string | undefined;
  /** Words that each stand somewhere in title, text or products, in any width and case. */
  readonly text?: string | undefined;
}

/** An article that may answer what somebody is writing. */
export interface SuggestedArticle extends ArticleHead {
  /** The beginning of its text, on one line. */
  readonly excerpt: string;
}

export interface SuggestedArticles {
  /** The best first, at most `mostSuggested`. */
  readonly items: readonly SuggestedArticle[];
}

/** How many articles are suggested at most. */
export const mostSuggested = 5;

const head = { id: z.string(), kind: z.string(), category: z.string(), title: z.string() };
const facts = {
  ...head,
  products: z.array(z.string()),
  publishedAt: z.string(),
  correctedAt: z.optional(z.string()),
};

export const article: Schema<Article> = z.object({ ...facts, body: z.string() });
export const articlePage: Schema<ArticlePage> = z.object({
  items: z.array(z.object({ ...facts, excerpt: z.string() })),
  total: z.int(),
  next: z.optional(z.string()),
  categories: z.array(z.object({ category: z.string(), count: z.int() })),
  products: z.array(z.string()),
  knowledge: z.boolean(),
});
export const suggestedArticles: Schema<SuggestedArticles> = z.object({
  items: z.array(z.object({ ...head, excerpt: z.string() })),
});
