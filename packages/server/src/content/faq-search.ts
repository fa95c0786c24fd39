import { bigrams, searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { containing } from '../portal/containing.ts';
import type { Tables } from '../portal/tables.ts';
import type { Viewer } from '../portal/visible.ts';

/**
 * Narrows FAQ entries to those that have every word of a search. The index of pairs finds the candidates, the text
 * itself decides: the pairs of a word can stand apart. A word of one character has no pairs, and is looked for in
 * every text. A search without words narrows nothing.
 */
export function hasWords(
  { portal }: Viewer,
  systemId: string,
  search: string,
): (eb: ExpressionBuilder<Tables, 'faq_entry'>) => Expression<SqlBool> {
  const words = searchWords(search);
  const pairs = [...new Set(words.flatMap(bigrams))];
  return (eb) =>
    eb.and([
      ...(pairs.length === 0
        ? []
        : [
            eb(
              'faq_entry.id',
              'in',
              eb
                .selectFrom('faq_bigram')
                .select('faq_bigram.entry_id')
                .where('faq_bigram.portal_id', '=', portal.configuration.id)
                .where('faq_bigram.system_id', '=', systemId)
                .where('faq_bigram.bigram', 'in', pairs)
                .groupBy('faq_bigram.entry_id')
                .having(({ fn }) => fn.countAll(), '=', pairs.length),
            ),
          ]),
      ...words.map((word) => containing(eb.ref('faq_entry.search_text'), word)),
    ]);
}
