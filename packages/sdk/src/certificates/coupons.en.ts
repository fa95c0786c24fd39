import type { Catalogue } from '../portal/messages.ts';
import type { couponsJa } from './coupons.ja.ts';

/** Coupons, in English. */
export const couponsEn: Catalogue<keyof typeof couponsJa> = {
  'coupons.title': 'Coupons',
  'coupons.loading': 'Loading the coupons',
  'coupons.unavailable': 'The coupons could not be loaded',
  'coupons.agency': 'Coupons of agency {agencyCode}',
  'coupons.no-agency': 'No agency code is stored',
  'coupons.no-agency-text': 'Coupons are shown for the agency code among your account details.',
  'coupons.to-account-details': 'To the account details',
  'coupons.empty': 'This agency has no coupons',
  'coupons.count': { one: '{count} coupon', other: '{count} coupons' },
  'coupons.number': 'Number',
  'coupons.service': 'Service',
  'coupons.balance': 'Left',
  'coupons.balance-of': '{balance} of {bought}',
  'coupons.ends-on': 'Until',
  'coupons.standing': 'State',
  'coupons.standing.usable': 'Can be used',
  'coupons.standing.used-up': 'Used up',
  'coupons.standing.ended': 'Ended',
  'coupons.use': 'A coupon is chosen among the basics of a new application or a renewal.',
};
