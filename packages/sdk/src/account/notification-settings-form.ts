import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import { toPortalError, type PortalError } from '../portal/errors.ts';
import { createKeptEntries, type DraftsOption, type Restorable } from '../portal/kept-entries.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { NotificationSettings, NotificationSettingsDraft } from './notification-settings.model.ts';

/** What all states with settings on the screen have. `chosen` holds the ids of the topics that are ticked. */
interface Choosing extends Restorable {
  readonly settings: NotificationSettings;
  readonly chosen: readonly string[];
}

export type NotificationSettingsFormState =
  | { readonly type: 'loading' }
  /** The settings could not be read; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | (Choosing & { readonly type: 'ready' })
  | (Choosing & { readonly type: 'submitting' })
  /** Nothing was changed on the server; what was ticked stays. */
  | (Choosing & { readonly type: 'failed'; readonly error: PortalError })
  /** They were saved elsewhere meanwhile: `settings` are those, `chosen` what this person ticked; saving again replaces them. */
  | (Choosing & { readonly type: 'conflict' })
  | (Choosing & { readonly type: 'saved' });

/** メール受信設定: choosing which mails to get (INF-05). */
export interface NotificationSettingsForm extends Readable<NotificationSettingsFormState> {
  /** Ticks or clears a topic. */
  choose(this: void, topicId: string, on: boolean): void;
  /** Takes what is saved on the server instead of what was ticked, after `conflict`, or where they were `restored`. */
  takeSaved(this: void): void;
  /** Saves what is ticked, also when nothing was changed: from then on they count as set. Never rejects. */
  save(this: void, before?: BeforeSending): Promise<void>;
  /** Reads the settings again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export type NotificationSettingsFormOptions = DraftsOption;

export function createNotificationSettingsForm(
  portal: Portal,
  options: NotificationSettingsFormOptions = {},
): NotificationSettingsForm {
  const latest = createLatestRead();
  const kept = createKeptEntries(portal, options, 'notification-settings', async () => {
    const { notificationSettingsDraft } = await import('./notification-settings.model.ts');
    return notificationSettingsDraft;
  });
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const { readNotificationSettings } = await import('./notification-settings.endpoints.ts');
      const settings = await portal.call(readNotificationSettings, undefined, { signal });
      const begun = begin(settings, await kept.open());
      if (begun.type === 'ready' && !begun.restored) kept.keep(undefined); // what was kept was saved, its answer lost
      return begun;
    });
    if (outcome?.ok) store.set(outcome.value);
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<NotificationSettingsFormState>({ type: 'loading' }, () => {
    if (store.state.type === 'loading') void read();
    return latest.stop;
  });
  /** What is on the screen, or undefined where nothing can be changed now. */
  const current = (): Choosing | undefined => {
    const { state } = store;
    return 'settings' in state && state.type !== 'submitting'
      ? { settings: state.settings, chosen: state.chosen, ...(state.restored && { restored: true }) }
      : undefined;
  };

  const finish = (settings: NotificationSettings): void => {
    kept.keep(undefined);
    store.set({ type: 'saved', settings, chosen: topicsOn(settings) });
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    choose(topicId, on) {
      const now = current();
      if (!now) return;
      const { settings, restored } = now;
      const others = now.chosen.filter((id) => id !== topicId);
      const chosen = on ? [...others, topicId] : others;
      const changed = !isStored(settings, chosen);
      kept.keep(changed ? { version: settings.version, topics: chosen } : undefined);
      store.set({ type: 'ready', settings, chosen, ...(changed && restored && { restored }) });
    },
    takeSaved() {
      const now = current();
      if (!now) return;
      kept.keep(undefined);
      store.set({ type: 'ready', settings: now.settings, chosen: topicsOn(now.settings) });
    },
    async save(before) {
      const now = current();
      if (!now) return;
      if (before?.() === false) return;
      store.set({ type: 'submitting', ...now });
      try {
        const { updateNotificationSettings } = await import('./notification-settings.endpoints.ts');
        const settings = await portal.call(
          updateNotificationSettings,
          { topics: now.chosen },
          { ifMatch: now.settings.version },
        );
        finish(settings);
      } catch (thrown) {
        const error = toPortalError(thrown);
        const newer = await currentObject(
          error,
          'version-conflict',
          async () => (await import('./notification-settings.model.ts')).notificationSettings,
        );
        const { chosen } = now;
        if (!newer) store.set({ type: 'failed', ...now, error });
        // what is stored is what was chosen, most likely because the answer to an earlier save was lost
        else if (isStored(newer, chosen)) finish(newer);
        else store.set({ type: 'conflict', chosen, settings: newer });
      }
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}

/** What is on the screen first: what is saved, or what was ticked before and not saved. */
function begin(
  settings: NotificationSettings,
  kept: NotificationSettingsDraft | undefined,
): NotificationSettingsFormState {
  const known = new Set(settings.topics.map(({ id }) => id));
  const chosen = kept?.topics.filter((id) => known.has(id));
  if (!kept || !chosen || isStored(settings, chosen)) return { type: 'ready', settings, chosen: topicsOn(settings) };
  return kept.version === settings.version
    ? { type: 'ready', settings, chosen, restored: true }
    : { type: 'conflict', settings, chosen };
}

const topicsOn = ({ topics }: NotificationSettings): readonly string[] =>
  topics.filter(({ on }) => on).map(({ id }) => id);

function isStored(settings: NotificationSettings, chosen: readonly string[]): boolean {
  const on = topicsOn(settings);
  return on.length === chosen.length && on.every((id) => chosen.includes(id));
}
