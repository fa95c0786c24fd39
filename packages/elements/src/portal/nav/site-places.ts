import type { Area, Portal } from '@madoguchi/sdk';
import { hasToDoWith } from '@madoguchi/sdk/account/portal-role.rules.js';
import type { PropertyDeclarations } from 'lit';
import type { MadoSiteMap } from '../mado-site-map.ts';
import { navAddresses, navGroups, navPlaces, type NavGroup, type NavPlace } from './nav-places.ts';

/** A place that a site map can lead to: those of the navigation, and some that stand elsewhere in it or not at all. */
export type SitePlace = NavPlace | Extract<Area, 'home' | 'videos' | 'faq' | 'contracts' | 'leaving'>;

/** A part of a site map. */
export interface SitePart {
  readonly id: 'portal' | NavGroup | 'settings';
  readonly places: readonly SitePlace[];
}

const isGroup = (place: NavPlace | NavGroup): place is NavGroup => Object.hasOwn(navGroups, place);

/** The parts in their order: what is the portal's own, what stands together in the navigation, and what is about the person. */
export const siteParts: readonly SitePart[] = [
  {
    id: 'portal',
    places: [
      'home',
      'announcements',
      'videos',
      'faq',
      'contracts',
      ...navPlaces.row.flatMap((place) => (isGroup(place) ? [] : [place])),
    ],
  },
  ...navPlaces.row.flatMap((id) => (isGroup(id) ? [{ id, places: navGroups[id] }] : [])),
  { id: 'settings', places: [...navPlaces.end.flatMap((place) => (isGroup(place) ? [] : [place])), 'leaving'] },
];

/** The property with the address of each. */
export const siteAddresses: Readonly<Record<SitePlace, Extract<keyof MadoSiteMap, `${string}Href`>>> = {
  ...navAddresses,
  home: 'homeHref',
  videos: 'videosHref',
  faq: 'faqHref',
  contracts: 'contractsHref',
  leaving: 'leavingHref',
};

/** What a site map leads to besides the navigation's places: these properties and their attributes. */
export const siteProperties: PropertyDeclarations = {
  contractsHref: { attribute: 'contracts-href' },
  leavingHref: { attribute: 'leaving-href' },
};

/** The places that there are one of for each system. */
export const isOfSystems = (place: SitePlace): place is 'videos' | 'faq' => place === 'videos' || place === 'faq';

/** Whether what is there depends on who is there: the systems of their contract, or their type of account (SUP-02). */
export const asksWho = ({ configuration }: Portal): boolean =>
  configuration.areas.some((area) => area === 'videos' || area === 'faq' || !hasToDoWith(configuration, [], area));
