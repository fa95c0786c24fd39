import type { BeforeSending } from '../portal/before-sending.ts';
import { createConfirmedForm, type Checked, type ConfirmedState } from '../portal/confirmed-form.ts';
import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import type { FieldError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createKeptEntries, type DraftsOption, type Restorable } from '../portal/kept-entries.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { Environment } from './environment.model.ts';
import { checkEnvironmentName, checkSortKey, isNameTaken } from './environment.rules.ts';

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

interface Editing extends Restorable {
  readonly typed: EnvironmentTyped;
  /** The name was left as it is, and another environment has it: to be told before anything is sent. */
  readonly taken?: true | undefined;
  /** The environment that is edited, as it is on the server; left out for a new one. */
  readonly environment?: Environment | undefined;
}

export type EnvironmentFormState =
  | ConfirmedState<Editing, EnvironmentDraft>
  /** Somebody changed it meanwhile, also since what was kept: `environment` is what it is now, `typed` what this person wants. */
  | (Editing & { readonly type: 'conflict'; readonly environment: Environment })
  | (Editing & { readonly type: 'saved'; readonly environment: Environment });

export interface EnvironmentFormOptions extends DraftsOption {
  readonly contractId: string;
  /** The one to edit; left out for a new one. */
  readonly environment?: Environment | undefined;
  /** The environments of the contract as far as they are known, for names that are taken; the server has the last word. */
  readonly known?: (() => readonly Environment[]) | undefined;
}

/** 新しい環境を作成, or changing one: typing, confirming (決定), saving (LIC-05). */
export interface EnvironmentForm extends Readable<EnvironmentFormState> {
  type(this: void, typed: Partial<EnvironmentTyped>): void;
  /** The field of the name was left: whether that is `taken` is told. */
  leaveName(this: void): void;
  /** Back to empty fields, or to what is saved, also from what was `restored`. */
  beginAnew(this: void): void;
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
  { contractId, environment, drafts, known }: EnvironmentFormOptions,
): EnvironmentForm {
  const intent = createIntent(portal);
  const first = typedOf(environment);
  const kept = createKeptEntries(
    portal,
    { drafts },
    `environment:${contractId}:${environment?.id ?? 'new'}`,
    async () => (await import('./environment.model.ts')).keptEnvironment,
  );
  const note = ({ type, typed, environment: edited }: EnvironmentFormState): void => {
    const { name, sortKey } = typed;
    const saved = typedOf(edited);
    const nothing = type === 'saved' || (name === saved.name && sortKey === saved.sortKey);
    kept.keep(nothing ? undefined : { version: edited?.version ?? null, name, sortKey, open: intent.open ?? null });
  };
  let opened = false;
  const restore = async (): Promise<void> => {
    if (opened) return;
    opened = true;
    const before = await kept.open();
    intent.open ??= before?.open ?? undefined;
    if (store.state.typed !== first) return note(store.state); // something was typed meanwhile
    if (!before) return;
    if (environment && isStored(environment, before)) return kept.keep(undefined); // it was saved, its answer lost
    const typed = { name: before.name, sortKey: before.sortKey };
    if (environment && before.version !== environment.version) store.set({ type: 'conflict', typed, environment });
    else store.set({ type: 'ready', typed, environment, restored: true });
  };
  const store = createStore<EnvironmentFormState>({ type: 'ready', typed: first, environment }, () => void restore());

  const isTaken = (name: string): boolean => isNameTaken(name, known?.() ?? [], environment?.id);

  const save = async (draft: EnvironmentDraft, edited: Environment | undefined): Promise<Environment> => {
    const { createEnvironment, updateEnvironment } = await import('./environments.endpoints.ts');
    const input = { contractId, ...draft };
    return edited
      ? portal.call(updateEnvironment, { ...input, environmentId: edited.id }, { ifMatch: edited.version })
      : intent.attempt(input, (idempotencyKey) => {
          note(store.state); // before it is sent: the page may be loaded anew while the answer is on its way
          return portal.call(createEnvironment, input, { idempotencyKey });
        });
  };
  const { change, review, back, send } = createConfirmedForm<Editing, EnvironmentDraft, EnvironmentFormState>(store, {
    facts: (state) =>
      state.type === 'submitting' || state.type === 'saved'
        ? undefined
        : {
            typed: state.typed,
            environment: state.environment,
            ...(state.taken && { taken: true }),
            ...(state.restored && { restored: true }),
          },
    check({ typed }) {
      const checked = check(typed);
      if (!isTaken(typed.name)) return checked;
      const others = checked.ok ? [] : checked.fieldErrors.filter(({ field }) => field !== 'name');
      return { ok: false, fieldErrors: [{ field: 'name', code: 'taken' }, ...others] };
    },
    async send(draft, now) {
      const saved = await save(draft, now.environment);
      kept.keep(undefined);
      return { type: 'saved', typed: typedOf(saved), environment: saved };
    },
    async refused(error, { typed }) {
      note(store.state); // whether the request is still open
      const newer = await currentObject(
        error,
        'version-conflict',
        async () => (await import('./environment.model.ts')).environment,
      );
      if (!newer) return undefined;
      // what is stored is what was typed, most likely because the answer to an earlier save was lost
      if (isStored(newer, typed)) {
        kept.keep(undefined);
        return { type: 'saved', typed: typedOf(newer), environment: newer };
      }
      return { type: 'conflict', typed, environment: newer };
    },
  });
  const beginAnew = (): void => {
    change((now) => ({ typed: typedOf(now.environment), environment: now.environment }));
    note(store.state);
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type(typed) {
      change((now) => ({
        ...now,
        typed: { ...now.typed, ...typed },
        taken: typed.name === undefined ? now.taken : undefined,
      }));
      note(store.state);
    },
    leaveName() {
      const { state } = store;
      if (state.type === 'ready' && isTaken(state.typed.name) && !state.taken) store.set({ ...state, taken: true });
    },
    beginAnew,
    review,
    back,
    send,
    takeSaved() {
      if (store.state.type === 'conflict') beginAnew();
    },
  };
}

function check({ name: typedName, sortKey }: EnvironmentTyped): Checked<EnvironmentDraft> {
  const name = checkEnvironmentName(typedName);
  const key = checkSortKey(sortKey);
  if (name.ok && key.ok) return { ok: true, draft: { name: name.text, sortKey: key.sortKey } };
  const fieldErrors: FieldError[] = [];
  if (!name.ok) fieldErrors.push({ field: 'name', code: name.code, params: name.params });
  if (!key.ok) fieldErrors.push({ field: 'sortKey', code: key.code, params: key.params });
  return { ok: false, fieldErrors };
}

function isStored({ name, sortKey }: Environment, typed: EnvironmentTyped): boolean {
  const checked = check(typed);
  return checked.ok && checked.draft.name === name && checked.draft.sortKey === sortKey;
}

const typedOf = (environment: Environment | undefined): EnvironmentTyped => ({
  name: environment?.name ?? '',
  sortKey: environment ? String(environment.sortKey) : '',
});
