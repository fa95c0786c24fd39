import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import { toPortalError, type PortalError } from '../portal/errors.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { MailAddress, Mailboxes } from './mailbox.model.ts';

/** What goes on with メールウィルスチェック of one mail address. */
export type MailboxWork =
  | { readonly type: 'idle' }
  | { readonly type: 'saving'; readonly virusCheck: boolean }
  /** It was changed just now. */
  | { readonly type: 'saved' }
  /** It was changed elsewhere meanwhile: what is shown is what is in force, and nothing was done. */
  | { readonly type: 'conflict' }
  /** It was not changed as far as is known; switching again tries again. */
  | { readonly type: 'failed'; readonly virusCheck: boolean; readonly error: PortalError };

export interface MailboxRow {
  readonly mailbox: MailAddress;
  readonly work: MailboxWork;
}

export type MailboxListState =
  | { readonly type: 'loading' }
  /** They could not be read; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | (Omit<Mailboxes, 'items'> & { readonly type: 'ready'; readonly items: readonly MailboxRow[] });

/** メールアドレス: the mail addresses of a contract and the settings of each (MYP-08). */
export interface MailboxList extends Readable<MailboxListState> {
  /** Switches メールウィルスチェック ON or OFF (MYP-10). A call while one is under way in that row does nothing. Never rejects. */
  switchVirusCheck(this: void, mailboxId: string, on: boolean, before?: BeforeSending): Promise<void>;
  /** Reads again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createMailboxList(portal: Portal): MailboxList {
  const latest = createLatestRead();
  const read = async (): Promise<void> => {
    const outcome = await latest.read(async (signal) => {
      const { readMailboxes } = await import('./mailboxes.endpoints.ts');
      return portal.call(readMailboxes, undefined, { signal });
    });
    if (outcome?.ok) store.set(withRows(outcome.value, store.state));
    else if (outcome && store.state.type !== 'ready') store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<MailboxListState>({ type: 'loading' }, () => {
    void read();
    return latest.stop;
  });
  const find = (id: string): MailboxRow | undefined =>
    store.state.type === 'ready' ? store.state.items.find(({ mailbox }) => mailbox.id === id) : undefined;
  const become = (row: MailboxRow): void => {
    const { state } = store;
    if (state.type !== 'ready') return;
    // what was done before elsewhere in the list is told no more
    const settled = (other: MailboxRow): MailboxRow =>
      other.work.type === 'saved' ? { ...other, work: { type: 'idle' } } : other;
    const items = state.items.map((other) => (other.mailbox.id === row.mailbox.id ? row : settled(other)));
    store.set({ ...state, items });
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async switchVirusCheck(mailboxId, virusCheck, before) {
      const row = find(mailboxId);
      if (!row || row.work.type === 'saving' || row.mailbox.virusCheck === virusCheck) return;
      if (before?.() === false) return;
      const { mailbox } = row;
      become({ mailbox, work: { type: 'saving', virusCheck } });
      try {
        const { updateMailbox } = await import('./mailboxes.endpoints.ts');
        const options = { ifMatch: mailbox.version };
        const saved = await portal.call(updateMailbox, { mailboxId, virusCheck }, options);
        become({ mailbox: saved, work: { type: 'saved' } });
      } catch (thrown) {
        const error = toPortalError(thrown);
        const newer = await currentObject(
          error,
          'version-conflict',
          async () => (await import('./mailbox.model.ts')).mailbox,
        );
        if (!newer) become({ mailbox, work: { type: 'failed', virusCheck, error } });
        // it is what was chosen already, most likely because the answer to an earlier saving was lost
        else become({ mailbox: newer, work: { type: newer.virusCheck === virusCheck ? 'saved' : 'conflict' } });
      }
    },
    async retry() {
      if (store.state.type !== 'unavailable') return;
      store.set({ type: 'loading' });
      await read();
    },
  };
}

/** What was read; what is being saved goes on. */
function withRows(now: Mailboxes, before: MailboxListState): MailboxListState {
  const saving = before.type === 'ready' ? before.items.filter(({ work }) => work.type === 'saving') : [];
  const items = now.items.map(
    (mailbox): MailboxRow => saving.find((row) => row.mailbox.id === mailbox.id) ?? { mailbox, work: { type: 'idle' } },
  );
  return { ...now, type: 'ready', items };
}
