import type { Session } from './session.ts';

/** Hears that something was done which begins the idle time anew: by a call of this page, or `elsewhere`, in another tab. */
export type SessionUseListener = (elsewhere: boolean) => void;

const hearers = new WeakMap<Session, Set<SessionUseListener>>();

/** Calls `listener` after each call that counts as activity (AUTH-03), until the returned function is called. */
export function onSessionUse(session: Session, listener: SessionUseListener): () => void {
  const own = hearers.get(session) ?? new Set();
  hearers.set(session, own);
  session.answered = ({ activity }) => {
    if (activity) tellSessionUse(session, false);
  };
  own.add(listener);
  return () => void own.delete(listener);
}

/** Tells those who listen. */
export function tellSessionUse(session: Session, elsewhere: boolean): void {
  hearers.get(session)?.forEach((hear) => hear(elsewhere));
}
