import { mayManage } from '../contracts/contract-role.rules.ts';
import type { Portal } from '../portal/create-portal.ts';
import type { PortalError } from '../portal/errors.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { Environment } from './environment.model.ts';
import { environmentNameKey } from './environment.rules.ts';

export type EnvironmentListState =
  | { readonly type: 'loading' }
  /** They could not be read; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | {
      readonly type: 'ready';
      /** By sort key, then by name. */
      readonly environments: readonly Environment[];
      /** Whether the person may make and change them. */
      readonly manages: boolean;
    };

export interface EnvironmentListOptions {
  readonly contractId: string;
}

/** 環境: the environments of a contract (LIC-05). */
export interface EnvironmentList extends Readable<EnvironmentListState> {
  /** Puts an environment that was made or changed into its place. */
  put(this: void, environment: Environment): void;
  /** Reads them again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createEnvironmentList(portal: Portal, { contractId }: EnvironmentListOptions): EnvironmentList {
  const latest = createLatestRead();
  const read = async (): Promise<void> => {
    if (store.state.type === 'unavailable') store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const { readEnvironments } = await import('./environments.endpoints.ts');
      return portal.call(readEnvironments, { contractId }, { signal });
    });
    if (outcome?.ok) {
      const { environments, role } = outcome.value;
      store.set({ type: 'ready', environments, manages: mayManage(portal.configuration, role) });
    } else if (outcome && store.state.type !== 'ready') store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<EnvironmentListState>({ type: 'loading' }, () => {
    void read(); // also when somebody comes back to it: what an environment has may have changed meanwhile
    return latest.stop;
  });
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    put(environment) {
      const { state } = store;
      if (state.type !== 'ready') return;
      const others = state.environments.filter(({ id }) => id !== environment.id);
      store.set({ ...state, environments: [...others, environment].toSorted(byPlace) });
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}

/** As the server orders them. */
function byPlace(one: Environment, other: Environment): number {
  return one.sortKey - other.sortKey || (environmentNameKey(one.name) < environmentNameKey(other.name) ? -1 : 1);
}
