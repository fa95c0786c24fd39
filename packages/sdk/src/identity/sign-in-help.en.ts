import type { Catalogue } from '../portal/messages.ts';
import type { signInHelpJa } from './sign-in-help.ja.ts';

/** What to do when signing in does not work, and only the vendor can help (CRT-19), in English. */
export const signInHelpEn: Catalogue<keyof typeof signInHelpJa> = {
  'sign-in-help.title': 'Trouble signing in',
  'sign-in-help.password': 'The password is forgotten or locked',
  'sign-in-help.password-text':
    'We set a new initial password. Please tell us your agency code and {identifier}. You will get the new initial password within {soonest} to {latest} business days. It cannot be reset by mail.',
  'sign-in-help.have': 'What to tell us',
  'sign-in-help.agency-code': 'Agency code',
  'sign-in-help.initial': 'The initial password has run out',
  'sign-in-help.initial-text':
    'An initial password works for {days} days. If it was not changed in that time, you get a new one in the same way.',
  'sign-in-help.computer': 'Another person or another computer',
  'sign-in-help.computer-text': 'We issue a new login certificate. Please tell us your agency code and {identifier}.',
  'sign-in-help.code': 'The one-time password does not arrive',
  'sign-in-help.code-text': 'Please look among your spam. If your registered mail address has changed, please tell us.',
  'sign-in-help.contact': 'Whom to ask',
};
