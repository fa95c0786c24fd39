import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
import { applicationOrder } from './application-order.rules.ts';
import type { ApplicationPage, ApplicationRecord } from './application.model.ts';
import type { ApplicationFilter, ApplicationSort, ReadApplicationsInput } from './applications.endpoints.ts';

export type ApplicationListState = ListState<ApplicationPage, ApplicationFilter>;

/** お申込一覧 (CRT-07, CRT-08). A host that keeps its filter hands it in again, so that a search is there on return. */
export interface ApplicationList extends List<ApplicationPage, ApplicationFilter> {
  /** 検索: narrows it, in its order; what is left out is 指定しない. */
  search(this: void, filter: Omit<ApplicationFilter, 'sort' | 'direction' | 'past'>): Promise<void>;
  /** 過去案件表示: with those that have ended, or without. */
  showPast(this: void, past: boolean): Promise<void>;
  /** Orders it: ascending at first, and the other way round with each further time. */
  sort(this: void, by: ApplicationSort): Promise<void>;
  /** Reads again what is shown. */
  refresh(this: void): Promise<void>;
}

export function createApplicationList(portal: Portal, filter: ApplicationFilter = {}): ApplicationList {
  const list = createList<ApplicationRecord, ApplicationPage, ApplicationFilter>({
    filter,
    idOf: ({ id }) => id,
    async read(now, cursor, signal) {
      const { readApplications } = await import('./applications.endpoints.ts');
      return portal.call(readApplications, { ...inputOf(now), cursor }, { signal });
    },
  });
  const { subscribe, narrow, more, retry, refresh } = list;
  return {
    get state() {
      return list.state;
    },
    subscribe,
    narrow,
    more,
    retry,
    refresh,
    search(search) {
      const { sort, direction, past } = list.state.filter;
      return narrow({ ...search, sort, direction, past });
    },
    showPast: (past) => narrow({ ...list.state.filter, past: past || undefined }),
    sort(by) {
      const { filter: now } = list.state;
      const { sort, direction } = applicationOrder(now);
      const turned = sort === by && direction === 'ascending';
      return narrow({ ...now, sort: by, direction: turned ? 'descending' : 'ascending' });
    },
  };
}

/** What a server is asked: without conditions in which nothing stands, and dates of no kind. */
function inputOf({ conditions = [], dateKind, from, to, ...filter }: ApplicationFilter): ReadApplicationsInput {
  const filled = conditions
    .filter(({ text }) => text.trim() !== '')
    .map(({ field, text }) => ({ field, text: text.trim() }));
  return {
    ...filter,
    past: filter.past || undefined,
    ...(dateKind && (from || to) ? { dateKind, from: from || undefined, to: to || undefined } : {}),
    conditions: filled.length > 0 ? JSON.stringify(filled) : undefined,
  };
}
