import type { Catalogue } from './messages.ts';
import type { listClosedJa } from './list-closed.ja.ts';

/** Why a list is closed to somebody, in English. */
export const listClosedEn: Catalogue<keyof typeof listClosedJa> = {
  'list.contract-required': 'There is no current maintenance contract',
  'list.contract-required-hint':
    'This page is for customers with a maintenance contract. Please ask our contact about yours.',
  'list.system-not-in-use': 'There is no current maintenance contract for {system}',
  'list.system-not-in-use-hint':
    'This page is for customers with a maintenance contract for {system}. Please ask our contact if you would like to use it.',
};
