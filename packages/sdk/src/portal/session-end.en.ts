import type { Catalogue } from './messages.ts';
import type { sessionEndJa } from './session-end.ja.ts';

/** Why a session ended, in English. */
export const sessionEndEn: Catalogue<keyof typeof sessionEndJa> = {
  'session-end.idle': 'You were signed out because nothing was done for {minutes} minutes.',
  'session-end.longest': 'You were signed out because {hours} hours have passed since you signed in.',
  'session-end.elsewhere': 'Something done elsewhere, such as a new password, has ended your session.',
  'session-end.unknown': 'Your session has ended, after some time or because of something done elsewhere.',
};
