import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor, type Page } from '../portal/page.model.ts';
import { articleCategories, type Article } from './article.model.ts';

/** What the vendor says in an article; what does not depend on whether it is an alert. */
export interface ArticleEntries {
  readonly category: (typeof articleCategories)[number];
  readonly title: string;
  /** Plain text; an empty line separates paragraphs. */
  readonly body: string;
  /** Names of the products that it is about, as maintenance contracts name them; empty for everything. */
  readonly products: readonly string[];
}

export interface PublishArticleInput extends ArticleEntries {
  /** `alert`: everybody sees it, and is told by mail unless they chose otherwise. */
  readonly kind: 'knowledge' | 'alert';
}

/** An article that was published. */
export interface PublishedArticle {
  readonly id: string;
  /** To how many people a mail about it goes. */
  readonly recipients: number;
}

export interface CorrectArticleInput extends ArticleEntries {
  readonly articleId: string;
}

/** An article as the vendor works on it. */
export interface ArticleWork extends Article {
  /** Goes up by one with every correction. */
  readonly version: number;
}

export interface ArticleWorkPage extends Page<ArticleWork> {
  /** Names of the products that maintenance contracts are for. */
  readonly maintained: readonly string[];
}

export interface ReadArticleWorkInput {
  /** Words that each stand somewhere in title, text or products. */
  readonly text?: string | undefined;
  readonly cursor?: string | undefined;
}

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const entries = {
  category: z.literal(articleCategories),
  title: line,
  body: z.string().check(z.trim(), z.minLength(1), z.maxLength(20_000)),
  products: z.array(line).check(z.maxLength(100)),
};
const publishInput: z.ZodMiniType<PublishArticleInput> = z.object({
  kind: z.literal(['knowledge', 'alert']),
  ...entries,
});
const correctInput: z.ZodMiniType<CorrectArticleInput> = z.object({
  articleId: z.string().check(z.minLength(1), z.maxLength(64)),
  ...entries,
});
const readInput: z.ZodMiniType<ReadArticleWorkInput> = z.object({
  text: z.optional(z.string().check(z.maxLength(200))),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const published: z.ZodMiniType<PublishedArticle> = z.object({ id: z.string(), recipients: z.int() });
const work: z.ZodMiniType<ArticleWork> = z.object({
  id: z.string(),
  kind: z.string(),
  category: z.string(),
  title: z.string(),
  body: z.string(),
  products: z.array(z.string()),
  publishedAt: z.string(),
  correctedAt: z.optional(z.string()),
  version: z.int(),
});
const workPage: z.ZodMiniType<ArticleWorkPage> = z.object({
  items: z.array(work),
  total: z.int(),
  next: z.optional(z.string()),
  maintained: z.array(z.string()),
});

/** Every article, the newest first, for the vendor (OPS-03). */
export const readArticleWork: Endpoint<ReadArticleWorkInput, ArticleWorkPage> = defineEndpoint({
  name: 'readArticleWork',
  summary: 'Articles that were published',
  method: 'GET',
  path: '/operator/technical-information',
  input: readInput,
  output: workPage,
  status: 200,
  access: 'operator',
  areas: ['technical-information'],
  activity: false,
  problems: ['unauthenticated', 'forbidden', 'invalid-input'],
});

/** Publishes technical information, and mails an alert to those who want alerts (OPS-03, SUP-09). */
export const publishArticle: Endpoint<PublishArticleInput, PublishedArticle> = defineEndpoint({
  name: 'publishArticle',
  summary: 'Publish technical information or an alert',
  method: 'POST',
  path: '/operator/technical-information',
  input: publishInput,
  output: published,
  status: 201,
  access: 'operator',
  areas: ['technical-information'],
  idempotent: true,
  problems: ['unauthenticated', 'forbidden', 'invalid-input'],
});

/** Replaces what an article says; nobody is mailed (OPS-03). */
export const correctArticle: Endpoint<CorrectArticleInput, ArticleWork> = defineEndpoint({
  name: 'correctArticle',
  summary: 'Correct an article',
  method: 'PUT',
  path: '/operator/technical-information/{articleId}',
  input: correctInput,
  output: work,
  status: 200,
  access: 'operator',
  areas: ['technical-information'],
  edits: true,
  problems: ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'],
});
