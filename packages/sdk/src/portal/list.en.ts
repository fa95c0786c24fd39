import type { listJa } from './list.ja.ts';
import type { Catalogue } from './messages.ts';

/** What every list says about itself, in English. */
export const listEn: Catalogue<keyof typeof listJa> = {
  'list.loading': 'Loading',
  'list.count': '1–{shown} of {total}',
  'list.whole': { one: '{total} in all', other: '{total} in all' },
  'list.narrowed': { one: '{total} found', other: '{total} found' },
  'list.japanese': 'in Japanese only',
  'list.more': 'Show more',
  'list.none': 'Nothing matches',
  'list.none-hint': 'Choose something else, or show everything again.',
  'list.clear': 'Show everything',
  'list.not-narrowed': 'Your choice could not be applied. Below is what the one before left.',
  'list.contract-required': 'There is no current maintenance contract',
  'list.contract-required-hint':
    'This page is for customers with a maintenance contract. Please ask our contact about yours.',
  'list.system-not-in-use': 'This page is for customers who use {system}',
  'list.system-not-in-use-hint':
    'It opens with a maintenance contract for {system}. Please ask our contact if you would like to use it.',
};
