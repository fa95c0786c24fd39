import type { Catalogue } from '../portal/messages.ts';
import type { accessApplicationJa } from './access-application.ja.ts';

/** Applying for access control, in English. */
export const accessApplicationEn: Catalogue<keyof typeof accessApplicationJa> = {
  'access.title': 'Apply for access control',
  'access.closed': 'Your account does not apply for access control',
  'access.closed-hint': 'Ask an administrator of your company if you need it.',
  'access.lead':
    'Data can be put together as a project that only the accounts of its group see. You get a mail when it is set up.',
  'access.effect': 'Accounts in a group see the projects of their groups and nothing else.',
  'access.restored': 'What you entered last time and did not send has been restored.',
  'access.begin-anew': 'Start over',
  'access.submit': 'Review',
  'access.confirm': 'Apply for this',
  'access.decide': 'Apply',
  'access.back': 'Back',
  'access.sent': 'Your application was sent. You get a mail when it is set up.',
  'access.another': 'Apply for another one',
  'access.list.title': 'Applications',
  'access.list.empty': 'There are no applications yet',
  'access.applied': 'Applied',
  'access.settled': 'Settled',
  'access.note': 'Note from our desk',
  'access.state': 'State',
  'access.state.received': 'Received',
  'access.state.done': 'Set up',
  'access.state.refused': 'Refused',
  'access.state.unknown': 'Unknown',
  'access.list.empty-hint': 'Once you have applied, you see here how far your application is.',
  'access.accounts-of': 'Accounts ({count})',
  'access.contracts-of': 'Maintenance contracts ({count})',
  'access.contents-of': 'What was applied for: {name}',
};
