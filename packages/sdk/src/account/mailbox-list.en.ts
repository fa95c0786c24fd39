import type { Catalogue } from '../portal/messages.ts';
import type { mailboxListJa } from './mailbox-list.ja.ts';

/** The list of e-mail addresses, in English. */
export const mailboxListEn: Catalogue<keyof typeof mailboxListJa> = {
  'mailboxes.title': 'E-mail addresses',
  'mailboxes.lead': 'The e-mail addresses of your contract, and the settings of each.',
  'mailboxes.closed': 'This is for subscribers to the internet',
  'mailboxes.closed-hint': 'Please ask the customer centre about an internet line.',
  'mailboxes.loading': 'Loading your e-mail addresses',
  'mailboxes.unavailable': 'Your e-mail addresses could not be loaded',
  'mailboxes.used': '{used} of {limit} in use',
  'mailboxes.left': { one: 'You can register {left} more.', other: 'You can register {left} more.' },
  'mailboxes.add': 'Register an address',
  'mailboxes.full':
    'Your contract has up to {limit} e-mail addresses. All of them are in use, so no more can be registered.',
  'mailboxes.empty': 'No e-mail addresses yet',
  'mailboxes.empty-hint': 'You can register up to {limit} with “Register an address”.',
  'mailboxes.registered': 'Registered on {day}',
  'mailboxes.virus-check': 'Virus check of e-mails',
  'mailboxes.virus-check-of': 'Virus check of e-mails to {address}',
  'mailboxes.on': 'ON',
  'mailboxes.off': 'OFF',
  'mailboxes.off-note': 'E-mails that arrive are not checked for viruses.',
  'mailboxes.saving': 'Changing',
  'mailboxes.saved-on': 'The virus check is ON now.',
  'mailboxes.saved-off': 'The virus check is OFF now.',
  'mailboxes.conflict': 'This was changed in another window first. What you see is in force now.',
  'mailboxes.failed': 'It could not be changed and is as it was before. {reason}',
  'mailboxes.servers': 'Settings for your mail program',
  'mailboxes.servers-hint':
    'Your user name is the whole e-mail address. The initial password is shown only once, on registration. Choose SSL/TLS to protect the connection.',
  'mailboxes.incoming': 'Incoming server (IMAP)',
  'mailboxes.outgoing': 'Outgoing server (SMTP)',
  'mailboxes.server': '{host}, port {port}',
};
