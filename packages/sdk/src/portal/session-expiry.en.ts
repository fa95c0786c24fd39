import type { Catalogue } from './messages.ts';
import type { sessionExpiryJa } from './session-expiry.ja.ts';

/** The warning before a session ends, in English. */
export const sessionExpiryEn: Catalogue<keyof typeof sessionExpiryJa> = {
  'session-expiry.title': 'You will be signed out soon',
  'session-expiry.idle':
    'Nothing has been done for a while: you will be signed out in {time}. To go on, choose “Stay signed in”.',
  'session-expiry.final':
    'You have been signed in for almost {hours} hours and will be signed out in {time}. This cannot be put off, but what you typed stays: sign in again to go on.',
  'session-expiry.minutes': { one: '{minutes} minute', other: '{minutes} minutes' },
  'session-expiry.seconds': { one: '{seconds} second', other: '{seconds} seconds' },
  'session-expiry.extend': 'Stay signed in',
  'session-expiry.sign-out': 'Sign out',
  'session-expiry.close': 'Close',
  'session-expiry.failed': 'That did not work. Check your connection and try again.',
  'session-expiry.ended': 'Your session has ended',
  'session-expiry.kept': 'What you typed is still here.',
  'session-expiry.put-off': 'You are not signed in. What you entered is still here.',
  'session-expiry.again': 'Sign in again',
};
