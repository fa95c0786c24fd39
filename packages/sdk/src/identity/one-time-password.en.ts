import type { Catalogue } from '../portal/messages.ts';
import type { oneTimePasswordJa } from './one-time-password.ja.ts';

/** Sign-in by one-time password (CRT-01) in English. */
export const oneTimePasswordEn: Catalogue<keyof typeof oneTimePasswordJa> = {
  'one-time-password.title': 'Sign in with a one-time password',
  'one-time-password.request': 'Send a one-time password',
  'one-time-password.sent': 'A one-time password of 6 digits is on its way to your registered mail address.',
  'one-time-password.until': 'It works once, until {until}.',
  'one-time-password.code': 'One-time password',
  'one-time-password.hint': '6 digits',
  'one-time-password.submit': 'Sign in',
  'one-time-password.resend': 'Send it again',
  'one-time-password.latest': 'If several were sent, only the last one works.',
  'one-time-password.steps': 'Step {step} of 2',
  'one-time-password.lead': 'After {identifier} and password it is sent to your registered mail address.',
  'one-time-password.again': 'Start again',
  'one-time-password.required': 'Please enter the one-time password.',
  'one-time-password.wrong':
    'The one-time password is not right. Please check the mail and try again ({left} tries left).',
  'one-time-password.not-arrived':
    'If the mail does not arrive, please look among your spam and start again after a while.',
};
