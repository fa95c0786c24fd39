import type { Catalogue } from '../portal/messages.ts';
import type { passwordChangeJa } from './password-change.ja.ts';

/** Changing the password, in English. */
export const passwordChangeEn: Catalogue<keyof typeof passwordChangeJa> = {
  'password-change.title': 'Change your password',
  'password-change.forced':
    'Please change your password before you go on. The one you have now is for signing in the first time.',
  'password-change.others': 'This signs you out on other devices and browsers.',
  'password-change.current': 'Current password',
  'password-change.wrong': 'This is not your current password. Please check it and enter it again.',
  'password-change.submit': 'Change password',
  'password-change.saved.title': 'Your password has been changed.',
  'password-change.saved.text':
    'We have sent you an e-mail to confirm it. You stay signed in here. On other devices and browsers you have been signed out: sign in there with the new password.',
  'password-change.continue': 'Continue',
};
