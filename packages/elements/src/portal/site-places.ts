import type { Area } from '@madoguchi/sdk';

/** A place that a site map can lead to. */
export type SitePlace =
  | Extract<Area, 'home' | 'announcements' | 'videos' | 'faq' | 'contracts' | 'notification-settings' | 'leaving'>
  | 'password-change';

/** The parts of a site map in their order, the portal's own and what is about the person, with their places. */
export const siteParts: readonly { readonly id: 'portal' | 'settings'; readonly places: readonly SitePlace[] }[] = [
  { id: 'portal', places: ['home', 'announcements', 'videos', 'faq', 'contracts'] },
  { id: 'settings', places: ['notification-settings', 'password-change', 'leaving'] },
];

/** The places that there are one of for each system. */
export const isOfSystems = (place: SitePlace): place is 'videos' | 'faq' => place === 'videos' || place === 'faq';
