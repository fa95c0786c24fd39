import type { Catalogue } from '../portal/messages.ts';
import type { oneTimePasswordJa } from './one-time-password.ja.ts';

/** Sign-in by one-time password (CRT-01) in English. */
export const oneTimePasswordEn: Catalogue<keyof typeof oneTimePasswordJa> = {
  'one-time-password.title': 'Sign in with a one-time password',
  'one-time-password.request': 'Send a one-time password',
  'one-time-password.sent': 'We have sent a 6-digit one-time password to your registered e-mail address.',
  'one-time-password.until': 'It can be used once, until {until}.',
  'one-time-password.code': 'One-time password',
  'one-time-password.hint': '6 digits',
  'one-time-password.submit': 'Sign in',
  'one-time-password.resend': 'Send it again',
  'one-time-password.latest': 'If you requested several, only the latest one works.',
  'one-time-password.steps': 'Step {step} of 2',
  'one-time-password.lead':
    'Once your {identifier} and password are confirmed, we send it to your registered e-mail address.',
  'one-time-password.again': 'Start again',
  'one-time-password.required': 'Please enter the one-time password.',
  'one-time-password.incomplete':
    'A one-time password has {digits} digits. Please enter it as it stands in the e-mail.',
  'one-time-password.wrong':
    'The one-time password is wrong. Please check the e-mail and try again ({left} tries left).',
  'one-time-password.not-arrived':
    'If the e-mail does not arrive, please check your spam folder and start again after a while.',
};
