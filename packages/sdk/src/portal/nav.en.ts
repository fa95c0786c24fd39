import type { Catalogue } from './messages.ts';
import type { navJa } from './nav.ja.ts';

/** The portal's navigation, in English. */
export const navEn: Catalogue<keyof typeof navJa> = {
  'nav.label': 'Portal menu',
  'nav.menu': 'Menu',
  'nav.announcements': 'Announcements and support',
  'nav.videos': 'Seminar videos (archive)',
  'nav.videos.system': 'Seminar videos ({system})',
  'nav.faq': 'Product FAQ',
  'nav.faq.system': '{system}',
  'nav.new-application': 'New application',
  'nav.applications': 'Applications',
  'nav.account-details': 'Account details',
  'nav.coupons': 'Coupons',
  'nav.help': 'Frequent questions',
  'nav.new-ticket': 'New inquiry',
  'nav.tickets': 'Inquiries',
  'nav.devices': 'Devices',
  'nav.technical-information': 'Technical information',
  'nav.maintenance-contracts': 'Maintenance contracts',
  'nav.renewal-quotes': 'Renewal quotes',
  'nav.documents': 'Documents',
  'nav.services': 'Services and contacts',
  'nav.accounts': 'Accounts',
  'nav.access-application': 'Access control',
  'nav.notification-settings': 'E-mail settings',
  'nav.password-change': 'Change your password',
  'nav.not-in-use': 'no maintenance contract',
  'nav.loading': 'Loading',
  'nav.failed': 'The list could not be loaded.',
  'nav.empty': 'Nothing here yet.',
};
