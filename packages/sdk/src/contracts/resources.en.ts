import type { Catalogue } from '../portal/messages.ts';
import type { resourcesJa } from './resources.ja.ts';

/** The files of contracted products, in English. */
export const resourcesEn: Catalogue<keyof typeof resourcesJa> = {
  'resources.title': 'Resources',
  'resources.search': 'Search by file or product',
  'resources.name': 'File name',
  'resources.product': 'Product',
  'resources.version': 'Version',
  'resources.size': 'Size',
  'resources.published': 'Published',
  'resources.empty': 'There are no resources yet',
  'resources.empty-hint': 'Files of your contracted products appear here once they are published.',
};
