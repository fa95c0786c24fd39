import type { listJa } from './list.ja.ts';
import type { Catalogue } from './messages.ts';

/** What every list says about itself, in English. */
export const listEn: Catalogue<keyof typeof listJa> = {
  'list.loading': 'Loading',
  'list.count': '1–{shown} of {total}',
  'list.whole': { one: '{total} item', other: '{total} items' },
  'list.narrowed': { one: '{total} found', other: '{total} found' },
  'list.japanese': 'in Japanese only',
  'list.japanese-all': 'These are in Japanese only.',
  'list.more': 'Show more',
  'list.none': 'Nothing matches',
  'list.none-hint': 'Choose something else, or show everything again.',
  'list.clear': 'Show everything',
  'list.not-narrowed': 'Filter or order could not be changed. Below is the list as it was before.',
};
