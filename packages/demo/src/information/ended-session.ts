import type { ActiveSession } from '@madoguchi/sdk';
import { whySessionEnded } from '@madoguchi/sdk/portal/session.rules.js';

type Times = Pick<ActiveSession, 'idleEndsAt' | 'endsAt'>;

/** When the session of this visit ends, as it was known last, and nothing of whose it is. */
const times = 'information-session';
/** Why it has ended, once a page found that it had. */
const reason = 'information-session-end';

/** Keeps until when somebody is signed in, so that a page that is loaded after that can say what happened. */
export function keepTimes({ idleEndsAt, endsAt }: Times): void {
  sessionStorage.setItem(times, JSON.stringify({ idleEndsAt, endsAt }));
  sessionStorage.removeItem(reason);
}

/** Somebody signed out, here or in another tab: that is told once. */
export function noteSignOut(where: 'here' | 'other-tab'): void {
  sessionStorage.removeItem(times);
  sessionStorage.setItem(reason, where);
}

/** The server says that nobody is signed in: keeps why, where somebody was. */
export function noteEnd(now: number): void {
  const kept = sessionStorage.getItem(times);
  sessionStorage.removeItem(times);
  if (kept !== null) sessionStorage.setItem(reason, whySessionEnded(JSON.parse(kept), now));
}

/** For the sign-in page: says why the session ended. */
export function tellEnd(): void {
  const end = sessionStorage.getItem(reason);
  if (end === 'here' || end === 'other-tab') sessionStorage.removeItem(reason);
  for (const place of document.querySelectorAll<HTMLElement>('[data-ended]'))
    place.hidden = place.dataset['ended'] !== end;
}
