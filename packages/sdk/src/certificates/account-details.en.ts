import type { Catalogue } from '../portal/messages.ts';
import type { accountDetailsJa } from './account-details.ja.ts';

/** Account details that later applications begin with, in English. */
export const accountDetailsEn: Catalogue<keyof typeof accountDetailsJa> = {
  'account-details.title': 'Account details',
  'account-details.loading': 'Loading the account details',
  'account-details.unavailable': 'The account details could not be loaded',
  'account-details.text': 'What you register here can be used when you apply. Everything is optional.',
  'account-details.agency': 'Agency',
  'account-details.agency-hint': 'You need an agency code to use coupons.',
  'account-details.organisation': 'Organisation',
  'account-details.organisation-hint': 'New applications start with these details.',
  'account-details.next': 'Next',
  'account-details.confirm': 'These details will be registered',
  'account-details.decide': 'Confirm',
  'account-details.back': 'Back',
  'account-details.saved': 'Your account details have been registered.',
  'account-details.conflict': 'Your account details were changed in another window first.',
  'account-details.conflict-text':
    'What you entered is still here. The same details were changed, so please choose which to use.',
  'account-details.conflict-same': 'There is no difference to what you entered.',
  'account-details.conflict-here': 'Here',
  'account-details.conflict-saved': 'Registered',
  'account-details.merged':
    'What was registered in another window has been taken over. Please check the details and press “Next” again.',
  'account-details.keep': 'Use what I entered',
  'account-details.part-empty': 'Nothing has been entered in this part.',
  'account-details.agency-missing': 'Without an agency code, no coupons can be used.',
  'account-details.copy': 'Same as registration contact',
  'account-details.copied': '{role}: filled in with the details of the registration contact.',
  'account-details.take': 'Use the registered details',
  'account-details.restored': 'The unsaved details you entered last time have been restored.',
};
