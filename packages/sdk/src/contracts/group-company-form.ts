import type { BeforeSending } from '../portal/before-sending.ts';
import { createConfirmedForm, type ConfirmedState } from '../portal/confirmed-form.ts';
import type { Portal } from '../portal/create-portal.ts';
import { createIntent } from '../portal/intent.ts';
import { createList, type ListState } from '../portal/list.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { ContractInput } from './contracts.endpoints.ts';
import type { CompanyFound, CompanyPage, GroupCompany } from './group-company.model.ts';
import { checkChosenCompany, checkCompanySearch } from './group-company.rules.ts';

/** The name that was searched for. */
export interface CompanySearch {
  readonly name: string;
}

/** What the last search found. */
export type CompanySearchState =
  /** Nothing was searched for yet. */
  { readonly type: 'none' } | ListState<CompanyPage, CompanySearch>;

export interface GroupCompanyFacts {
  /** 会社名 as typed. */
  readonly typed: string;
  readonly found: CompanySearchState;
  readonly chosen?: CompanyFound | undefined;
}

/** What is confirmed and sent. */
export interface GroupCompanyDraft {
  readonly company: CompanyFound;
}

export type GroupCompanyFormState =
  /** `invalid`: at `name` what cannot be searched for, at `company` none or one that is added already. */
  | ConfirmedState<GroupCompanyFacts, GroupCompanyDraft>
  | (GroupCompanyFacts & { readonly type: 'saved'; readonly company: GroupCompany });

/** グループ会社を追加: searching by name, choosing one, confirming (決定), added (LIC-13). */
export interface GroupCompanyForm extends Readable<GroupCompanyFormState> {
  type(this: void, typed: string): void;
  /** Looks for companies whose name holds what was typed. */
  search(this: void): Promise<void>;
  /** Reads the next part of what was found. */
  more(this: void): Promise<void>;
  /** Searches again, where it failed. */
  retry(this: void): Promise<void>;
  /** Chooses one that was found. One that is added already is `invalid`, and nothing is chosen. */
  choose(this: void, companyId: string): void;
  /** Asks for confirmation of what was chosen. */
  review(this: void): void;
  /** Back from the confirmation to what was found. */
  back(this: void): void;
  /** Adds what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
}

export function createGroupCompanyForm(portal: Portal, { contractId }: ContractInput): GroupCompanyForm {
  const intent = createIntent(portal);
  const list = createList<CompanyFound, CompanyPage, CompanySearch>({
    filter: { name: '' },
    async read({ name }, cursor, signal) {
      if (name === '') return new Promise(() => undefined); // until the first search there is nothing to read
      const { findCompanies } = await import('./group-companies.endpoints.ts');
      return portal.call(findCompanies, { contractId, name, cursor }, { signal });
    },
  });
  const mirror = (): void => {
    const { state: found } = list;
    if (found.filter.name !== '' && store.state.found !== found) store.set({ ...store.state, found });
  };
  const store = createStore<GroupCompanyFormState>({ type: 'ready', typed: '', found: { type: 'none' } });
  const facts = (state: GroupCompanyFormState): GroupCompanyFacts | undefined =>
    state.type === 'submitting' || state.type === 'saved'
      ? undefined
      : { typed: state.typed, found: state.found, chosen: state.chosen };
  const invalid = (now: GroupCompanyFacts, field: string, code: string, params = {}): GroupCompanyFormState => ({
    ...now,
    type: 'invalid',
    fieldErrors: [{ field, code, params }],
  });
  /** Says of a company that it is among the group companies now. */
  const note = ({ id }: GroupCompany): ListState<CompanyPage, CompanySearch> => {
    list.change((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === id ? { ...item, added: true } : item)),
    }));
    return list.state;
  };
  /** Lets the list read, and shows what comes of it also where nobody follows. */
  const read = async (go: () => Promise<void>): Promise<void> => {
    const going = go();
    mirror();
    await going;
    mirror();
  };

  const { change, review, back, send } = createConfirmedForm<
    GroupCompanyFacts,
    GroupCompanyDraft,
    GroupCompanyFormState
  >(store, {
    facts,
    check({ chosen }) {
      const decision = checkChosenCompany(chosen);
      if (decision.ok) return { ok: true, draft: { company: decision.company } };
      return { ok: false, fieldErrors: [{ field: 'company', code: decision.code, params: {} }] };
    },
    async send({ company }, now) {
      const { addGroupCompany } = await import('./group-companies.endpoints.ts');
      const input = { contractId, companyId: company.id };
      const added = await intent.attempt(input, (idempotencyKey) =>
        portal.call(addGroupCompany, input, { idempotencyKey }),
      );
      return { typed: now.typed, type: 'saved', found: note(added), company: added };
    },
    refused({ code }, { typed, chosen }) {
      if (code !== 'already-added' || !chosen) return Promise.resolve(undefined);
      return Promise.resolve(invalid({ typed, found: note(chosen) }, 'company', code)); // somebody else was faster
    },
  });

  return {
    get state() {
      return store.state;
    },
    subscribe(listener) {
      const stop = store.subscribe(listener);
      const leave = list.subscribe(mirror); // a search is taken back when nobody follows any longer
      return () => {
        stop();
        leave();
      };
    },
    type: (typed) => change((now) => ({ ...now, typed })),
    async search() {
      const now = facts(store.state);
      if (!now) return;
      const check = checkCompanySearch(now.typed);
      if (!check.ok) return store.set(invalid(now, 'name', check.code, check.params));
      change(({ typed, found }) => ({ typed, found }));
      await read(() => list.narrow({ name: check.name }));
    },
    more: () => read(list.more),
    retry: () => read(list.retry),
    choose(companyId) {
      const now = facts(store.state);
      if (!now || !('part' in now.found)) return;
      const company = now.found.part.items.find(({ id }) => id === companyId);
      if (!company) return;
      const { typed, found } = now;
      if (company.added) store.set(invalid({ typed, found }, 'company', 'already-added'));
      else change(() => ({ typed, found, chosen: company }));
    },
    review,
    back,
    send,
  };
}
