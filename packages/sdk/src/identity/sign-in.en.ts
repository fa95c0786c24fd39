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
  'sign-in.password-link': 'Set a password (first time or again)',
  'sign-in.registration': 'Register an ID',
  'sign-in.recovery': 'Forgot your ID or password?',
  'sign-in.provider-sign-in': 'Sign in with your account',
  'sign-in.account-application': 'Apply for an account',
  'sign-in.sign-in-help': 'Trouble signing in',
  'sign-in.signed-in': 'You are signed in.',
  'identifier.not-an-address': 'Enter it in the form of an e-mail address, such as hanako@example.jp.',
  'identifier.not-usable': 'These characters cannot be used: {characters}',
  'identifier.length': 'Enter {min} to {max} characters.',
};
