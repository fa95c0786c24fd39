import type { Catalogue } from '../portal/messages.ts';
import type { passwordLinkJa } from './password-link.ja.ts';

/** Asking for a link to set a password, in English. */
export const passwordLinkEn: Catalogue<keyof typeof passwordLinkJa> = {
  'password-request.title': 'Set a password (first time or again)',
  'password-request.lead': 'We send a link for setting your password to the address you registered.',
  'password-request.submit': 'Send me a link',
  'password-request.sign-in': 'Back to sign-in',
  'password-request.sent.title': 'Mail sent',
  'password-request.sent.text':
    'If {identifier} is registered, a mail will arrive shortly. Set your password with the link in it.',
  'password-request.sent.validity': {
    one: 'The link works for {hours} hour. If nothing arrives, check the spam folder and the address.',
    other: 'The link works for {hours} hours. If nothing arrives, check the spam folder and the address.',
  },
  'password-request.again': 'Send again',
  'link.link-expired': 'The link has expired. Please ask for a new mail.',
  'link.link-used': 'The link has been used already. To set the password again, ask for a new mail.',
  'link.link-superseded':
    'A newer mail has been sent, so this link no longer works. Open the link in the newest mail, or ask for another.',
  'link.link-unknown':
    'The link is not right. Check that the whole link from the mail was opened, or ask for a new mail.',
};
