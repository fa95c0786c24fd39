import { mostSuggested, type SuggestedArticles } from '@madoguchi/sdk/content/article.model.js';
import type { ReadSuggestedArticlesInput } from '@madoguchi/sdk/content/articles.endpoints.js';
import { fewestShared, suggestionPairs } from '@madoguchi/sdk/content/suggestion.rules.js';
import { sql } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import { visible } from '../portal/visible.ts';
import { articleExcerpt } from './article-excerpt.ts';
import { readerOf } from './articles.service.ts';

/** What a pair is worth that one article has; one that a hundred have is worth a hundredth of it. */
const rarest = 1_000_000;

/**
 * Articles that the caller may see and that share pairs of characters with what is written, the rarer the better (SUP-05).
 * How rare a pair is, is counted among these articles alone: what somebody may not see changes nothing that they see.
 */
export async function suggestVisibleArticles(
  call: CustomerCall,
  { text }: ReadSuggestedArticlesInput,
): Promise<SuggestedArticles> {
  const pairs = suggestionPairs(text);
  if (pairs.length === 0) return { items: [] };
  const { kysely } = call.server.database;
  const reader = readerOf(call);
  const found = await kysely
    .with('shared', (database) =>
      database
        .selectFrom('article')
        .where(visible.article(reader))
        .innerJoin('article_bigram', 'article_bigram.article_id', 'article.id')
        .select(['article.id', 'article_bigram.bigram'])
        .where('article_bigram.portal_id', '=', call.portal.configuration.id)
        .where('article_bigram.bigram', 'in', pairs),
    )
    .with('worth', (database) =>
      database
        .selectFrom('shared')
        .select(['bigram', sql<number>`${sql.lit(rarest)} / count(*)`.as('points')])
        .groupBy('bigram'),
    )
    .selectFrom('shared')
    .innerJoin('worth', 'worth.bigram', 'shared.bigram')
    .select(['shared.id', sql<number>`sum(worth.points)`.as('points')])
    .groupBy('shared.id')
    .having(({ fn, eb }) => eb(fn.countAll<number>(), '>=', fewestShared(pairs.length)))
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
