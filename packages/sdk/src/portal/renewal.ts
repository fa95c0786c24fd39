import type { Endpoint } from './endpoint.ts';
import { PortalError } from './errors.ts';
import { safely } from './safely.ts';
import type { SessionAccount } from './session.model.ts';
import { promptOf, type SessionPrompt } from './session-prompt.ts';
import type { Session, SessionState } from './session.ts';

/** Prompts that stand open, by session: any number of requests wait for one. */
const open = new WeakMap<Session, Promise<void>>();

/** A call that may have to be sent again. */
export interface HeldCall {
  /** Whom it is made for; undefined where nobody was signed in. */
  readonly account: SessionAccount | undefined;
  readonly endpoint: Pick<Endpoint<unknown, unknown>, 'access' | 'activity'>;
  /** Whether the person may be asked; a request that was sent again after a prompt asks no second time. */
  asks: boolean;
}

/**
 * A request was told by `error` that nobody is signed in, or somebody else. Asks for sign-in, once for all requests that
 * come meanwhile. Gives nothing where the same account is signed in now, so that the request is sent again; else what to
 * tell: `account-changed` where another one is. It asks nobody who signed out, or who closed the prompt while this request
 * was on its way. `sentIn` is the session's state when the request was sent.
 */
export async function renew(
  session: Session,
  held: HeldCall,
  sentIn: SessionState,
  error: PortalError,
): Promise<PortalError | undefined> {
  const { state } = session;
  const { account, endpoint } = held;
  if (!account || endpoint.access === 'anyone') return error;
  if (state.type === 'active' && state !== sentIn) return outcomeOf(state, account, error);
  if (state.type !== 'active' && state.type !== 'expired') return error;
  // what was learnt meanwhile without a prompt, as by a look at the clock, is no reason to ask nobody
  const wasAsked = state !== sentIn && promptOf(session).state !== 'none';
  // what is no act of the person does not bring a prompt back that they closed
  const asks = held.asks && !wasAsked && (endpoint.activity || state.type === 'active');
  if (state.type === 'active') session.expire(state);
  await (open.get(session) ?? (asks ? ask(session, account) : undefined));
  const outcome = outcomeOf(session.state, account, error);
  if (!outcome) held.asks = false;
  return outcome;
}

/** Asks for sign-in because the person wants it, in place of a session that ended; joins a prompt that stands open. */
export async function signInAgain(session: Session): Promise<void> {
  const { state } = session;
  if (state.type === 'expired') await (open.get(session) ?? ask(session, state.account));
}

function outcomeOf(state: SessionState, { id }: SessionAccount, error: PortalError): PortalError | undefined {
  if (state.type !== 'active') return error;
  return state.account.id === id ? undefined : new PortalError('account-changed', { cause: error });
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
