import type { Portal } from '../portal/create-portal.ts';
import { createList, type ListState, type NoFilter, type OwnedList } from '../portal/list.ts';
import { createRowActs, lookAgain, rowsOf, without, type Row, type RowActs, type RowPage } from '../portal/row-work.ts';
import type { Readable } from '../portal/store.ts';
import type { ContractInput } from './contract-input.model.ts';
import { mayManage } from './contract-role.rules.ts';
import type { GroupCompany } from './group-company.model.ts';
import { byCompanyName } from './group-company.rules.ts';

/** `remove` takes a company out of the list (LIC-13, ours). */
export type GroupCompanyAct = 'remove';

export type GroupCompanyRow = Row<GroupCompany, GroupCompanyAct>;

/** By name. */
export interface ShownGroupCompanies extends RowPage<GroupCompany, GroupCompanyAct> {
  /** Whether the person may add and remove some. */
  readonly manages: boolean;
}

export type GroupCompanyListState = ListState<ShownGroupCompanies, NoFilter>;

/** グループ会社: the companies that use a contract's licences beside the one that made it (LIC-13). */
export interface GroupCompanyList extends Readable<GroupCompanyListState>, RowActs<GroupCompanyAct> {
  /** Shows a company that was added, in its place. */
  put(this: void, company: GroupCompany): void;
  /** Reads the next part. */
  more(this: void): Promise<void>;
  /** Reads again what could not be read. */
  retry(this: void): Promise<void>;
}

export function createGroupCompanyList(portal: Portal, { contractId }: ContractInput): GroupCompanyList {
  const list: OwnedList<ShownGroupCompanies, NoFilter> = createList<GroupCompanyRow, ShownGroupCompanies, NoFilter>({
    filter: {},
    idOf: ({ item }) => item.id,
    async read(_filter, cursor, signal) {
      const { readGroupCompanies } = await import('./group-companies.endpoints.ts');
      const { items, role, ...page } = await portal.call(readGroupCompanies, { contractId, cursor }, { signal });
      const before = 'part' in list.state ? list.state.part : undefined;
      const manages = mayManage(portal.configuration, role);
      return { ...page, items: rowsOf(items, before), manages, removed: before?.removed };
    },
  });
  const acts = createRowActs<GroupCompany, ShownGroupCompanies, GroupCompanyAct>({
    list,
    may: ({ manages }) => manages,
    async send(_act, company) {
      const { removeGroupCompany } = await import('./group-companies.endpoints.ts');
      await portal.call(removeGroupCompany, { contractId, companyId: company.id });
      return (part) => without(part, company);
    },
    // somebody else was faster, the answer of a former try was lost, or the person takes part no more: the list tells
    absent: (company) => lookAgain(list, company),
  });
  return {
    get state() {
      return list.state;
    },
    subscribe: list.subscribe,
    ...acts,
    put(company) {
      list.change((part) => {
        const others = part.items.filter(({ item }) => item.id !== company.id);
        const row: GroupCompanyRow = { item: company, work: { type: 'idle' } };
        return {
          ...part,
          items: [...others, row].toSorted(({ item: one }, { item: other }) => byCompanyName(one, other)),
          total: part.total + 1 + others.length - part.items.length,
          removed: undefined,
        };
      });
    },
    more: list.more,
    retry: list.retry,
  };
}
