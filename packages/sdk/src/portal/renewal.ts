import type { SessionAccount } from './session.model.ts';
import type { Session } from './session.ts';

/** Prompts that stand open, by session: any number of requests wait for one. */
const open = new WeakMap<Session, Promise<void>>();

/**
 * A request of `account` was told that nobody is signed in. Asks for sign-in, once for all requests that come
 * meanwhile, and says whether the same account is signed in now, another one, or nobody.
 */
export async function renew(session: Session, account: SessionAccount): Promise<'renewed' | 'changed' | 'expired'> {
  let prompt = open.get(session);
  if (!prompt) {
    session.expire(account);
    prompt = session.reauthenticate?.(account) ?? Promise.resolve();
    open.set(session, prompt);
    void prompt.catch(() => undefined).then(() => open.delete(session));
  }
  await prompt.catch(() => undefined); // a prompt that broke has asked nobody
  if (session.state.type !== 'active') return 'expired';
  return session.state.account.id === account.id ? 'renewed' : 'changed';
}
