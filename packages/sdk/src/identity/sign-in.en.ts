import type { Catalogue } from '../portal/messages.ts';
import type { signInJa } from './sign-in.ja.ts';

/** Sign-in in English. */
export const signInEn: Catalogue<keyof typeof signInJa> = {
  'sign-in.title': 'Sign in',
  'sign-in.identifier': 'E-mail address',
  'sign-in.password': 'Password',
  'sign-in.show-password': 'Show password',
  'sign-in.submit': 'Sign in',
  'sign-in.reset': 'Reset',
  'sign-in.password-link': 'Set a password (first time or reset)',
  'sign-in.signed-in': 'You are signed in.',
};
