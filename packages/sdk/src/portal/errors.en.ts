import type { errorsJa } from './errors.ja.ts';
import type { Catalogue } from './messages.ts';

/** The words for errors, by code, in English. They are loaded when the first error comes. */
export const errorsEn: Catalogue<keyof typeof errorsJa> = {
  'summary.title': { one: 'Please check {count} entry', other: 'Please check {count} entries' },
  'kept': 'What you typed is still here.',
  'signed-in-again':
    'You are signed in again. What you sent before was not carried out: please choose “{button}” again.',
  'signed-in-again.vague':
    'You are signed in again. What you sent before was not carried out: please press the button again.',
  'reference': 'Reference: {requestId}',
  'error.timeout': 'There was no answer. Please try again in a while.',
  'error.bad-response': 'The server’s answer could not be read. Please try again in a while.',
  'error.unavailable': 'The service is busy or being maintained. Please try again in a while.',
  'error.rate-limited': 'That was a lot in a short time. Please try again in about {retryAfter} seconds.',
  'error.rate-limited.minutes': {
    one: 'That was a lot in a short time. Please try again in about {minutes} minute.',
    other: 'That was a lot in a short time. Please try again in about {minutes} minutes.',
  },
  'error.rate-limited.hours': {
    one: 'That was a lot in a short time. Please try again in about {hours} hour.',
    other: 'That was a lot in a short time. Please try again in about {hours} hours.',
  },
  'error.rate-limited.vague': 'That was a lot in a short time. Please wait a little and try again.',
  'error.invalid-input': 'Something in the entries cannot be accepted.',
  'error.unauthenticated': 'Your session has ended. Please sign in again.',
  'error.forbidden': 'You are not permitted to do this.',
  'error.terms-required': 'Agree to the terms of use to go on.',
  'error.password-change-required': 'Change your password to go on.',
  'error.contact-address-required': 'Register a contact address to go on.',
  'error.contract-required':
    'There is no current maintenance contract, so this cannot be used. Please ask our contact about your contract.',
  'error.system-not-in-use': 'There is no current maintenance contract for {system}, so this cannot be used.',
  'error.not-found': 'It was not found.',
  'error.account-changed': 'You signed in with a different account, so what was under way was not sent.',
  'error.version-conflict':
    'This was changed first, in another window or by somebody else. Please check how it is now.',
  'error.invalid-credentials': '{identifier} or password is incorrect. Please check and try again.',
  'error.locked': {
    one: 'Sign-in is locked after several failures. Please try again in about {minutes} minute.',
    other: 'Sign-in is locked after several failures. Please try again in about {minutes} minutes.',
  },
  'error.locked.vague': 'Sign-in is locked after several failures. Please get in touch with us.',
  'error.suspended': 'This account cannot be used at present. Please get in touch with us.',
  'error.initial-password-expired':
    'The initial password was not changed in time and no longer works. Please ask us for a new one.',
  'error.certificate-missing':
    'No login certificate was shown. On the device where it is installed, close the browser completely, then open this page again and choose the certificate.',
  'error.certificate-not-accepted':
    'This certificate does not open this site. Please choose the login certificate that was issued for it.',
  'error.certificate-revoked': 'This login certificate was revoked. Please get in touch with us.',
  'error.certificate-expired': 'Your login certificate has expired. Please ask us for a new one.',
  'error.certificate-not-yet-valid': 'Your login certificate is not valid yet.',
  'error.one-time-password-ended':
    'This one-time password cannot be used any more. Please start again to get a new one.',
  'hint.locked-until': 'It unlocks at about {until}.',
  'hint.left': {
    one: 'After {left} more wrong try sign-in is locked for safety.',
    other: 'After {left} more wrong tries sign-in is locked for safety.',
  },
  'hint.new-password': 'If you cannot wait, set a new password: then you can sign in at once.',
  'hint.full-width':
    'The password seems to hold Japanese full-width characters. Please turn Japanese input off and type it again.',
  'hint.telephone': 'Telephone {telephone}',
  'error.other': 'That did not work. Please try again in a while.',
};
