import { mayManage } from '../contracts/contract-role.rules.ts';
import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import { toPortalError, type PortalError } from '../portal/errors.ts';
import { createKeptEntries, type DraftsOption } from '../portal/kept-entries.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { readWholeNumber } from '../portal/whole-number.rules.ts';
import type { AssignedCount, Assignment } from './assignment.model.ts';
import type { Assigning, AssignmentFormState, Pasted } from './assignment-form-state.ts';
import { assignmentRows, changesOf, type AssignmentRow, type TypedCounts } from './assignment-rows.rules.ts';
import { mostFor } from './assignment.rules.ts';
import { readPastedCounts } from './pasted-counts.rules.ts';

export type { Assigning, AssignmentFormState, Pasted } from './assignment-form-state.ts';
export type { AssignmentChange, AssignmentRow } from './assignment-rows.rules.ts';

export interface AssignmentFormOptions extends DraftsOption {
  readonly contractId: string;
  readonly environmentId: string;
}

/** 割り当て: how many of each product an environment has (LIC-06, LIC-07). */
export interface AssignmentForm extends Readable<AssignmentFormState> {
  /** Takes a count as typed, in any width. */
  type(this: void, productId: string, typed: string): void;
  /** Raises or lowers a count, as far as it goes. */
  step(this: void, productId: string, by: number): void;
  /** Takes what was copied from a spreadsheet, at a product's row. False where it is one cell, which is text like any other. */
  paste(this: void, productId: string, text: string): boolean;
  /** その他の製品を追加: shows rows for products that were added by a key, with 1 each where one is left. */
  add(this: void, productIds: readonly string[]): void;
  /** Checks all counts, and asks for confirmation where they are good and change something. */
  review(this: void): void;
  /** Back from the confirmation to the rows. */
  back(this: void): void;
  /** Assigns what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** Takes what is assigned on the server instead of what was typed, also of what was `restored`. */
  takeSaved(this: void): void;
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createAssignmentForm(
  portal: Portal,
  { contractId, environmentId, drafts }: AssignmentFormOptions,
): AssignmentForm {
  const latest = createLatestRead();
  let typed: TypedCounts = new Map();
  let chosen: readonly string[] = [];
  let restored = false;
  const kept = createKeptEntries(portal, { drafts }, `assignment:${contractId}:${environmentId}`, async () => {
    const { keptAssignment } = await import('./assignment.model.ts');
    return keptAssignment;
  });

  const ask = async (signal?: AbortSignal): Promise<Assignment> => {
    const { readAssignment } = await import('./assignment.endpoints.ts');
    return portal.call(readAssignment, { contractId, environmentId }, { signal });
  };
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => begin(await ask(signal)));
    if (outcome?.ok) store.set(outcome.value);
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<AssignmentFormState>({ type: 'loading' }, () => {
    void (store.state.type === 'loading' ? read() : refresh());
    return latest.stop;
  });
  /** What may have changed while nobody followed: counts elsewhere, products that were added. What was typed stays. */
  const refresh = async (): Promise<void> => {
    if (!isAtRest(store.state)) return;
    const outcome = await latest.read(ask);
    const { state } = store;
    if (!outcome?.ok || !isAtRest(state)) return;
    store.set({ type: 'ready', ...rebase(outcome.value, state.rows) });
  };
  /** Whether the person may change it in principle; in a contract that has ended it stays as it is. */
  const mayChange = ({ role }: Assignment): boolean => mayManage(portal.configuration, role);
  const assigning = (assignment: Assignment): Assigning => ({
    assignment,
    ...assignmentRows(assignment, typed, chosen),
    manages: mayChange(assignment) && !assignment.ended,
    ...(assignment.ended && { ended: mayChange(assignment) }),
    ...(restored && { restored }),
  });
  /** What is on the screen first: what is assigned, or what was typed before and not sent. */
  const begin = async (assignment: Assignment): Promise<AssignmentFormState> => {
    const before = mayChange(assignment) && !assignment.ended ? await kept.open() : undefined;
    typed = new Map(before?.counts.map((count) => [count.productId, count.typed]));
    chosen = [...typed.keys()];
    const differs = assigning(assignment).rows.some(({ changed }) => changed);
    if (before && !differs) kept.keep(undefined); // what was kept was saved, its answer lost
    if (differs && before?.version !== assignment.version) return { type: 'conflict', ...assigning(assignment) };
    restored = differs;
    return { type: 'ready', ...assigning(assignment) };
  };
  /** Keeps what is on the screen, or nothing where that is what is assigned. */
  const note = ({ assignment: { version }, rows }: Assigning): void => {
    const counts = rows.flatMap(({ changed, line: { productId }, typed: text }) =>
      changed ? [{ productId, typed: text }] : [],
    );
    kept.keep(counts.length > 0 ? { version, counts } : undefined);
  };
  /** What is on the screen, or undefined where nothing can be changed now. */
  const current = (): Assigning | undefined => {
    const { state } = store;
    if (!('assignment' in state) || state.type === 'submitting' || !state.manages) return undefined;
    const { assignment, rows, others, manages } = state; // never `ended`
    return { assignment, rows, others, manages, ...(restored && { restored }) };
  };
  const type = (entries: readonly (readonly [productId: string, typed: string])[], pasted?: Pasted): void => {
    const now = current();
    if (!now) return;
    typed = new Map([...typed, ...entries]);
    const next = assigning(now.assignment);
    note(next);
    store.set({ type: 'ready', ...next, ...(pasted && { pasted }) });
  };
  /** Goes on with what the server has now; rows that the person did not change follow it. */
  const rebase = (assignment: Assignment, rows: readonly AssignmentRow[]): Assigning => {
    typed = new Map(rows.filter(({ changed }) => changed).map((row) => [row.line.productId, row.typed]));
    return assigning(assignment);
  };
  /** What was typed is done with. */
  const clear = (): void => {
    typed = new Map();
    chosen = [];
    restored = false;
    kept.keep(undefined);
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type: (productId, text) => type([[productId, text]]),
    step(productId, by) {
      const row = current()?.rows.find(({ line }) => line.productId === productId);
      if (!row) return;
      const known = readWholeNumber(row.typed);
      const from = known.ok ? known.value : row.line.count;
      type([[productId, String(Math.min(mostFor(row.line), Math.max(0, from + by)))]]);
    },
    paste(productId, text) {
      const now = current();
      if (!now) return false;
      const shown = now.rows.map(({ line }) => line);
      const at = shown.findIndex((line) => line.productId === productId);
      const pasted = readPastedCounts(text, { named: [...shown, ...now.others], shown, from: Math.max(0, at) });
      if (!pasted) return false;
      const { counts, unknown, surplus } = pasted;
      chosen = [...chosen, ...counts.map((count) => count.productId)];
      type(
        counts.map((count) => [count.productId, count.typed]),
        { filled: counts.length, unknown, surplus },
      );
      return true;
    },
    add(productIds) {
      const added = current()?.others.filter((line) => productIds.includes(line.productId)) ?? [];
      chosen = [...chosen, ...added.map((line) => line.productId)];
      type(added.map((line) => [line.productId, String(Math.min(1, mostFor(line)))]));
    },
    review() {
      const now = current();
      if (!now) return;
      const changes = changesOf(now.rows);
      if (now.rows.some(({ check }) => !check.ok)) store.set({ type: 'invalid', ...now });
      else if (changes.length === 0) store.set({ type: 'unchanged', ...now });
      else store.set({ type: 'confirming', ...now, changes });
    },
    back() {
      const now = current();
      if (now && store.state.type === 'confirming') store.set({ type: 'ready', ...now });
    },
    async send(before) {
      const { state } = store;
      const now = current();
      if (state.type !== 'confirming' || !now) return;
      if (before?.() === false) return;
      store.set({ type: 'submitting', ...now, changes: state.changes });
      const counts = countsOf(now.rows);
      const finish = (saved: Assignment): void => {
        clear();
        store.set({ type: 'saved', ...assigning(saved) });
      };
      try {
        const { updateAssignment } = await import('./assignment.endpoints.ts');
        const { version } = now.assignment;
        finish(await portal.call(updateAssignment, { contractId, environmentId, counts }, { ifMatch: version }));
      } catch (thrown) {
        const error = toPortalError(thrown);
        const newer = await currentOf(error);
        // what is stored is what was sent, most likely because the answer to an earlier try was lost
        if (newer && isStored(newer, counts)) return finish(newer);
        if (newer) {
          restored = false;
          return store.set({ type: 'conflict', ...rebase(newer, now.rows) });
        }
        // others took some of the licences into other environments: what remains is asked for, and shown by the rows
        const fresh = ['not-enough-licenses', 'contract-ended'].includes(error.code)
          ? await ask().catch(() => undefined)
          : undefined;
        store.set({ type: 'failed', ...(fresh ? rebase(fresh, now.rows) : now), error });
      }
    },
    takeSaved() {
      const now = current();
      if (!now) return;
      clear();
      store.set({ type: 'ready', ...assigning(now.assignment) });
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}

/** Nothing is told, asked or sent. */
const isAtRest = (state: AssignmentFormState): state is Extract<AssignmentFormState, { type: 'ready' | 'saved' }> =>
  state.type === 'ready' || state.type === 'saved';

/** All that the environment is to have. */
const countsOf = (rows: readonly AssignmentRow[]): readonly AssignedCount[] =>
  rows.flatMap(({ line, check }) =>
    check.ok && check.count > 0 ? [{ productId: line.productId, count: check.count }] : [],
  );

const isStored = ({ lines }: Assignment, counts: readonly AssignedCount[]): boolean => {
  const stored = lines.filter(({ count }) => count > 0);
  return (
    stored.length === counts.length &&
    stored.every((line) => counts.some(({ productId, count }) => productId === line.productId && count === line.count))
  );
};

/** The assignment as it is on the server, which came with the refusal; undefined where it did not. */
const currentOf = (error: PortalError): Promise<Assignment | undefined> =>
  currentObject(error, 'version-conflict', async () => (await import('./assignment.model.ts')).assignment);
