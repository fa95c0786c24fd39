import type { Catalogue } from './messages.ts';
import type { portalJa } from './portal.ja.ts';

/** Words that every job of a portal uses, in English. */
export const portalEn: Catalogue<keyof typeof portalJa> = {
  'required-mark': 'Required',
  'optional-mark': 'Optional',
  'summary.title': { one: 'Please check {count} entry', other: 'Please check {count} entries' },
  'busy': 'Working',
  'retry': 'Try again',
  'close': 'Close',
  'reference': 'Reference: {requestId}',
  'error.title': 'That did not work',
  'field.required': 'Enter your {label}.',
  'error.network': 'There was no connection. What you typed is still here. Check your connection and try again.',
  'error.timeout': 'There was no answer. What you typed is still here. Please try again in a while.',
  'error.bad-response': 'The server’s answer could not be read. Please try again in a while.',
  'error.unavailable': 'The service is busy or being maintained. Please try again in a while.',
  'error.rate-limited': 'That was a lot in a short time. Please try again in about {retryAfter} seconds.',
  'error.rate-limited.vague': 'That was a lot in a short time. Please wait a little and try again.',
  'error.invalid-input': 'Something in the entries cannot be accepted.',
  'error.unauthenticated': 'You have been signed out because time ran out. Please sign in again.',
  'error.forbidden': 'You are not permitted to do this.',
  'error.not-found': 'It was not found.',
  'error.account-changed': 'Another account signed in, so what was under way has been dropped.',
  'error.version-conflict': 'Somebody else changed this first. Please check how it is now.',
  'error.other': 'That did not work. Please try again in a while.',
};
