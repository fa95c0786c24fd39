import { mayManage } from '../contracts/contract-role.rules.ts';
import type { Portal } from '../portal/create-portal.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import type { Readable } from '../portal/store.ts';
import type { Environment, Environments } from './environment.model.ts';
import { environmentNameKey } from './environment.rules.ts';

export interface ShownEnvironments {
  /** By sort key, then by name. */
  readonly environments: readonly Environment[];
  /** Whether the person may make and change them. */
  readonly manages: boolean;
  /** Whether the contract has ended: then none is made any more. */
  readonly ended?: boolean | undefined;
}

export type EnvironmentListState = ReadingState<ShownEnvironments>;

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
  const reading = createReading<Environments, ShownEnvironments>({
    async ask(signal) {
      const { readEnvironments } = await import('./environments.endpoints.ts');
      return portal.call(readEnvironments, { contractId }, { signal });
    },
    show: ({ environments, role, ended }) => ({
      environments,
      manages: mayManage(portal.configuration, role),
      ...(ended && { ended }),
    }),
  });
  return {
    get state() {
      return reading.state;
    },
    subscribe: reading.subscribe,
    put(environment) {
      reading.change((shown) => {
        const { environments } = shown;
        const others = environments.filter(({ id }) => id !== environment.id);
        return { ...shown, environments: [...others, environment].toSorted(byPlace) };
      });
    },
    retry: reading.retry,
  };
}

/** As the server orders them. */
function byPlace(one: Environment, other: Environment): number {
  return one.sortKey - other.sortKey || (environmentNameKey(one.name) < environmentNameKey(other.name) ? -1 : 1);
}
