import type { Portal } from '../portal/create-portal.ts';
import { createList, type ListState, type NoFilter, type OwnedList } from '../portal/list.ts';
import { createRowActs, lookAgain, rowsOf, without, type Row, type RowActs, type RowPage } from '../portal/row-work.ts';
import type { Readable } from '../portal/store.ts';
import type { DraftSummary } from './application-draft.model.ts';

/** `remove` throws a draft away. */
export type DraftAct = 'remove';

export type DraftRow = Row<DraftSummary, DraftAct>;

export type ShownDrafts = RowPage<DraftSummary, DraftAct>;

export type DraftListState = ListState<ShownDrafts, NoFilter>;

/** The applications that were begun and not sent, the one saved last first (CRT-04). */
export interface DraftList extends Readable<DraftListState>, RowActs<DraftAct> {
  /** Reads the next part. */
  more(this: void): Promise<void>;
  /** Reads again what could not be read. */
  retry(this: void): Promise<void>;
  /** Reads again what is shown. */
  refresh(this: void): Promise<void>;
}

export function createDraftList(portal: Portal): DraftList {
  const list: OwnedList<ShownDrafts, NoFilter> = createList<DraftRow, ShownDrafts, NoFilter>({
    filter: {},
    idOf: ({ item }) => item.id,
    async read(_filter, cursor, signal) {
      const { readApplicationDrafts } = await import('./application-drafts.endpoints.ts');
      const { items, ...page } = await portal.call(readApplicationDrafts, { cursor }, { signal });
      const before = 'part' in list.state ? list.state.part : undefined;
      return { ...page, items: rowsOf(items, before), removed: before?.removed };
    },
  });
  const acts = createRowActs<DraftSummary, ShownDrafts, DraftAct>({
    list,
    async send(_act, draft) {
      const { deleteApplicationDraft } = await import('./application-drafts.endpoints.ts');
      await portal.call(deleteApplicationDraft, { draftId: draft.id });
      return (part) => without(part, draft);
    },
    absent: (draft) => lookAgain(list, draft),
  });
  return {
    get state() {
      return list.state;
    },
    subscribe: list.subscribe,
    ...acts,
    more: list.more,
    retry: list.retry,
    refresh: list.refresh,
  };
}
