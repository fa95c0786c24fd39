import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
import { createListExport, type ListExport, type ListExportState } from '../portal/list-export.ts';
import { onNextSession } from '../portal/next-session.ts';
import { turnedOrder } from '../portal/turned-order.rules.ts';
import type {
  BillingDocument,
  BillingDocumentFilter,
  BillingDocumentPage,
  BillingDocumentSort,
} from './billing-document.model.ts';
import { documentOrder } from './billing-document.rules.ts';

export type DocumentListState = ListState<BillingDocumentPage, BillingDocumentFilter>;

/** 見積書・契約書・請求書 (SUP-12). After signing in again its links are read anew. */
export interface DocumentList extends List<BillingDocumentPage, BillingDocumentFilter> {
  /** 検索: narrows it, in its order. */
  search(this: void, filter: Omit<BillingDocumentFilter, 'sort' | 'direction'>): Promise<void>;
  /** Orders it; the other way round with each further time. */
  sort(this: void, by: BillingDocumentSort): Promise<void>;
  /** Reads again what is shown. */
  refresh(this: void): Promise<void>;
}

export function createDocumentList(portal: Portal, filter: BillingDocumentFilter = {}): DocumentList {
  const list = createList<BillingDocument, BillingDocumentPage, BillingDocumentFilter>({
    filter,
    idOf: ({ id }) => id,
    renewal: (first, again) => onNextSession(portal.session, first, again),
    read: readDocumentsOf(portal),
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
      const { sort, direction } = list.state.filter;
      return narrow({ ...search, sort, direction });
    },
    sort(by) {
      const { filter: now } = list.state;
      return narrow({ ...now, ...turnedOrder(documentOrder(now), documentOrder({ sort: by })) });
    },
  };
}

export type DocumentExportState = ListExportState<BillingDocument>;

/** All documents that a list shows, further parts too, in its order. */
export type DocumentExport = ListExport<BillingDocument>;

export function createDocumentExport(portal: Portal, filter: BillingDocumentFilter = {}): DocumentExport {
  const read = readDocumentsOf(portal);
  return createListExport<BillingDocument>({
    idOf: ({ id }) => id,
    read: (cursor, signal) => read(filter, cursor, signal),
  });
}

function readDocumentsOf(
  portal: Portal,
): (filter: BillingDocumentFilter, cursor: string | undefined, signal: AbortSignal) => Promise<BillingDocumentPage> {
  return async ({ search, partner, from, to, ...narrowing }, cursor, signal) => {
    const { readBillingDocuments } = await import('./billing-documents.endpoints.ts');
    const input = {
      ...narrowing,
      search: search?.trim() || undefined,
      partner: partner?.trim() || undefined,
      from: from || undefined,
      to: to || undefined,
    };
    return portal.call(readBillingDocuments, { ...input, cursor }, { signal });
  };
}
