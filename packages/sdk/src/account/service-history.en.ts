import type { serviceHistoryJa } from './service-history.ja.ts';

/** What was joined and changed, and the confirmation of the contract, in English (MYP-12). */
export const serviceHistoryEn: Record<keyof typeof serviceHistoryJa, string> = {
  'service-history.title': 'What you joined and changed',
  'service-history.loading': 'Loading the history',
  'service-history.unavailable': 'The history could not be loaded',
  'service-history.empty': 'There is no history yet',
  'service-history.empty-hint': 'What you join and change is shown here.',
  'service-history.joined': 'Joined',
  'service-history.ended': 'Ended',
  'service-history.course': 'Change of course',
  'service-history.withdrawn': 'Request withdrawn',
  'service-history.refused': 'Request not accepted',
  'service-history.other': 'Changed',
  'service-history.from': 'Before: {name}',
  'service-history.coming': 'To come',
  'service-history.confirmation': 'Confirmation of your contract',
  'service-history.confirmation-hint': 'What is in your contract today, as a PDF (in Japanese).',
  'service-history.download': 'Download (PDF)',
};
