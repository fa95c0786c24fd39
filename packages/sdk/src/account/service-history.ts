import type { Portal } from '../portal/create-portal.ts';
import type { PortalError } from '../portal/errors.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { closes } from '../portal/list.rules.ts';
import { onNextSession } from '../portal/next-session.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { ServiceHistoryPage } from './service.model.ts';

export type ServiceHistoryState =
  | { readonly type: 'loading' }
  /** It could not be read, or may not be read any longer; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | { readonly type: 'ready'; readonly history: ServiceHistoryPage };

/** サービス加入・変更履歴 (MYP-12). */
export interface ServiceHistory extends Readable<ServiceHistoryState> {
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
  /** Reads it again; what stands there stays meanwhile. */
  refresh(this: void): Promise<void>;
}

export function createServiceHistory(portal: Portal): ServiceHistory {
  const latest = createLatestRead();
  const ask = async (signal: AbortSignal): Promise<ServiceHistoryPage> => {
    const { readServiceHistory } = await import('./services.endpoints.ts');
    return portal.call(readServiceHistory, undefined, { signal });
  };
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(ask);
    if (outcome?.ok) store.set({ type: 'ready', history: outcome.value });
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const refresh = async (): Promise<void> => {
    if (store.state.type !== 'ready') return;
    const outcome = await latest.read(ask);
    if (outcome?.ok) store.set({ type: 'ready', history: outcome.value });
    else if (outcome && closes(outcome.error)) store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<ServiceHistoryState>({ type: 'loading' }, () => {
    const first = store.state.type === 'loading' ? read() : refresh();
    const end = onNextSession(portal.session, first, () => void refresh()); // the link to the PDF holds for one session
    return () => {
      latest.stop();
      end();
    };
  });
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
    refresh,
  };
}
