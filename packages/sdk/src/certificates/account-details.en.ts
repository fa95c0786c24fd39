import type { Catalogue } from '../portal/messages.ts';
import type { accountDetailsJa } from './account-details.ja.ts';

/** Account details that later applications begin with, in English. */
export const accountDetailsEn: Catalogue<keyof typeof accountDetailsJa> = {
  'account-details.title': 'Account details',
  'account-details.loading': 'Loading the account details',
  'account-details.unavailable': 'The account details could not be loaded',
  'account-details.text': 'What is stored here can be filled in when you apply. All of it is optional.',
  'account-details.agency': 'Agency',
  'account-details.agency-hint': 'Coupons need an agency code.',
  'account-details.organisation': 'Organisation',
  'account-details.organisation-hint': 'A new application begins with it.',
  'account-details.next': 'Next',
  'account-details.confirm': 'This will be stored',
  'account-details.decide': 'Confirm',
  'account-details.back': 'Back',
  'account-details.saved': 'The account details were stored.',
  'account-details.conflict': 'The account details were changed first, in another window.',
  'account-details.conflict-text': 'What you entered is still here.',
  'account-details.keep': 'Store what I entered',
  'account-details.stored': 'Stored: {value}',
  'account-details.stored-empty': 'Stored: nothing',
  'account-details.part-empty': 'Nothing is entered here.',
  'account-details.agency-missing': 'Without an agency code no coupon can be used.',
  'account-details.copy': 'Fill in as the registration contact',
  'account-details.copied': '{role}: filled in as the registration contact.',
  'account-details.take': 'Use what is stored',
  'account-details.restored': 'What you entered last time and did not store is back.',
};
