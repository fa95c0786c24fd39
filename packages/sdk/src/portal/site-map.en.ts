import type { Catalogue } from './messages.ts';
import type { siteMapJa } from './site-map.ja.ts';

/** The site map, in English. */
export const siteMapEn: Catalogue<keyof typeof siteMapJa> = {
  'site-map.title': 'Site map',
  'site-map.home': 'Home',
  'site-map.contracts': 'Contracts',
  'site-map.settings': 'Personal settings',
  'site-map.leaving': 'Leave the portal',
};
