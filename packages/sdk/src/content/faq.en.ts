import type { Catalogue } from '../portal/messages.ts';
import type { faqJa } from './faq.ja.ts';

/** The FAQ of a system, in English. */
export const faqEn: Catalogue<keyof typeof faqJa> = {
  'faq.title': 'Frequently asked questions',
  'faq.title-of': '{system}: frequently asked questions',
  'faq.search': 'Search by keyword',
  'faq.processes': 'Process',
  'faq.process.all': 'All processes',
  'faq.elsewhere': 'Nothing was found in this process',
  'faq.elsewhere-hint': 'Found in other processes: {count}.',
  'faq.elsewhere-all': 'Search all processes',
  'faq.updated': 'Updated {day}',
  'faq.empty': 'There are no questions yet',
  'faq.empty-hint': 'They will stand here as soon as there are some.',
};
