import type { Portal } from './create-portal.ts';
import { currentObject } from './current-object.ts';
import { PortalError, toPortalError } from './errors.ts';
import { createLatestRead } from './latest-read.ts';
import type { ListLook, ListName, ListSettings } from './list-settings.model.ts';
import {
  agreesWith,
  canAddView,
  changedSettings,
  checkViewName,
  isDone,
  viewNamed,
  type ListSettingsChange,
  type ViewRefusal,
} from './list-settings.rules.ts';
import { createStore, type Readable } from './store.ts';

/** What all states have in which something can be chosen. */
interface Shown {
  /** As they are kept on the server. */
  readonly settings: ListSettings;
  /** The columns to show: those that were chosen last, kept already or not. */
  readonly columns: readonly string[] | null;
}

export type ListSettingsState =
  | { readonly type: 'loading' }
  /** They could not be read; `retry` tries again. The list is shown as it begins. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | (Shown & { readonly type: 'ready' })
  | (Shown & { readonly type: 'saving'; readonly change: ListSettingsChange })
  /** `change` was carried out. */
  | (Shown & { readonly type: 'saved'; readonly change: ListSettingsChange })
  /** No view can be kept under `name`. */
  | (Shown & { readonly type: 'refused'; readonly name: string; readonly refusal: ViewRefusal })
  /** `change` was not carried out, as far as is known; `retry` tries again. */
  | (Shown & { readonly type: 'failed'; readonly change: ListSettingsChange; readonly error: PortalError })
  /** Its view was changed elsewhere meanwhile: `settings` are those now. `retry` carries `change` out on them. */
  | (Shown & { readonly type: 'conflict'; readonly change: ListSettingsChange });

/** 表示項目 and 表示: the columns and the views that one account keeps of a list. */
export interface ListSettingsForm extends Readable<ListSettingsState> {
  /** Shows these columns from now on, at once; null for those that the list begins with. */
  chooseColumns(this: void, columns: readonly string[] | null): Promise<void>;
  /** Keeps how the list looks under a new name. */
  saveView(this: void, name: string, look: ListLook): Promise<void>;
  /** Keeps how the list looks under the name of a view that there is. */
  replaceView(this: void, name: string, look: ListLook): Promise<void>;
  removeView(this: void, name: string): Promise<void>;
  /** Goes on after `failed` and `conflict`, or reads again after `unavailable`. */
  retry(this: void): Promise<void>;
  /** Leaves it at that, after `failed`, `conflict` and `refused`. Columns that were not kept are taken back. */
  back(this: void): void;
}

/** How often in a row a change is carried out anew on what was kept elsewhere meanwhile. */
const attempts = 3;

export function createListSettings(portal: Portal, list: ListName): ListSettingsForm {
  const latest = createLatestRead();
  /** The columns on the screen, as long as they are not kept. */
  let chosen: { readonly columns: readonly string[] | null } | undefined;
  /** What is to be done with a view, until it is done. */
  let wanted: ListSettingsChange | undefined;
  /** Whose they are: nothing of it is sent for whoever signs in later. */
  let owner: string | undefined;
  let working = false;
  let worked: Promise<void> = Promise.resolve();

  const whoever = (): string | undefined =>
    'account' in portal.session.state ? portal.session.state.account.id : undefined;
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const { readListSettings } = await import('./list-settings.endpoints.ts');
      return portal.call(readListSettings, { list }, { signal });
    });
    owner = whoever();
    if (outcome?.ok) store.set({ type: 'ready', ...show(outcome.value) });
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<ListSettingsState>({ type: 'loading' }, () => {
    if (store.state.type === 'loading') void read();
    return latest.stop;
  });
  const show = (settings: ListSettings): Shown => ({ settings, columns: chosen ? chosen.columns : settings.columns });
  const settingsNow = (): ListSettings | undefined => ('settings' in store.state ? store.state.settings : undefined);

  /** Carries a change out, also on what was kept elsewhere meanwhile, as long as it means the same there. */
  const carryOut = async (change: ListSettingsChange, seen: ListSettings): Promise<ListSettingsState> => {
    let now = seen;
    for (let attempt = 1; ; attempt++) {
      const sent = chosen;
      const { columns, views } = { ...changedSettings(now, change), ...sent };
      const room = canAddView(views.length - 1);
      if (!room.ok && views.length > now.views.length)
        return { type: 'refused', ...show(now), name: views.at(-1)?.name ?? '', refusal: room };
      try {
        if (!isDone(change, now) || (sent && !isDone({ type: 'columns', ...sent }, now))) {
          const { updateListSettings } = await import('./list-settings.endpoints.ts');
          owner ??= whoever(); // it may not have been known yet when they were read
          if (whoever() !== owner) throw new PortalError('account-changed');
          now = await portal.call(updateListSettings, { list, columns, views }, { ifMatch: now.version });
        }
        if (chosen === sent) chosen = undefined;
        return { type: 'saved', ...show(now), change };
      } catch (thrown) {
        const error = toPortalError(thrown);
        const current = await currentObject(error, 'version-conflict', async () => {
          const { listSettings } = await import('./list-settings.endpoints.ts'); // which is there already
          return listSettings;
        });
        if (current) now = current;
        if (!current || attempt === attempts) return { type: 'failed', ...show(now), change, error };
        if (!agreesWith(change, seen, now)) return { type: 'conflict', ...show(now), change };
      }
    }
  };
  /** Does what is to be done, one after the other, until something goes wrong. */
  const workThrough = async (): Promise<void> => {
    working = true;
    for (;;) {
      const settings = settingsNow();
      const change = wanted ?? (chosen && { type: 'columns', ...chosen });
      if (!settings || !change) break;
      store.set({ type: 'saving', ...show(settings), change });
      const outcome = await carryOut(change, settings);
      if (change === wanted) wanted = undefined;
      store.set(outcome);
      if (outcome.type !== 'saved' && !wanted) break; // a view that is to be kept or deleted is told of itself
    }
    working = false;
  };
  const work = (): Promise<void> => (working ? worked : (worked = workThrough()));
  const begin = async (change: ListSettingsChange): Promise<void> => {
    if (change.type === 'columns') chosen = { columns: change.columns };
    else wanted = change;
    await work();
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async chooseColumns(columns) {
      const { state } = store;
      if (!('settings' in state)) return;
      chosen = { columns };
      store.set(state.type === 'saving' ? { ...state, columns } : { type: 'ready', settings: state.settings, columns });
      await work();
    },
    async saveView(name, look) {
      await worked; // a choice of columns may be on its way
      const settings = settingsNow();
      if (!settings || wanted) return;
      const check = checkViewName(name, settings.views);
      if (check.ok) await begin({ type: 'keep', view: { ...look, name: check.text } });
      else store.set({ type: 'refused', ...show(settings), name, refusal: check });
    },
    async replaceView(name, look) {
      const view = viewNamed(settingsNow()?.views ?? [], name);
      if (view && !wanted) await begin({ type: 'keep', view: { ...look, name: view.name } });
    },
    async removeView(name) {
      const view = viewNamed(settingsNow()?.views ?? [], name);
      if (view && !wanted) await begin({ type: 'remove', name: view.name });
    },
    async retry() {
      const { state } = store;
      if (state.type === 'unavailable') await read();
      else if (state.type === 'failed' || state.type === 'conflict') await begin(state.change);
    },
    back() {
      const { state } = store;
      if (state.type !== 'failed' && state.type !== 'conflict' && state.type !== 'refused') return;
      if (state.type === 'failed' && state.change.type === 'columns') chosen = undefined;
      store.set({ type: 'ready', ...show(state.settings) });
      void work();
    },
  };
}
