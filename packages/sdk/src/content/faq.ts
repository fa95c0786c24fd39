import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
import type { FaqEntry, FaqFilter, FaqPage } from './faq.model.ts';

export type FaqState = ListState<FaqPage, FaqFilter>;

/** The FAQ of a system: whole, by process, or what a search finds (INF-08). */
export type Faq = List<FaqPage, FaqFilter>;

export function createFaq(portal: Portal, filter: FaqFilter): Faq {
  return createList<FaqEntry, FaqPage, FaqFilter>({
    filter,
    async read(narrowed, cursor, signal) {
      const { readFaq } = await import('./faq.endpoints.ts');
      return portal.call(readFaq, { ...narrowed, cursor }, { signal });
    },
  });
}
