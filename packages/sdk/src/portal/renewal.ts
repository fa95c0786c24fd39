import { safely } from './safely.ts';
import type { SessionAccount } from './session.model.ts';
import { promptOf, type SessionPrompt } from './session-prompt.ts';
import type { Session, SessionState } from './session.ts';

/** Prompts that stand open, by session: any number of requests wait for one. */
const open = new WeakMap<Session, Promise<void>>();

export interface RefusedCall {
  /** The session's state when the request was sent. */
  readonly sentIn: SessionState;
  /** Whether the person may be asked; a request that was sent again after a prompt asks no second time. */
  readonly asks: boolean;
  /** Whether it was no act of the person: it does not bring a prompt back that they closed. */
  readonly background: boolean;
}

/**
 * `renewed`: the same account signed in again. `meanwhile`: the session has changed since the request was sent, and the
 * answer was about the former one. `changed`: another account is signed in. `expired`: nobody.
 */
export type RenewalOutcome = 'renewed' | 'meanwhile' | 'changed' | 'expired';

/**
 * A request of `account` was told that nobody is signed in. Asks for sign-in, once for all requests that come
 * meanwhile, and says who is signed in now. It asks nobody who signed out, or who closed the prompt while this request was
 * on its way.
 */
export async function renew(session: Session, account: SessionAccount, call: RefusedCall): Promise<RenewalOutcome> {
  const { state } = session;
  if (state.type === 'active' && state !== call.sentIn)
    return state.account.id === account.id ? 'meanwhile' : 'changed';
  if (state.type !== 'active' && state.type !== 'expired') return 'expired';
  // what was learnt meanwhile without a prompt, as by a look at the clock, is no reason to ask nobody
  const wasAsked = state !== call.sentIn && promptOf(session).state !== 'none';
  const asks = call.asks && !wasAsked && !(call.background && state.type === 'expired');
  if (state.type === 'active') session.expire(state);
  await (open.get(session) ?? (asks ? ask(session, account) : undefined));
  return outcomeOf(session.state, account);
}

/** Asks for sign-in because the person wants it, in place of a session that ended; joins a prompt that stands open. */
export async function signInAgain(session: Session): Promise<void> {
  const { state } = session;
  if (state.type === 'expired') await (open.get(session) ?? ask(session, state.account));
}

function outcomeOf(state: SessionState, account: SessionAccount): RenewalOutcome {
  if (state.type !== 'active') return 'expired';
  return state.account.id === account.id ? 'renewed' : 'changed';
}

/** Never rejects: a prompt that broke has asked nobody, and its error is the host's. */
function ask(session: Session, account: SessionAccount): Promise<void> {
  const { reauthenticate } = session;
  if (!reauthenticate) return Promise.resolve();
  const told = promptOf(session);
  let outcome: SessionPrompt = 'closed';
  const prompt = (async () => reauthenticate(account))()
    .catch((error: unknown) => {
      outcome = 'none';
      safely(() => {
        throw error;
      });
    })
    .finally(() => {
      open.delete(session);
      told.set(session.state.type === 'expired' ? outcome : 'none');
    });
  open.set(session, prompt);
  told.set('open');
  return prompt;
}
