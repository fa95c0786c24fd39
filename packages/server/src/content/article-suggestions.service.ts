import { mostSuggested, type SuggestedArticles } from '@madoguchi/sdk/content/article.model.js';
import type { ReadSuggestedArticlesInput } from '@madoguchi/sdk/content/articles.endpoints.js';
import { fewestShared, suggestionPairs } from '@madoguchi/sdk/content/suggestion.rules.js';
import { sql, type Kysely } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { articleExcerpt } from './article-excerpt.ts';
import { readerOf } from './articles.service.ts';

/** What a pair is worth that one article has; one that a hundred have is worth a hundredth of it. */
const rarest = 1_000_000;

/**
 * Articles that the caller may see and that share pairs of characters with what is written, the rarer the better (SUP-05).
 * How rare a pair is, is counted among these articles alone: what somebody may not see changes nothing that they see, but
 * for pairs that more than a thousand articles have, which say nothing.
 */
export async function suggestVisibleArticles(
  call: CustomerCall,
  { text }: ReadSuggestedArticlesInput,
): Promise<SuggestedArticles> {
  const pairs = suggestionPairs(text);
  if (pairs.length === 0) return { items: [] };
  const { kysely } = call.server.database;
  const reader = readerOf(call);
  const portalId = call.portal.configuration.id;
  const telling = await tellingPairs(kysely, portalId, pairs);
  if (telling.length === 0) return { items: [] };
  const found = await kysely
    .with(
      (name) => name('paired').materialized(),
      (database) =>
        database
          .selectFrom('article_bigram')
          .select(['article_id as id', 'bigram'])
          .where('portal_id', '=', portalId)
          .where('bigram', 'in', telling),
    )
    .with(
      (name) => name('seen').materialized(),
      (database) =>
        database
          .selectFrom('article')
          .select('article.id')
          .where(visible.article(reader))
          .where('article.id', 'in', (inner) => inner.selectFrom('paired').select('paired.id')),
    )
    .with(
      (name) => name('shared').materialized(),
      (database) =>
        database.selectFrom('paired').innerJoin('seen', 'seen.id', 'paired.id').select(['paired.id', 'paired.bigram']),
    )
    .with(
      (name) => name('worth').materialized(),
      (database) =>
        database
          .selectFrom('shared')
          .select(['bigram', sql<number>`${sql.lit(rarest)} / count(*)`.as('points')])
          .groupBy('bigram'),
    )
    .selectFrom('shared')
    .innerJoin('worth', 'worth.bigram', 'shared.bigram')
    .select(['shared.id', sql<number>`sum(worth.points)`.as('points')])
    .groupBy('shared.id')
    .having(({ fn, eb }) => eb(fn.countAll<number>(), '>=', fewestShared(telling.length)))
    .orderBy('points', 'desc')
    .orderBy('shared.id')
    .limit(mostSuggested)
    .execute();
  if (found.length === 0) return { items: [] };
  const rows = await kysely
    .selectFrom('article')
    .select(['id', 'kind', 'category', 'title', 'body'])
    .where(visible.article(reader))
    .where(
      'id',
      'in',
      found.map(({ id }) => id),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    items: found.flatMap(({ id }) => {
      const row = byId.get(id);
      if (!row) return [];
      const { body, ...head } = row;
      return [{ ...head, excerpt: articleExcerpt(body, []) }];
    }),
  };
}

/** A pair that more articles have says nothing about any of them. */
const mostWithPair = 1_000;

/** Those of the pairs that not too many articles of the portal have. */
async function tellingPairs(
  database: Kysely<Tables>,
  portalId: string,
  pairs: readonly string[],
): Promise<readonly string[]> {
  const some = (pair: string) => sql`select ${pair} as bigram, (select count(*) from (
    select 1 from article_bigram where portal_id = ${portalId} and bigram = ${pair} limit ${sql.lit(mostWithPair + 1)}) as counted) as articles`;
  const { rows } = await sql<{ readonly bigram: string; readonly articles: number }>`${sql.join(
    pairs.map(some),
    sql` union all `,
  )}`.execute(database);
  return rows.filter(({ articles }) => articles <= mostWithPair).map(({ bigram }) => bigram);
}
