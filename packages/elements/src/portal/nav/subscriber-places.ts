import type { MadoSubscriberHome } from '../mado-subscriber-home.ts';
import { navGroups, type NavGroup, type NavPlace } from './nav-places.ts';

/** A place that a subscriber's home leads to. */
export type SubscriberPlace = Extract<
  NavPlace,
  | 'statements'
  | 'payment-method'
  | 'subscribed-services'
  | 'service-history'
  | 'referral'
  | 'customer-details'
  | 'identifier-change'
  | 'mail-addresses'
  | 'security-service'
  | 'help'
  | 'speed-test'
>;

/** The property with the address of each. */
export const subscriberAddresses: Readonly<
  Record<SubscriberPlace, Extract<keyof MadoSubscriberHome, `${string}Href`>>
> = {
  'statements': 'statementsHref',
  'payment-method': 'paymentMethodHref',
  'subscribed-services': 'subscribedServicesHref',
  'service-history': 'serviceHistoryHref',
  'referral': 'referralHref',
  'customer-details': 'customerDetailsHref',
  'identifier-change': 'identifierChangeHref',
  'mail-addresses': 'mailAddressesHref',
  'security-service': 'securityServiceHref',
  'help': 'helpHref',
  'speed-test': 'speedTestHref',
};

/** Places that stand together there. */
export interface SubscriberGroup {
  readonly id: Extract<NavGroup, 'charges' | 'subscription' | 'preferences' | 'assistance'>;
  readonly places: readonly SubscriberPlace[];
}

const isHere = (place: NavPlace): place is SubscriberPlace => Object.hasOwn(subscriberAddresses, place);

/** 料金, ご契約・手続き, 各種設定 and ヘルプ, as the navigation has them (MYP-17). */
export const subscriberPlaces: readonly SubscriberGroup[] = (
  ['charges', 'subscription', 'preferences', 'assistance'] as const
).map((id) => ({ id, places: navGroups[id].filter(isHere) }));
