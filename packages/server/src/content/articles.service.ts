import {
  articleCategories,
  type Article,
  type ArticlePage,
  type CategoryCount,
} from '@madoguchi/sdk/content/article.model.js';
import type { ReadArticleInput, ReadArticlesInput } from '@madoguchi/sdk/content/articles.endpoints.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { Kysely } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { articleIndex, textHas } from '../portal/text-index.ts';
import { knownProducts, openKnowledge } from '../portal/visible-support.ts';
import { visible, type Reader } from '../portal/visible.ts';
import { articleExcerpt } from './article-excerpt.ts';
import { articleColumns, articleFacts, productsOfArticles, shownArticle } from './article-rows.ts';

/** Who reads, and on which calendar day of the portal's. */
export function readerOf({ portal, actor, now }: Pick<CustomerCall, 'portal' | 'now'> & Omit<Reader, 'today'>): Reader {
  return { portal, actor, today: calendarDay(now, portal.configuration.timeZone) };
}

/** 技術情報・アラート情報 that the caller may see, the newest first (SUP-09). */
export async function readVisibleArticles(
  call: CustomerCall,
  { kind, category, product, text = '', cursor }: ReadArticlesInput,
): Promise<ArticlePage> {
  const { kysely } = call.server.database;
  const reader = readerOf(call);
  const words = searchWords(text);
  const after = readTimeCursor(cursor);
  const matching = kysely
    .selectFrom('article')
    .where(visible.article(reader))
    .$if(words.length > 0, (query) =>
      query.where(textHas(articleIndex, { portal_id: call.portal.configuration.id }, words)),
    )
    .$if(kind !== undefined, (query) => query.where('article.kind', '=', kind ?? ''))
    .$if(product !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('article_product')
            .select('article_product.product')
            .whereRef('article_product.article_id', '=', 'article.id')
            .where('article_product.product', '=', product ?? ''),
        ),
      ),
    );
  const rows = await matching
    .select(articleColumns)
    .$if(category !== undefined, (query) => query.where('article.category', '=', category ?? ''))
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('article.published_at', 'article.id'), '<', eb.tuple(...(after ?? [0, ''])))),
    )
    .orderBy('article.published_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const counted = await matching
    .select(({ fn }) => ['article.category', fn.countAll<number>().as('count')])
    .groupBy('article.category')
    .execute();
  const products = await productsOfArticles(
    kysely,
    rows.map(({ id }) => id),
  );
  const total = counted
    .filter((one) => category === undefined || one.category === category)
    .reduce((sum, { count }) => sum + count, 0);
  const page = pageOf(
    rows,
    total,
    (row) => ({ ...articleFacts(row, products), excerpt: articleExcerpt(row.body, words) }),
    ({ at, id }) => [at, id],
  );
  return { ...page, categories: inOrder(counted), ...(await narrowings(kysely, reader)) };
}

/** One article that the caller may see (SUP-09). */
export async function readVisibleArticle(call: CustomerCall, { articleId }: ReadArticleInput): Promise<Article> {
  const { kysely } = call.server.database;
  const reader = { ...readerOf(call), actor: call.actor };
  const known = await knownProducts(kysely, reader);
  const row = await kysely
    .selectFrom('article')
    .select(articleColumns)
    .where(visible.article({ ...reader, known }))
    .where('article.id', '=', articleId)
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return shownArticle(row, await productsOfArticles(kysely, [row.id]));
}

/** What the caller can narrow the articles to, whatever they are narrowed to now. */
async function narrowings(
  database: Kysely<Tables>,
  reader: Reader,
): Promise<Pick<ArticlePage, 'products' | 'knowledge'>> {
  const knowledge = openKnowledge(reader);
  const alerts = database
    .selectFrom('article')
    .select('article.id')
    .where(visible.article(reader))
    .where('article.kind', '=', 'alert');
  const products = await database
    .selectFrom('article_product')
    .select('product')
    .distinct()
    .where('portal_id', '=', reader.portal.configuration.id)
    .where((eb) => eb.or([knowledge.of(eb.ref('product')), eb('article_id', 'in', alerts)]))
    .orderBy('product')
    .execute();
  const open = await database.selectNoFrom(knowledge.some.as('open')).executeTakeFirstOrThrow();
  return { products: products.map(({ product }) => product), knowledge: Boolean(open.open) };
}

function inOrder(counted: readonly CategoryCount[]): readonly CategoryCount[] {
  const known: readonly string[] = articleCategories;
  const place = ({ category }: CategoryCount): number =>
    known.includes(category) ? known.indexOf(category) : known.length;
  return counted.toSorted((one, other) => place(one) - place(other));
}
