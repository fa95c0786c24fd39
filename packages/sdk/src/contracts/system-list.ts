import type { Portal } from '../portal/create-portal.ts';
import { PortalError } from '../portal/errors.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import type { SessionState } from '../portal/session.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { SystemInUse } from './system.model.ts';

export type SystemListState =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly systems: readonly SystemInUse[] }
  | { readonly type: 'unavailable'; readonly error: PortalError };

/**
 * The systems of a portal, for menus that name every one (INF-07 to INF-09). A portal without areas of systems has none:
 * then nothing is asked but who is signed in, and nobody is `unavailable` with `unauthenticated`, as elsewhere.
 */
export interface SystemList extends Readable<SystemListState> {
  /** Reads again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createSystemList(portal: Portal): SystemList {
  const latest = createLatestRead();
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const { readSystems } = await import('./systems.endpoints.ts');
      return portal.call(readSystems, undefined, { signal });
    });
    if (outcome?.ok) store.set({ type: 'ready', systems: outcome.value.systems });
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const { session, configuration } = portal;
  const hasSystems = configuration.areas.some((area) => area === 'videos' || area === 'faq');
  const store = createStore<SystemListState>({ type: 'loading' }, () => {
    if (!hasSystems) return session.subscribe(() => store.set(withoutSystems(session.state)));
    if (store.state.type === 'loading') void read();
    return latest.stop;
  });
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async retry() {
      if (store.state.type === 'unavailable') await (hasSystems ? read() : session.refresh());
    },
  };
}

const none: SystemListState = { type: 'ready', systems: [] };

function withoutSystems(state: SessionState): SystemListState {
  switch (state.type) {
    case 'active':
    case 'expired': // the page stays as it is until somebody signs in again
      return none;
    case 'anonymous':
      return { type: 'unavailable', error: new PortalError('unauthenticated') };
    case 'failed':
      return { type: 'unavailable', error: state.error };
    default:
      return { type: 'loading' };
  }
}
