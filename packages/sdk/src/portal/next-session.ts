import type { Session } from './session.ts';

/**
 * Calls `begun` when a session is there, past its gates, that is another than the one before: what a server gave for that
 * one alone, such as links to files, leads nowhere any more. It asks no server who is signed in; where that is not known
 * yet, it is once `read` was answered. What it returns ends it.
 */
export function onNextSession(session: Session, read: Promise<void>, begun: () => void): () => void {
  let stop: (() => void) | undefined;
  let isOver = false;
  let before: string | undefined;
  const watch = (): void => {
    if (stop || isOver || session.state.type === 'unknown') return; // to subscribe would be to ask
    stop = session.subscribe((state) => {
      if (state.type !== 'active' || state.gates.length > 0) return;
      const now = `${state.account.id} ${state.endsAt}`; // each session has an end of its own, which nothing moves
      const isNext = before !== undefined && before !== now;
      before = now;
      if (isNext) begun();
    });
  };
  watch();
  void read.then(watch);
  return () => {
    isOver = true;
    stop?.();
  };
}
