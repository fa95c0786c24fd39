import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
import type {
  SupportContract,
  SupportContractFilter,
  SupportContractPage,
  SupportContractSort,
} from './support-contract.model.ts';

export type SupportContractListState = ListState<SupportContractPage, SupportContractFilter>;

/** 保守契約一覧 (SUP-10). How far each of them is, `contractTerm` says. */
export interface SupportContractList extends List<SupportContractPage, SupportContractFilter> {
  /** Narrows it to contracts whose number, name or company hold these words, and keeps the rest of the filter. */
  search(this: void, text: string): Promise<void>;
  /** Orders it: ascending at first, and the other way round with each further time. */
  sort(this: void, by: SupportContractSort): Promise<void>;
}

export function createSupportContractList(portal: Portal, filter: SupportContractFilter = {}): SupportContractList {
  const list = createList<SupportContract, SupportContractPage, SupportContractFilter>({
    filter,
    async read({ search, ...rest }, cursor, signal) {
      const { readSupportContracts } = await import('./support-contracts.endpoints.ts');
      return portal.call(readSupportContracts, { ...rest, search: search?.trim() || undefined, cursor }, { signal });
    },
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
      const turned = now.sort === by && now.direction !== 'descending';
      return narrow({ ...now, sort: by, direction: turned ? 'descending' : 'ascending' });
    },
  };
}
