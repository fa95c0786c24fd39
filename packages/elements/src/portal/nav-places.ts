import type { Area } from '@madoguchi/sdk';
import type { MadoNav } from './mado-nav.ts';

/** A place of a portal that somebody can be led to: one of its areas, or a step in one that has an address of its own. */
export type PortalPlace = Area | 'new-application' | 'password-change';

/** What one link of the navigation leads to. */
export type NavPlace = Extract<
  PortalPlace,
  | 'announcements'
  | 'new-application'
  | 'applications'
  | 'account-details'
  | 'coupons'
  | 'help'
  | 'notification-settings'
  | 'password-change'
>;

/** In their order: beside the menus (CRT-03), and at the end (INF-05). */
export const navPlaces: Readonly<Record<'row' | 'end', readonly NavPlace[]>> = {
  row: ['new-application', 'applications', 'account-details', 'coupons', 'help'],
  end: ['notification-settings', 'password-change'],
};

/** The property with the address of each. */
export const navAddresses: Readonly<Record<NavPlace, Extract<keyof MadoNav, `${string}Href`>>> = {
  'announcements': 'announcementsHref',
  'new-application': 'newApplicationHref',
  'applications': 'applicationsHref',
  'account-details': 'accountDetailsHref',
  'coupons': 'couponsHref',
  'help': 'helpHref',
  'notification-settings': 'notificationSettingsHref',
  'password-change': 'passwordChangeHref',
};

/** Whether a portal with these areas has the place; a password can be changed everywhere. */
export function offersPlace(areas: readonly Area[], place: PortalPlace): boolean {
  if (place === 'password-change') return true;
  return areas.includes(place === 'new-application' ? 'applications' : place);
}
