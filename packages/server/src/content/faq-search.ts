import type { FaqProcess } from '@madoguchi/sdk/content/faq.model.js';
import { bigrams, searchable, searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { containing } from '../portal/containing.ts';
import type { Tables } from '../portal/tables.ts';
import type { Viewer } from '../portal/visible.ts';

export type Narrowing = (eb: ExpressionBuilder<Tables, 'faq_entry'>) => Expression<SqlBool>;

/**
 * Narrows FAQ entries to those that have every word of a search, each in their own text or in the name of their process.
 * A search without words narrows nothing.
 */
export function hasWords(
  viewer: Viewer,
  systemId: string,
  processes: readonly Pick<FaqProcess, 'id' | 'name'>[],
  search: string,
): Narrowing {
  const named = searchWords(search).map((word) => ({
    word,
    processIds: processes.filter(({ name }) => searchable(name).includes(word)).map(({ id }) => id),
  }));
  const inText = named.filter(({ processIds }) => processIds.length === 0).map(({ word }) => word);
  return (eb) =>
    eb.and([
      textHas(viewer, systemId, inText)(eb),
      ...named.flatMap(({ word, processIds }) =>
        processIds.length === 0
          ? []
          : [eb.or([eb('faq_entry.process_id', 'in', processIds), textHas(viewer, systemId, [word])(eb)])],
      ),
    ]);
}

/**
 * Whether the text of an entry has every word. The index of pairs finds the candidates, the text itself decides: the
 * pairs of a word can stand apart. A word of one character has no pairs, and is looked for in every text.
 */
function textHas({ portal }: Viewer, systemId: string, words: readonly string[]): Narrowing {
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
