import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState, type NoFilter } from '../portal/list.ts';
import type { AccessApplication, AccessApplicationPage } from './access-application.model.ts';

export type AccessApplicationListState = ListState<AccessApplicationPage, NoFilter>;

/** What the person applied for, with what became of it, the newest first (SUP-04). */
export interface AccessApplicationList extends List<AccessApplicationPage, NoFilter> {
  /** Shows an application that was made, as the newest. */
  put(this: void, application: AccessApplication): void;
}

export function createAccessApplicationList(portal: Portal): AccessApplicationList {
  const list = createList<AccessApplication, AccessApplicationPage, NoFilter>({
    filter: {},
    idOf: ({ id }) => id,
    async read(_filter, cursor, signal) {
      const { readAccessApplications } = await import('./access-applications.endpoints.ts');
      return portal.call(readAccessApplications, { cursor }, { signal });
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
    put(application) {
      list.change((page) => {
        if (page.items.some(({ id }) => id === application.id)) return page;
        return { ...page, total: page.total + 1, items: [application, ...page.items] };
      });
    },
  };
}
