import type { Catalogue } from '../portal/messages.ts';
import type { signInHelpJa } from './sign-in-help.ja.ts';

/** What to do when signing in does not work, and only the vendor can help (CRT-19), in English. */
export const signInHelpEn: Catalogue<keyof typeof signInHelpJa> = {
  'sign-in-help.title': 'Trouble signing in',
  'sign-in-help.password': 'You forgot your password, or it is locked',
  'sign-in-help.password-text':
    'We will set a new initial password. Please tell us your agency code and {identifier}. You will receive the new initial password in {soonest} to {latest} business days. Passwords cannot be reset by e-mail.',
  'sign-in-help.have': 'What we need to know',
  'sign-in-help.agency-code': 'Agency code',
  'sign-in-help.initial': 'Your initial password has expired',
  'sign-in-help.initial-text':
    'An initial password works for {days} days. If you did not change it in that time, we issue a new one in the same way.',
  'sign-in-help.computer': 'A new person in charge or a new computer',
  'sign-in-help.computer-text':
    'We will issue a new login certificate. Please tell us your agency code and {identifier}.',
  'sign-in-help.code': 'You did not receive the one-time password',
  'sign-in-help.code-text':
    'Please check your spam folder. If your registered e-mail address has changed, please tell us.',
  'sign-in-help.contact': 'Contact',
};
