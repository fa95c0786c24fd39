import type { Catalogue } from './messages.ts';
import type { sessionJa } from './session.ja.ts';

/** Who is signed in, in English. */
export const sessionEn: Catalogue<keyof typeof sessionJa> = {
  'session.signed-in-as': '{name}',
  'session.anonymous': 'Not signed in',
  'session.sign-in': 'Sign in',
  'session.sign-out': 'Sign out',
  'session.sign-out-failed': 'You could not be signed out: you are still signed in.',
  'session.loading': 'Checking whether you are signed in',
  'session.expired': 'Your session has ended',
};
