import type { Catalogue } from '../portal/messages.ts';
import type { couponsJa } from './coupons.ja.ts';

/** Coupons, in English. */
export const couponsEn: Catalogue<keyof typeof couponsJa> = {
  'coupons.title': 'Coupons',
  'coupons.loading': 'Loading the coupons',
  'coupons.unavailable': 'The coupons could not be loaded',
  'coupons.agency': 'Coupons of agency {agencyCode}',
  'coupons.no-agency': 'No agency code is registered',
  'coupons.no-agency-text': 'Coupons are shown for the agency code in your account details.',
  'coupons.to-account-details': 'To the account details',
  'coupons.empty': 'This agency has no coupons',
  'coupons.count': { one: '{count} coupon', other: '{count} coupons' },
  'coupons.number': 'Number',
  'coupons.service': 'Service',
  'coupons.balance': 'Left',
  'coupons.balance-of': '{balance} of {bought}',
  'coupons.ends-on': 'Valid until',
  'coupons.standing': 'State',
  'coupons.standing.usable': 'Available',
  'coupons.standing.used-up': 'Used up',
  'coupons.standing.ended': 'Expired',
  'coupons.use': 'Choose a coupon in the basics of a new application or a renewal.',
};
