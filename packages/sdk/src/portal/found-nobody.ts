import type { Session } from './session.ts';

const finding = new WeakSet<Session>();

/**
 * Takes over that nobody is signed in, as the server says so: whether somebody signed out or the session ended by time is
 * not known. So drafts stay, and other tabs are told nothing.
 */
export function foundNobody(session: Session): void {
  finding.add(session);
  session.adopt(undefined);
  finding.delete(session);
}

/** Whether a session becomes `anonymous` because of that, and not because somebody signed out. */
export const isFinding = (session: Session): boolean => finding.has(session);
