import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { Environment } from './environment.model.ts';
import { checkEnvironmentName, checkSortKey } from './environment.rules.ts';

/** What stands in the fields. */
export interface EnvironmentTyped {
  readonly name: string;
  /** ソートキー as typed, in any width. */
  readonly sortKey: string;
}

/** What an environment is to be, as it is confirmed and sent. */
export interface EnvironmentDraft {
  readonly name: string;
  readonly sortKey: number;
}

interface Editing {
  readonly typed: EnvironmentTyped;
  /** The environment that is edited, as it is on the server; left out for a new one. */
  readonly environment?: Environment | undefined;
}

export type EnvironmentFormState =
  | (Editing & { readonly type: 'ready' })
  | (Editing & { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] })
  /** The person is shown what will be saved: `send` does it, `back` does not. */
  | (Editing & { readonly type: 'confirming'; readonly draft: EnvironmentDraft })
  | (Editing & { readonly type: 'submitting'; readonly draft: EnvironmentDraft })
  /** Nothing was saved that is known of; what was typed stays. */
  | (Editing & { readonly type: 'failed'; readonly error: PortalError })
  /** Somebody changed it meanwhile: `environment` is what it is now, `typed` what this person wants. */
  | (Editing & { readonly type: 'conflict'; readonly environment: Environment })
  | (Editing & { readonly type: 'saved'; readonly environment: Environment });

export interface EnvironmentFormOptions {
  readonly contractId: string;
  /** The one to edit; left out for a new one. */
  readonly environment?: Environment | undefined;
}

/** 新しい環境を作成, or changing one: typing, confirming (決定), saving (LIC-05). */
export interface EnvironmentForm extends Readable<EnvironmentFormState> {
  type(this: void, typed: Partial<EnvironmentTyped>): void;
  /** Checks what was typed, and asks for confirmation where it is good. */
  review(this: void): void;
  /** Back from the confirmation to the fields. */
  back(this: void): void;
  /** Saves what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** Takes what is saved on the server instead of what was typed, after `conflict`. */
  takeSaved(this: void): void;
}

export function createEnvironmentForm(
  portal: Portal,
  { contractId, environment }: EnvironmentFormOptions,
): EnvironmentForm {
  const intent = createIntent(portal.random);
  const store = createStore<EnvironmentFormState>({ type: 'ready', typed: typedOf(environment), environment });
  const current = (): Editing => ({ typed: store.state.typed, environment: store.state.environment });
  const isSettled = (): boolean => !['submitting', 'saved'].includes(store.state.type);

  const save = async (draft: EnvironmentDraft, edited: Environment | undefined): Promise<Environment> => {
    const { createEnvironment, updateEnvironment } = await import('./environments.endpoints.ts');
    const input = { contractId, ...draft };
    return edited
      ? portal.call(updateEnvironment, { ...input, environmentId: edited.id }, { ifMatch: edited.version })
      : intent.attempt(input, (idempotencyKey) => portal.call(createEnvironment, input, { idempotencyKey }));
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type(typed) {
      const now = current();
      if (isSettled()) store.set({ type: 'ready', ...now, typed: { ...now.typed, ...typed } });
    },
    review() {
      if (!isSettled()) return;
      const now = current();
      const name = checkEnvironmentName(now.typed.name);
      const key = checkSortKey(now.typed.sortKey);
      if (name.ok && key.ok)
        return store.set({ type: 'confirming', ...now, draft: { name: name.text, sortKey: key.sortKey } });
      const fieldErrors: FieldError[] = [];
      if (!name.ok) fieldErrors.push({ field: 'name', code: name.code, params: name.params });
      if (!key.ok) fieldErrors.push({ field: 'sortKey', code: key.code, params: key.params });
      store.set({ type: 'invalid', ...now, fieldErrors });
    },
    back() {
      if (store.state.type === 'confirming') store.set({ type: 'ready', ...current() });
    },
    async send(before) {
      const { state } = store;
      if (state.type !== 'confirming') return;
      if (before?.() === false) return;
      const { draft } = state;
      const now = current();
      store.set({ type: 'submitting', ...now, draft });
      try {
        const saved = await save(draft, now.environment);
        store.set({ type: 'saved', typed: typedOf(saved), environment: saved });
      } catch (thrown) {
        const error = toPortalError(thrown);
        const newer = error.code === 'version-conflict' ? await currentOf(error) : undefined;
        if (newer) store.set({ type: 'conflict', typed: now.typed, environment: newer });
        else if (error.fieldErrors.length > 0) store.set({ type: 'invalid', ...now, fieldErrors: error.fieldErrors });
        else store.set({ type: 'failed', ...now, error });
      }
    },
    takeSaved() {
      const { state } = store;
      if (state.type === 'conflict')
        store.set({ type: 'ready', typed: typedOf(state.environment), environment: state.environment });
    },
  };
}

const typedOf = (environment: Environment | undefined): EnvironmentTyped => ({
  name: environment?.name ?? '',
  sortKey: environment ? String(environment.sortKey) : '',
});

/** The environment as it is on the server, which came with the refusal; undefined where it did not. */
async function currentOf({ current }: PortalError): Promise<Environment | undefined> {
  const { environment } = await import('./environment.model.ts');
  const result = await environment['~standard'].validate(current);
  return result.issues ? undefined : result.value;
}
