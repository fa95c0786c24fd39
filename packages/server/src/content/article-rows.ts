import type { Article, ArticleSummary } from '@madoguchi/sdk/content/article.model.js';
import type { ArticleEntries, ArticleWork } from '@madoguchi/sdk/content/article-publishing.endpoints.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import { randomToken, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';
import { articleIndex, indexText } from '../portal/text-index.ts';

/** An article as the vendor writes it. */
export interface NewArticle extends ArticleEntries {
  readonly kind: 'knowledge' | 'alert';
}

/** Adds an article that is found by its title, text and products, within a transaction. Gives its id. */
export async function addArticle(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
  article: NewArticle,
): Promise<string> {
  const id = randomToken(random, 16);
  const { kind, category, title, body } = article;
  const text = { title, body, search_text: searchable(textOf(article)) };
  await database
    .insertInto('article')
    .values({
      id,
      portal_id: configuration.id,
      kind,
      category,
      ...text,
      published_at: now,
      for_all: forAll(article),
      version: 1,
    })
    .execute();
  await addParts(database, configuration.id, id, article);
  return id;
}

/** Replaces what an article says, within a transaction. */
export async function replaceArticle(
  database: Kysely<Tables>,
  { configuration, now }: Pick<NewRowContext, 'configuration' | 'now'>,
  { id, version }: { readonly id: string; readonly version: number },
  article: ArticleEntries,
): Promise<void> {
  const { category, title, body } = article;
  const text = { title, body, search_text: searchable(textOf(article)) };
  await database
    .updateTable('article')
    .set({ category, for_all: forAll(article), ...text, corrected_at: now, version })
    .where('id', '=', id)
    .execute();
  await database.deleteFrom('article_product').where('article_id', '=', id).execute();
  await database.deleteFrom('article_bigram').where('article_id', '=', id).execute();
  await addParts(database, configuration.id, id, article);
}

const forAll = ({ products }: ArticleEntries): number => (products.length === 0 ? 1 : 0);
const textOf = ({ title, body, products }: ArticleEntries): string => [title, body, ...products].join('\n');

async function addParts(
  database: Kysely<Tables>,
  portal_id: string,
  article_id: string,
  article: ArticleEntries,
): Promise<void> {
  const products = [...new Set(article.products)].map((product) => ({ portal_id, article_id, product }));
  if (products.length > 0) await database.insertInto('article_product').values(products).execute();
  await indexText(database, articleIndex, { portal_id }, article_id, textOf(article));
}

/** The products of articles that were found for whoever asks, by the article. */
export async function productsOfArticles(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('article_product')
    .select(['article_id as id', 'product'])
    .where('article_id', 'in', ids)
    .orderBy('product')
    .execute();
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, of]) => [id, of.map(({ product }) => product)]));
}

export const articleColumns = [
  'article.id',
  'article.kind',
  'article.category',
  'article.title',
  'article.body',
  'article.published_at as at',
  'article.corrected_at as correctedAt',
] as const;

export interface ArticleRow {
  readonly id: string;
  readonly kind: string;
  readonly category: string;
  readonly title: string;
  readonly body: string;
  readonly at: Instant;
  readonly correctedAt: Instant | null;
}

/** What every view of an article shows. */
export function articleFacts(
  { id, kind, category, title, at, correctedAt }: ArticleRow,
  products: ReadonlyMap<string, readonly string[]>,
): Omit<ArticleSummary, 'excerpt'> {
  return {
    id,
    kind,
    category,
    title,
    products: products.get(id) ?? [],
    publishedAt: new Date(at).toISOString(),
    ...(correctedAt !== null && { correctedAt: new Date(correctedAt).toISOString() }),
  };
}

export const shownArticle = (row: ArticleRow, products: ReadonlyMap<string, readonly string[]>): Article => ({
  ...articleFacts(row, products),
  body: row.body,
});

export const shownWork = (
  row: ArticleRow & { readonly version: number },
  products: ReadonlyMap<string, readonly string[]>,
): ArticleWork => ({ ...shownArticle(row, products), version: row.version });
