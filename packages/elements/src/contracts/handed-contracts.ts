import type { Contract, ContractFilter, ContractListState, Portal } from '@madoguchi/sdk';
import type { ContractList } from '@madoguchi/sdk/contracts/contract-list.js';
import { contractOrder } from '@madoguchi/sdk/contracts/contract-order.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { turned } from '@madoguchi/sdk/portal/list.rules.js';
import { createStore } from '@madoguchi/sdk/portal/store.js';
import { RowOrder } from '../portal/table/row-order.ts';

export { WindowedTable } from '../portal/table/windowed-table.ts';

const texts = {
  'name': ({ name }: Contract): string => name,
  'number': ({ number }: Contract): string => number,
  'company': ({ companyName }: Contract): string => companyName,
  'ends-on': ({ endsOn }: Contract): string => endsOn,
} as const;

/** A list of contracts that a host handed in, as the one that is read from the server: searched and sorted right here. */
export function handedContracts(
  { clock, configuration }: Portal,
  contracts: readonly Contract[],
  initial: ContractFilter,
): ContractList {
  let rows = contracts;
  if (initial.withoutEnded) {
    const today = calendarDay(clock.now(), configuration.timeZone);
    rows = contracts.filter(({ endsOn }) => endsOn >= today);
  }
  const order = new RowOrder<Contract>(rows, [texts.name, texts.number, texts.company]);
  let sorted = '';
  const show = (filter: ContractFilter): ContractListState => {
    const { sort, direction } = contractOrder(filter);
    const wanted = sort ? `${sort} ${direction}` : '';
    if (wanted !== sorted) order.sort(sort && { by: texts[sort], direction });
    sorted = wanted;
    order.filter(filter.search ?? '');
    return { type: 'ready', filter, part: { items: order.rows, total: order.rows.length } };
  };
  const store = createStore<ContractListState>(show(initial));
  const narrow = async (filter: ContractFilter): Promise<void> => store.set(show(filter));
  const nothing = async (): Promise<void> => undefined;
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    narrow,
    more: nothing,
    retry: nothing,
    search: (search) => narrow({ ...store.state.filter, search }),
    sort(by) {
      const { filter } = store.state;
      return narrow({ ...filter, ...turned(contractOrder(filter), by) });
    },
  };
}
