import type { Catalogue } from './messages.ts';
import type { supportHomeJa } from './support-home.ja.ts';

/** Home of the support portal, in English. */
export const supportHomeEn: Catalogue<keyof typeof supportHomeJa> = {
  'support-home.loading': 'Loading',
  'support-home.unavailable': 'Home could not be loaded',
  'support-home.tickets': 'Open tickets',
  'support-home.tickets-count': '{count}',
  'support-home.tickets-none': 'There are no open tickets',
  'support-home.tickets-awaiting': { one: '{count} waits for your answer', other: '{count} wait for your answer' },
  'support-home.tickets-all': 'See all tickets',
  'support-home.ask': 'Ask',
  'support-home.quotes': 'Renewal quotes to answer',
  'support-home.quotes-count': '{count}',
  'support-home.quotes-none': 'There are no quotes to answer',
  'support-home.quotes-through': 'Valid until {day}',
  'support-home.quotes-last-day': 'Last day',
  'support-home.quotes-amount': '{amount}, tax included',
  'support-home.quotes-all': 'See all renewal quotes',
  'support-home.alerts': 'Alerts',
  'support-home.alerts-none': 'There are no alerts',
  'support-home.alerts-all': 'See all alerts',
};
