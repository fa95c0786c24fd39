import type { Session } from './session.ts';
import { createStore, type Store } from './store.ts';

/** Whether the person is being asked to sign in again: `closed` once they put that off, until somebody is signed in. */
export type SessionPrompt = 'none' | 'open' | 'closed';

const prompts = new WeakMap<Session, Store<SessionPrompt>>();

/** The prompt of a session, for those who would say the same besides. */
export function promptOf(session: Session): Store<SessionPrompt> {
  const known = prompts.get(session);
  if (known) return known;
  const made = createStore<SessionPrompt>('none');
  prompts.set(session, made);
  return made;
}
