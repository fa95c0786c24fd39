import type { Catalogue } from './messages.ts';
import type { reauthenticationJa } from './reauthentication.ja.ts';

/** Signing in again in place, in English. */
export const reauthenticationEn: Catalogue<keyof typeof reauthenticationJa> = {
  'session.again': 'Sign in again to go on where you were. What you typed is still here.',
  'session.cancel': 'Sign in later',
  'session.other': 'You signed in with another account',
  'session.other-text':
    'You are signed in as {name}. What was typed with the previous account, and what was under way, has been dropped.',
  'session.continue': 'Continue',
};
