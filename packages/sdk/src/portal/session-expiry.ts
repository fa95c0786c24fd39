import type { BeforeSending } from './before-sending.ts';
import type { Portal } from './create-portal.ts';
import { toPortalError, type PortalError } from './errors.ts';
import type { EndedSession } from './session.ts';
import { promptOf } from './session-prompt.ts';
import { whySessionEnded, type SessionEnd } from './session.rules.ts';
import { signInAgainAt } from './sign-in-again.ts';
import { onSessionUse } from './session-use.ts';
import { createStore, type Readable } from './store.ts';
import { minute, second, type Instant } from './time.ts';

export type SessionExpiryState =
  /** Nobody is signed in, or there is time enough. */
  | { readonly type: 'quiet' }
  /** The session ends at `endsAt` unless it is extended; `final` where its longest time is over then and nothing extends it. */
  | { readonly type: 'ending'; readonly endsAt: Instant; readonly final: boolean }
  | { readonly type: 'extending'; readonly endsAt: Instant; readonly final: boolean }
  /** The server is being told that the person leaves before. */
  | { readonly type: 'signing-out'; readonly endsAt: Instant; readonly final: boolean }
  /** It could not be extended, or not ended; it still ends at `endsAt`. */
  | { readonly type: 'failed'; readonly endsAt: Instant; readonly final: boolean; readonly error: PortalError }
  /** It has ended, and why. What was typed is still there. */
  | { readonly type: 'ended'; readonly reason: SessionEnd }
  /** It has ended, and the person is being asked to sign in again, where that is said too. */
  | { readonly type: 'asking' }
  /** It has ended, and the person was asked to sign in again and put that off: it was said why. */
  | { readonly type: 'put-off' };

/** Warns before a session ends (AUTH-03, WCAG 2.2 success criterion 2.2.1). */
export interface SessionExpiry extends Readable<SessionExpiryState> {
  /**
   * The person is still there: the idle time begins anew. Does nothing where the end is `final`. Never rejects: the outcome
   * is in `state`.
   */
  extend(this: void): Promise<void>;
  /** Signs out before the end (AUTH-04). Never rejects: the outcome is in `state`. */
  signOut(this: void, before?: BeforeSending): Promise<void>;
  /**
   * Asks the server when it ends: the page is seen again, and this machine may have slept or time been moved. Never rejects:
   * where nobody answers, what was known stays.
   */
  check(this: void): Promise<void>;
  /**
   * Asks the person to sign in again after `ended` or `put-off`, where the host has handed in how (`session.onExpired`).
   * Never rejects.
   */
  signInAgain(this: void): Promise<void>;
}

export interface SessionExpiryOptions {
  /** Milliseconds before the end at which the person is warned. Default 5 minutes. */
  readonly warning?: number;
}

/** Milliseconds after something was done until it is asked how long the session holds now: calls come several at once. */
const calm = second / 2;

/**
 * Follows a portal's session. Shortly before it would end it asks the server, which knows of activity elsewhere (other
 * tabs), and warns when the end is really near; from then on it asks after each call that counts as activity, here or in
 * another tab, and the warning goes with the first that put the end off. At the end it asks again, so that the session
 * becomes `expired`, and once a minute for as long as nobody answers.
 */
export function createSessionExpiry(
  portal: Portal,
  { warning = 5 * minute }: SessionExpiryOptions = {},
): SessionExpiry {
  const { session, clock } = portal;
  const quiet: SessionExpiryState = { type: 'quiet' };
  const asking: SessionExpiryState = { type: 'asking' };
  const putOff: SessionExpiryState = { type: 'put-off' };
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** The end that was last asked about once it had come, so that one answer is not asked for twice. */
  let asked: Instant | undefined;
  /** Something was done since it was asked last, as while a page begins: the end may be further away than is known. */
  let used = session.state.type !== 'active';
  /** The server is being told something: until it answers, that is what is shown. */
  let busy = false;
  const prompt = promptOf(session);
  const wake = (at: Instant, then: () => void): void => {
    clearTimeout(timer);
    // a timer may be early by a little, and waits that are longer than it can count are taken in turns
    timer = setTimeout(
      () => (clock.now() < at ? wake(at, then) : then()),
      Math.min(Math.max(1, at - clock.now()), 2 ** 30),
    );
  };
  const look = (): void => {
    clearTimeout(timer);
    const { state } = session;
    if (state.type === 'expired') return lookAtPrompt(state);
    if (prompt.state === 'closed') prompt.set('none');
    if (state.type !== 'active') return store.set(quiet);
    const endsAt = Date.parse(state.idleEndsAt);
    const final = endsAt >= Date.parse(state.endsAt);
    const now = clock.now();
    if (now >= endsAt) {
      // the line may be down: a session of which nothing is heard would be taken for a running one for ever
      wake(now + minute, () => {
        asked = undefined;
        look();
      });
      if (asked !== endsAt) {
        asked = endsAt;
        void session.refresh();
      }
    } else if (now < endsAt - warning) {
      store.set(quiet);
      wake(endsAt - warning, () => {
        asked = undefined;
        void confirm();
      });
    } else if (used) wake(now + calm, () => void confirm());
    else {
      const { state: shown } = store;
      if (busy && 'endsAt' in shown) {
        if (shown.endsAt !== endsAt) store.set({ ...shown, endsAt, final });
      } else {
        const told = shown.type === 'ending' || shown.type === 'failed' ? shown.endsAt : undefined;
        if (told !== endsAt) store.set({ type: 'ending', endsAt, final });
      }
      wake(endsAt, look);
    }
  };
  /** Has ended: said here, unless a prompt to sign in again says it or has said it. */
  const lookAtPrompt = (ended: EndedSession): void => {
    const { type } = store.state;
    if (prompt.state === 'open') store.set(asking);
    else if (prompt.state === 'closed') store.set(putOff);
    else if (type !== 'ended') store.set({ type: 'ended', reason: whySessionEnded(ended, clock.now()) });
  };
  /** Is the end as near as it was known? What is learnt comes as a change of the session; without one the old end holds. */
  const confirm = async (): Promise<void> => {
    used = false;
    await session.refresh();
    look();
  };
  const fail = (error: unknown): void => {
    busy = false;
    const { state } = store;
    if (state.type !== 'extending' && state.type !== 'signing-out') return;
    store.set({ type: 'failed', endsAt: state.endsAt, final: state.final, error: toPortalError(error) });
  };
  const store = createStore<SessionExpiryState>(quiet, () => {
    const leave = [
      session.subscribe(look),
      prompt.subscribe(() => {
        if (session.state.type === 'expired') look();
      }),
      onSessionUse(session, () => {
        used = true;
        look();
      }),
    ];
    return () => {
      leave.forEach((stop) => stop());
      clearTimeout(timer);
    };
  });

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async extend() {
      const { state } = store;
      if (state.type !== 'ending' && state.type !== 'failed') return;
      const { endsAt, final } = state;
      if (final) return;
      busy = true;
      store.set({ type: 'extending', endsAt, final });
      try {
        const { extendSession } = await import('./session.endpoints.ts');
        const extended = await portal.call(extendSession);
        busy = false;
        used = false; // it was this, and the answer says until when
        session.adopt(extended);
        look();
      } catch (error) {
        fail(error);
      }
    },
    async signOut(before) {
      const { state } = store;
      if (state.type !== 'ending' && state.type !== 'failed') return;
      if (before?.() === false) return;
      const { endsAt, final } = state;
      busy = true;
      store.set({ type: 'signing-out', endsAt, final });
      try {
        await session.signOut();
        busy = false;
      } catch (error) {
        fail(error);
      }
    },
    async check() {
      if (session.state.type === 'active') await confirm();
    },
    signInAgain: () => signInAgainAt(session),
  };
}
