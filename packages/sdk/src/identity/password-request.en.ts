import type { Catalogue } from '../portal/messages.ts';
import type { passwordRequestJa } from './password-request.ja.ts';

/** Asking for a link to set a password, in English. */
export const passwordRequestEn: Catalogue<keyof typeof passwordRequestJa> = {
  'password-request.title': 'Set a password (first time or reset)',
  'password-request.lead': 'We send a link for setting your password to the address you registered.',
  'password-request.submit': 'Send me a link',
  'password-request.sign-in': 'Back to sign-in',
  'password-request.sent.title': 'E-mail sent',
  'password-request.sent.text':
    'If {identifier} is registered, an e-mail will arrive shortly. Set your password with the link in it.',
  'password-request.sent.validity':
    'The link works for {time}. If nothing arrives, check the spam folder and the address, then get in touch with us.',
  'password-request.hours': { one: '{hours} hour', other: '{hours} hours' },
  'password-request.minutes': { one: '{minutes} minute', other: '{minutes} minutes' },
  'password-request.required': 'required',
  'password-request.again': 'Enter the address again',
  'link.link-expired': 'The link has expired. Please ask for a new mail.',
  'link.link-used': 'The link has been used already. To set the password again, ask for a new mail.',
  'link.link-superseded':
    'A newer mail has been sent, so this link no longer works. Open the link in the newest mail, or ask for another.',
  'link.link-unknown':
    'The link is not right. Check that the whole link from the mail was opened, or ask for a new mail.',
};
