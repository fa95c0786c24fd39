import type { Area, Portal } from '@madoguchi/sdk';
import { hasToDoWith } from '@madoguchi/sdk/account/portal-role.rules.js';
import type { Catalogue } from '@madoguchi/sdk/portal/messages.js';
import type { PropertyDeclarations } from 'lit';
import { mayUse } from '../may-use.ts';
import type { PlaceLinks } from './place-links.ts';

/** A place of a portal that somebody can be led to: one of its areas, or a step in one that has an address of its own. */
export type PortalPlace =
  | Area
  | 'new-application'
  | 'new-ticket'
  | 'access-application'
  | 'payment-method'
  | 'subscribed-services'
  | 'service-history'
  | 'referral'
  | 'identifier-change'
  | 'speed-test'
  | 'password-change';

/** What one link of the navigation leads to. */
export type NavPlace = Extract<
  PortalPlace,
  | 'announcements'
  | 'new-application'
  | 'applications'
  | 'account-details'
  | 'coupons'
  | 'help'
  | 'new-ticket'
  | 'tickets'
  | 'devices'
  | 'technical-information'
  | 'maintenance-contracts'
  | 'renewal-quotes'
  | 'documents'
  | 'services'
  | 'accounts'
  | 'access-application'
  | 'statements'
  | 'payment-method'
  | 'subscribed-services'
  | 'service-history'
  | 'referral'
  | 'customer-details'
  | 'identifier-change'
  | 'mail-addresses'
  | 'security-service'
  | 'speed-test'
  | 'notification-settings'
  | 'password-change'
>;

/** Places that stand together in a menu of their own. */
export type NavGroup =
  | 'inquiries'
  | 'agreements'
  | 'people'
  | 'charges'
  | 'subscription'
  | 'preferences'
  | 'assistance';

export const navGroups: Readonly<Record<NavGroup, readonly NavPlace[]>> = {
  inquiries: ['tickets', 'devices', 'services'],
  agreements: ['maintenance-contracts', 'renewal-quotes', 'documents'],
  people: ['accounts', 'access-application'],
  charges: ['statements', 'payment-method'],
  subscription: ['subscribed-services', 'service-history', 'referral'],
  preferences: ['customer-details', 'identifier-change', 'mail-addresses', 'security-service'],
  assistance: ['help', 'speed-test'],
};

/** What stands together there: a group's places, or one alone. */
export const placesIn = (place: NavPlace | NavGroup): readonly NavPlace[] =>
  Object.hasOwn(navGroups, place) ? navGroups[place as NavGroup] : [place as NavPlace];

/** In their order: beside the menus (CRT-03, SUP-02, MYP-17), and at the end (INF-05). */
export const navPlaces: Readonly<Record<'row' | 'end', readonly (NavPlace | NavGroup)[]>> = {
  row: [
    'new-application',
    'applications',
    'account-details',
    'coupons',
    'new-ticket',
    'inquiries',
    'technical-information',
    'agreements',
    'people',
    'charges',
    'subscription',
    'preferences',
    'assistance',
  ],
  end: ['notification-settings', 'password-change'],
};

/** The property with the address of each. */
export const navAddresses: Readonly<Record<NavPlace, Extract<keyof PlaceLinks<Catalogue>, `${string}Href`>>> = {
  'announcements': 'announcementsHref',
  'new-application': 'newApplicationHref',
  'applications': 'applicationsHref',
  'account-details': 'accountDetailsHref',
  'coupons': 'couponsHref',
  'help': 'helpHref',
  'new-ticket': 'newTicketHref',
  'tickets': 'ticketsHref',
  'devices': 'devicesHref',
  'technical-information': 'technicalInformationHref',
  'maintenance-contracts': 'maintenanceContractsHref',
  'renewal-quotes': 'renewalQuotesHref',
  'documents': 'documentsHref',
  'services': 'servicesHref',
  'accounts': 'accountsHref',
  'access-application': 'accessApplicationHref',
  'statements': 'statementsHref',
  'payment-method': 'paymentMethodHref',
  'subscribed-services': 'subscribedServicesHref',
  'service-history': 'serviceHistoryHref',
  'referral': 'referralHref',
  'customer-details': 'customerDetailsHref',
  'identifier-change': 'identifierChangeHref',
  'mail-addresses': 'mailAddressesHref',
  'security-service': 'securityServiceHref',
  'speed-test': 'speedTestHref',
  'notification-settings': 'notificationSettingsHref',
  'password-change': 'passwordChangeHref',
};

/** These properties and their attributes: `tickets-href`. */
export const navProperties: PropertyDeclarations = Object.fromEntries(
  Object.entries(navAddresses).map(([place, property]) => [property, { attribute: `${place}-href` }]),
);

/** The area of a place that is a step in one. */
const areaOf: Readonly<Partial<Record<PortalPlace, Area>>> = {
  'new-application': 'applications',
  'new-ticket': 'tickets',
  'access-application': 'accounts',
  'payment-method': 'statements',
  'subscribed-services': 'services',
  'service-history': 'services',
  'referral': 'services',
  'identifier-change': 'customer-details',
  'speed-test': 'help',
};

/**
 * Whether a portal has the place, for a type of account that has to do with it (SUP-02, MYP-17); a password can be changed everywhere.
 * As long as it is not known who is signed in, only what is for everybody is there, but for what is shown by hand.
 */
export function offersPlace(portal: Portal | undefined, place: PortalPlace, byHand: boolean): boolean {
  if (place === 'password-change') return true;
  const area = areaOf[place] ?? (place as Area);
  if (!portal?.configuration.areas.includes(area)) return false;
  return mayUse(portal, area) ?? (byHand || hasToDoWith(portal.configuration, [], area));
}
