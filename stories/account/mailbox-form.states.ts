import { PortalError, type MailboxFacts, type MailboxFormState, type NewMailboxInput } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { mailAddresses, mailboxesWith, mailboxTermsRead, newMailAddress } from './mailboxes.ts';

const mailboxes = mailboxesWith(mailAddresses);
const offered = { localPart: 'yuki-1984', candidates: ['hinata03', 'niji00', 'kazaguruma09'], next: 3 };
const begun: MailboxFacts = { step: 'local-part', mailboxes, localPart: '' };
const choosing: MailboxFacts = { ...begun, step: 'subdomain', localPart: 'ｙｕｋｉ－１９８４', offered };
const settings: MailboxFacts = {
  ...choosing,
  step: 'settings',
  subdomain: 'niji00',
  reading: { terms: mailboxTermsRead, opened: [], ticked: false },
};
const whole: MailboxFacts = {
  ...settings,
  virusCheck: true,
  reading: { terms: mailboxTermsRead, opened: ['mail-service'], ticked: true },
};
const draft: NewMailboxInput = {
  localPart: 'yuki-1984',
  subdomain: 'niji00',
  virusCheck: true,
  termsVersion: 1,
  opened: ['mail-service'],
};

/** The states of the form. */
export const mailboxFormStates: StateExamples<MailboxFormState> = {
  'loading': { type: 'loading' },
  'unavailable': { type: 'unavailable', error: new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' }) },
  'full': { type: 'full', mailboxes: mailboxesWith(mailAddresses, 3), late: false },
  'ready': { type: 'ready', ...begun },
  'invalid': {
    type: 'invalid',
    ...begun,
    localPart: 'yuki.1984',
    fieldErrors: [{ field: 'localPart', code: 'characters', params: { characters: '.' } }],
  },
  'asking': { type: 'asking', ...begun, localPart: 'yuki-1984' },
  'confirming': { type: 'confirming', ...whole, draft },
  'submitting': { type: 'submitting', ...whole, draft },
  'failed': { type: 'failed', ...whole, error: new PortalError('timeout') },
  'terms-changed': { type: 'terms-changed', ...settings, virusCheck: true },
  'done': { type: 'done', created: newMailAddress, view: 'facts', kept: true },
};

/** Forms beside the examples of each state. */
export const mailboxFormFurther = {
  fullWidth: { type: 'ready', ...begun, localPart: 'ｙｕｋｉ－１９８４' },
  restored: { type: 'ready', ...begun, localPart: 'yuki-1984', restored: true },
  subdomains: { type: 'ready', ...choosing },
  lastSubdomains: {
    type: 'ready',
    ...choosing,
    offered: { ...offered, candidates: ['yunagi04'], next: undefined, former: offered },
  },
  noSubdomain: { type: 'ready', ...choosing, offered: { ...offered, candidates: [], next: undefined } },
  taken: { type: 'invalid', ...choosing, fieldErrors: [{ field: 'subdomain', code: 'taken' }] },
  settings: { type: 'ready', ...settings },
  settingsInvalid: {
    type: 'invalid',
    ...settings,
    fieldErrors: [
      { field: 'agreed', code: 'unopened' },
      { field: 'virusCheck', code: 'required' },
    ],
  },
  late: { type: 'full', mailboxes: mailboxesWith(mailAddresses, 3), late: true },
  print: { type: 'done', created: newMailAddress, view: 'print', kept: true },
} satisfies FurtherExamples<MailboxFormState>;
