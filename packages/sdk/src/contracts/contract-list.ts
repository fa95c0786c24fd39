import type { Portal } from '../portal/create-portal.ts';
import { turned } from '../portal/list.rules.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
import type { Contract, ContractFilter, ContractPage, ContractSort } from './contract.model.ts';
import { contractOrder } from './contract-order.rules.ts';
import type { ReadContractsInput } from './contracts.endpoints.ts';

export type ContractListState = ListState<ContractPage, ContractFilter>;

/** ご契約一覧: the contracts that the person takes part in (LIC-03, LIC-04). */
export interface ContractList extends List<ContractPage, ContractFilter> {
  /** Narrows it to contracts whose number, name or company hold these words, and keeps its order. */
  search(this: void, text: string): Promise<void>;
  /** Orders it: ascending at first, and the other way round with each further time. */
  sort(this: void, by: ContractSort): Promise<void>;
}

export function createContractList(portal: Portal, filter: ContractFilter = {}): ContractList {
  const list = createList<Contract, ContractPage, ContractFilter>({
    filter,
    idOf: ({ id }) => id,
    read: readContractsOf(portal),
  });
  const { subscribe, narrow, more, retry } = list;
  return {
    get state() {
      return list.state;
    },
    subscribe,
    narrow,
    more,
    retry,
    search: (search) => narrow({ ...list.state.filter, search }),
    sort(by) {
      const { filter: now } = list.state;
      return narrow({ ...now, ...turned(contractOrder(now), by) });
    },
  };
}

/** Reads a part of the contracts that a filter leaves. */
export function readContractsOf(
  portal: Portal,
): (filter: ContractFilter, cursor: string | undefined, signal: AbortSignal) => Promise<ContractPage> {
  return async ({ search, withoutEnded, sort, direction }, cursor, signal) => {
    const { readContracts } = await import('./contracts.endpoints.ts');
    const input: ReadContractsInput = {
      search: search?.trim() || undefined,
      withoutEnded: withoutEnded || undefined,
      sort,
      direction,
      cursor,
    };
    return portal.call(readContracts, input, { signal });
  };
}
