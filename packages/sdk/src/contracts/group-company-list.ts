import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type PortalError } from '../portal/errors.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import type { Readable } from '../portal/store.ts';
import { mayManage } from './contract-role.rules.ts';
import type { ContractInput } from './contracts.endpoints.ts';
import type { GroupCompanies, GroupCompany } from './group-company.model.ts';
import { byCompanyName } from './group-company.rules.ts';

/** How far taking a company out of the list is. */
export type GroupCompanyRemoval =
  /** The person is asked: `send` does it, `back` does not. */
  | { readonly type: 'confirming'; readonly company: GroupCompany }
  | { readonly type: 'submitting'; readonly company: GroupCompany }
  /** It was not removed as far as is known; `send` tries again. */
  | { readonly type: 'failed'; readonly company: GroupCompany; readonly error: PortalError }
  | { readonly type: 'done'; readonly company: GroupCompany };

export interface ShownGroupCompanies {
  /** By name. */
  readonly companies: readonly GroupCompany[];
  /** Whether the person may add and remove some. */
  readonly manages: boolean;
  /** Left out where none is under way. */
  readonly removal?: GroupCompanyRemoval | undefined;
}

export type GroupCompanyListState = ReadingState<ShownGroupCompanies>;

/** グループ会社: the companies that use a contract's licences beside the one that made it (LIC-13). */
export interface GroupCompanyList extends Readable<GroupCompanyListState> {
  /** Shows a company that was added, in its place. */
  put(this: void, company: GroupCompany): void;
  /** Asks whether a company is to be removed. */
  remove(this: void, companyId: string): void;
  /** Leaves it as it is. */
  back(this: void): void;
  /** Removes what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** Reads them again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createGroupCompanyList(portal: Portal, { contractId }: ContractInput): GroupCompanyList {
  const reading = createReading<GroupCompanies, ShownGroupCompanies>({
    async ask(signal) {
      const { readGroupCompanies } = await import('./group-companies.endpoints.ts');
      return portal.call(readGroupCompanies, { contractId }, { signal });
    },
    show: ({ companies, role }, before) => ({
      companies,
      manages: mayManage(portal.configuration, role),
      removal: before?.removal,
    }),
  });
  const removalOf = (): GroupCompanyRemoval | undefined =>
    reading.state.type === 'ready' ? reading.state.removal : undefined;
  const become = (removal: GroupCompanyRemoval | undefined): void => reading.change((shown) => ({ ...shown, removal }));
  const gone = (company: GroupCompany): void =>
    reading.change(({ companies, ...shown }) => ({
      ...shown,
      companies: companies.filter(({ id }) => id !== company.id),
      removal: { type: 'done', company },
    }));

  return {
    get state() {
      return reading.state;
    },
    subscribe: reading.subscribe,
    put(company) {
      reading.change(({ companies, manages }) => {
        const others = companies.filter(({ id }) => id !== company.id);
        return { companies: [...others, company].toSorted(byCompanyName), manages };
      });
    },
    remove(companyId) {
      const { state } = reading;
      if (state.type !== 'ready' || !state.manages || state.removal?.type === 'submitting') return;
      const company = state.companies.find(({ id }) => id === companyId);
      if (company) become({ type: 'confirming', company });
    },
    back() {
      const removal = removalOf();
      if (removal && removal.type !== 'submitting') become(undefined);
    },
    async send(before) {
      const removal = removalOf();
      if (removal?.type !== 'confirming' && removal?.type !== 'failed') return;
      if (before?.() === false) return;
      const { company } = removal;
      become({ type: 'submitting', company });
      try {
        const { removeGroupCompany } = await import('./group-companies.endpoints.ts');
        await portal.call(removeGroupCompany, { contractId, companyId: company.id });
        gone(company);
      } catch (thrown) {
        const error = toPortalError(thrown);
        // somebody else was faster, the answer of a former try was lost, or the person takes part no more: the list tells
        if (error.code === 'not-found') await reading.refresh();
        const { state } = reading;
        if (state.type !== 'ready') return;
        if (state.companies.some(({ id }) => id === company.id)) become({ type: 'failed', company, error });
        else gone(company);
      }
    },
    retry: reading.retry,
  };
}
