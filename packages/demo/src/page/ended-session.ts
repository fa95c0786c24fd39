import type { ActiveSession } from '@madoguchi/sdk';
import { whySessionEnded } from '@madoguchi/sdk/portal/session.rules.js';

type Times = Pick<ActiveSession, 'idleEndsAt' | 'endsAt'>;

/** What a site keeps in a visit to say why a session ended, or why one is needed. */
export interface EndedSession {
  /** Keeps until when somebody is signed in, so that a page that is loaded after that can say what happened. */
  keepTimes(this: void, times: Times): void;
  /** Somebody signed out, here or in another tab: that is told once. */
  noteSignOut(this: void, where: 'here' | 'other-tab'): void;
  /** The server says that nobody is signed in: keeps why, where somebody was, or that a page was asked for before anybody was. */
  noteEnd(this: void, now: number): void;
  /** For the sign-in page: says why the session ended, or why it stands there instead of the page that was asked for. */
  tellEnd(this: void): void;
  /** Takes away what was said. */
  forgetEnd(this: void): void;
}

/** `site` is its id: the sites of the demo share one origin. */
export function endedSession(site: string): EndedSession {
  /** When the session of this visit ends, as it was known last, and nothing of whose it is. */
  const times = `${site}-session`;
  /** Why it has ended, once a page found that it had. */
  const reason = `${site}-session-end`;
  return {
    keepTimes({ idleEndsAt, endsAt }) {
      sessionStorage.setItem(times, JSON.stringify({ idleEndsAt, endsAt }));
      sessionStorage.removeItem(reason);
    },
    noteSignOut(where) {
      sessionStorage.removeItem(times);
      sessionStorage.setItem(reason, where);
    },
    noteEnd(now) {
      const kept = sessionStorage.getItem(times);
      sessionStorage.removeItem(times);
      if (kept !== null) sessionStorage.setItem(reason, whySessionEnded(JSON.parse(kept), now));
      else if (sessionStorage.getItem(reason) === null) sessionStorage.setItem(reason, 'asked');
    },
    tellEnd() {
      const end = sessionStorage.getItem(reason);
      if (end !== null && ['here', 'other-tab', 'asked'].includes(end)) sessionStorage.removeItem(reason);
      for (const place of document.querySelectorAll<HTMLElement>('[data-ended]'))
        place.hidden = place.dataset['ended'] !== end;
    },
    forgetEnd() {
      for (const place of document.querySelectorAll<HTMLElement>('[data-ended]')) place.hidden = true;
    },
  };
}
