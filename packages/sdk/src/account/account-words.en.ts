import type { Catalogue } from '../portal/messages.ts';
import type { accountWordsJa } from './account-words.ja.ts';

/** What people read wherever accounts are applied for or administered, in English. */
export const accountWordsEn: Catalogue<keyof typeof accountWordsJa> = {
  'account.required': 'required',
  'account.type': 'Account type',
  'account.type.unknown': 'Unknown',
  'account.may.tickets': 'Inquiries',
  'account.may.quotes': 'Quotes and contracts',
  'account.may.accounts': 'Adding accounts',
  'account.may.internet': 'Internet services',
  'account.may.join': ', ',
  'account.policies': 'Terms and policies',
  'account.policy.terms': 'Terms of use',
  'account.policy.security': 'Information security policy',
  'account.policy.privacy': 'Privacy policy',
  'account.policy.personal-information': 'How we handle personal information',
};
