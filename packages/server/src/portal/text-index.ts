import { bigrams } from '@madoguchi/sdk/portal/search-text.rules.js';
import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import { containing } from './containing.ts';
import type { Tables } from './tables.ts';

/** Where the pairs of characters of each text of a table are kept. */
export interface TextIndex {
  readonly pairs: 'faq_bigram' | 'ticket_bigram' | 'article_bigram';
  /** Its column that names the row of the text. */
  readonly of: 'entry_id' | 'ticket_id' | 'article_id';
  /** The text itself, as it is searched in. */
  readonly text: 'faq_entry.search_text' | 'ticket.search_text' | 'article.search_text';
  readonly id: 'faq_entry.id' | 'ticket.id' | 'article.id';
}

export const faqIndex: TextIndex = {
  pairs: 'faq_bigram',
  of: 'entry_id',
  text: 'faq_entry.search_text',
  id: 'faq_entry.id',
};
export const ticketIndex: TextIndex = {
  pairs: 'ticket_bigram',
  of: 'ticket_id',
  text: 'ticket.search_text',
  id: 'ticket.id',
};
export const articleIndex: TextIndex = {
  pairs: 'article_bigram',
  of: 'article_id',
  text: 'article.search_text',
  id: 'article.id',
};

/** The columns that a pair stands in beside itself: the portal, and what else the index is narrowed by. */
export type IndexScope = Readonly<Record<'portal_id', string> & Partial<Record<'system_id', string>>>;

/**
 * Whether a text has every one of `words`, which are `searchWords`. The index of pairs finds the candidates, the text itself
 * decides: the pairs of a word can stand apart. A word of one character has no pairs, and is looked for in every text.
 */
export function textHas(index: TextIndex, scope: IndexScope, words: readonly string[]): Expression<SqlBool> {
  const pairs = [...new Set(words.flatMap(bigrams))];
  const found = words.map((word) => containing(sql.ref<string>(index.text), word));
  if (pairs.length > 0)
    found.unshift(
      sql<SqlBool>`${sql.ref(index.id)} in (select ${sql.ref(index.of)} from ${sql.table(index.pairs)}
        where ${scoped(scope)} and bigram in (${sql.join(pairs)})
        group by ${sql.ref(index.of)} having count(*) = ${sql.lit(pairs.length)})`,
    );
  return found.length === 0 ? sql.lit(true) : sql<SqlBool>`(${sql.join(found, sql` and `)})`;
}

const scoped = (scope: IndexScope): Expression<SqlBool> =>
  sql<SqlBool>`${sql.join(
    Object.entries(scope).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    sql` and `,
  )}`;

/** How many rows of the index one statement adds: PostgreSQL and SQLite limit a statement's parameters. */
const atOnce = 1_000;

/** Adds the pairs of `text` to what is found of a row, within a transaction; those there are already stay. */
export async function indexText(
  database: Kysely<Tables>,
  index: TextIndex,
  scope: IndexScope,
  id: string,
  text: string,
): Promise<void> {
  const pairs = bigrams(text);
  const [columns, values] = [Object.keys(scope), Object.values(scope)];
  for (let from = 0; from < pairs.length; from += atOnce) {
    const rows = pairs.slice(from, from + atOnce).map((pair) => sql`(${sql.join([...values, pair, id])})`);
    const names = [...columns, 'bigram', index.of].map((name) => sql.ref(name));
    await sql`insert into ${sql.table(index.pairs)} (${sql.join(names)}) values ${sql.join(rows)}
      on conflict do nothing`.execute(database);
  }
}
