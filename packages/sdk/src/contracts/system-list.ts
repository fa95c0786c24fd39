import type { Portal } from '../portal/create-portal.ts';
import type { PortalError } from '../portal/errors.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { SystemInUse } from './system.model.ts';

export type SystemListState =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly systems: readonly SystemInUse[] }
  | { readonly type: 'unavailable'; readonly error: PortalError };

/** The systems of a portal, for menus that name every one (INF-07 to INF-09). */
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
  const store = createStore<SystemListState>({ type: 'loading' }, () => {
    if (store.state.type === 'loading') void read();
    return latest.stop;
  });
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}
