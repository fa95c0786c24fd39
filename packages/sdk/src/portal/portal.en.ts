import type { Catalogue } from './messages.ts';
import type { portalJa } from './portal.ja.ts';

/** Words that every job of a portal uses, in English. */
export const portalEn: Catalogue<keyof typeof portalJa> = {
  'busy': 'Working',
  'retry': 'Try again',
  'field.required': '{label} is required.',
  'error.network': 'There was no connection. Check it and try again.',
};
