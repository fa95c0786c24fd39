import type { FaqProcess } from '@madoguchi/sdk/content/faq.model.js';
import { searchable, searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Tables } from '../portal/tables.ts';
import { faqIndex, textHas } from '../portal/text-index.ts';
import type { Viewer } from '../portal/visible.ts';

export type Narrowing = (eb: ExpressionBuilder<Tables, 'faq_entry'>) => Expression<SqlBool>;

/**
 * Narrows FAQ entries to those that have every word of a search, each in their own text or in the name of their process.
 * A search without words narrows nothing.
 */
export function hasWords(
  { portal }: Viewer,
  systemId: string,
  processes: readonly Pick<FaqProcess, 'id' | 'name'>[],
  search: string,
): Narrowing {
  const scope = { portal_id: portal.configuration.id, system_id: systemId };
  const named = searchWords(search).map((word) => ({
    word,
    processIds: processes.filter(({ name }) => searchable(name).includes(word)).map(({ id }) => id),
  }));
  const inText = named.filter(({ processIds }) => processIds.length === 0).map(({ word }) => word);
  return (eb) =>
    eb.and([
      textHas(faqIndex, scope, inText),
      ...named.flatMap(({ word, processIds }) =>
        processIds.length === 0
          ? []
          : [eb.or([eb('faq_entry.process_id', 'in', processIds), textHas(faqIndex, scope, [word])])],
      ),
    ]);
}
