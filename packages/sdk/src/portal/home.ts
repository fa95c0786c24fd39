import type { Portal } from './create-portal.ts';
import type { PortalError } from './errors.ts';
import { createLatestRead } from './latest-read.ts';
import type { SessionAccount } from './session.model.ts';
import { createStore, type Readable } from './store.ts';

export type HomeState =
  /** Who is signed in is being asked. */
  | { readonly type: 'loading' }
  | { readonly type: 'anonymous' }
  /** Nobody could be asked; `retry` asks again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  /**
   * `notificationSettings` says whether メール受信設定 was ever saved (INF-05); `unknown` where the portal has none or could not
   * be asked.
   */
  | {
      readonly type: 'ready';
      readonly account: SessionAccount;
      readonly notificationSettings: 'unknown' | 'unset' | 'set';
    }
  /** The portal does not let this person in now: the company's contract has ended (INF-09). */
  | { readonly type: 'refused'; readonly account: SessionAccount; readonly error: PortalError };

/** ホーム: where a person arrives, and what they should do first (INF-05, INF-10). */
export interface Home extends Readable<HomeState> {
  /** Asks again who is signed in, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createHome(portal: Portal): Home {
  const { session, configuration } = portal;
  const latest = createLatestRead();
  let readFor: string | undefined;

  const readSettings = async (account: SessionAccount): Promise<void> => {
    readFor = account.id;
    const outcome = await latest.read(async (signal) => {
      const { readNotificationSettings } = await import('../account/notification-settings.endpoints.ts');
      return portal.call(readNotificationSettings, undefined, { signal });
    });
    if (!outcome) return;
    if (outcome.ok) store.set({ type: 'ready', account, notificationSettings: outcome.value.saved ? 'set' : 'unset' });
    else if (outcome.error.code === 'contract-required') store.set({ type: 'refused', account, error: outcome.error });
  };
  const follow = (): void => {
    const { state } = session;
    switch (state.type) {
      case 'anonymous':
        readFor = undefined;
        return store.set(state);
      case 'failed':
        readFor = undefined;
        return store.set({ type: 'unavailable', error: state.error });
      case 'active': {
        const { account, gates } = state;
        if (readFor === account.id) return;
        store.set({ type: 'ready', account, notificationSettings: 'unknown' });
        if (gates.length === 0 && configuration.areas.includes('notification-settings')) void readSettings(account);
        return;
      }
      case 'expired':
        if (!('account' in store.state))
          store.set({ type: 'ready', account: state.account, notificationSettings: 'unknown' });
        return;
      default:
        return store.set({ type: 'loading' });
    }
  };
  const store = createStore<HomeState>({ type: 'loading' }, () => {
    const unsubscribe = session.subscribe(follow);
    return () => {
      unsubscribe();
      latest.stop();
      if (store.state.type === 'ready' && store.state.notificationSettings === 'unknown') readFor = undefined; // asked anew then
    };
  });

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async retry() {
      if (store.state.type === 'unavailable') await session.refresh();
    },
  };
}
