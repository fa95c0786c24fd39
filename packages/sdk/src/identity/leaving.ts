import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { isUndecided } from '../portal/intent.ts';
import { createKeptEntries, type DraftsOption, type Restorable } from '../portal/kept-entries.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { randomToken } from '../portal/time.ts';
import type { LeavingConsequences, LeavingReason } from './leaving.model.ts';
import { checkLeavingComment } from './leaving.rules.ts';

/** Why somebody leaves, as far as it is chosen and typed. */
export interface LeavingTyped {
  readonly reason?: LeavingReason | undefined;
  /** In the person's own words; asked for with `other`. */
  readonly comment: string;
}

/** What all states have in which leaving can still be given up. */
export interface LeavingFacts extends Restorable {
  /** What leaving means, the contracts whose last owner the person is among it. */
  readonly consequences: LeavingConsequences;
  /** Whether 上記の内容を確認し、退会手続きを行います is ticked. */
  readonly ticked: boolean;
  readonly typed: LeavingTyped;
}

export type LeavingState =
  | { readonly type: 'loading' }
  /** What leaving means could not be read; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  /** The consequences are on the screen: `tick` and `proceed` lead on. */
  | (LeavingFacts & { readonly type: 'reading' })
  /** The person wants to go on without having ticked the box. */
  | (LeavingFacts & { readonly type: 'unticked'; readonly fieldErrors: readonly FieldError[] })
  /** The consequences changed since they were read: they are on the screen as they are now, to be read anew. */
  | (LeavingFacts & { readonly type: 'changed' })
  /** The reason and the password are asked for: `leave` does it, `back` leads to the consequences. */
  | (LeavingFacts & { readonly type: 'asking' })
  | (LeavingFacts & { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] })
  | (LeavingFacts & { readonly type: 'submitting' })
  /** The person has not left that is known of; what was typed stays. */
  | (LeavingFacts & { readonly type: 'failed'; readonly error: PortalError })
  /** The account is deleted, and nobody is signed in. */
  | { readonly type: 'left' };

export interface LeavingPassword {
  readonly password: string;
}

/** 退会 (LIC-21): what it means, the reason and the password, leaving. It never holds the password. */
export interface Leaving extends Readable<LeavingState> {
  /** Ticks or clears 上記の内容を確認し、退会手続きを行います. */
  tick(this: void, ticked: boolean): void;
  /** 退会手続きへ: to the reason and the password, where the box is ticked. */
  proceed(this: void): void;
  /** Back to the consequences. */
  back(this: void): void;
  type(this: void, typed: Partial<LeavingTyped>): void;
  /** Takes back the reason and the comment, also where they were `restored`. */
  beginAnew(this: void): void;
  /** 退会する: checks and sends. A call while one is under way does nothing. Never rejects. */
  leave(this: void, password: LeavingPassword, before?: BeforeSending): Promise<void>;
  /** Reads what leaving means again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

/** The states in which the consequences are on the screen, and those in which the reason and the password are asked for. */
const readingTypes: readonly string[] = ['reading', 'unticked', 'changed'];
const askingTypes: readonly string[] = ['asking', 'invalid', 'failed'];

export type LeavingOptions = DraftsOption;

export function createLeaving(portal: Portal, options: LeavingOptions = {}): Leaving {
  const latest = createLatestRead();
  const receipt = randomToken(portal.random);
  /** Whether an answer was lost: the person may have left. */
  let lost = false;
  const kept = createKeptEntries(portal, options, 'leaving', async () => {
    const { keptLeaving } = await import('./leaving.model.ts');
    return keptLeaving;
  });
  const ask = async (signal?: AbortSignal): Promise<LeavingConsequences> => {
    const { readLeavingConsequences } = await import('./leaving.endpoints.ts');
    return portal.call(readLeavingConsequences, undefined, { signal });
  };
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal): Promise<LeavingFacts> => {
      const consequences = await ask(signal);
      const before = await kept.open();
      if (!before) return { consequences, ticked: false, typed: { comment: '' } };
      const typed = { reason: before.reason ?? undefined, comment: before.comment };
      return { consequences, ticked: false, typed, restored: true };
    });
    if (outcome?.ok) store.set({ type: 'reading', ...outcome.value });
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<LeavingState>({ type: 'loading' }, () => {
    if (store.state.type === 'loading') void read();
    return latest.stop;
  });
  /** The facts on the screen, where its state is one of `types`. */
  const facts = (types: readonly string[]): LeavingFacts | undefined => {
    const { state } = store;
    if (!('consequences' in state) || !types.includes(state.type)) return undefined;
    const { consequences, ticked, typed, restored } = state;
    return { consequences, ticked, typed, ...(restored && { restored }) };
  };

  /** The consequences as they are now: they came with the refusal, or are read; undefined where neither works. */
  const newerOf = async (error: PortalError): Promise<LeavingConsequences | undefined> => {
    const load = async () => (await import('./leaving.model.ts')).leavingConsequences;
    const current = await currentObject(error, 'leaving-changed', load);
    if (current) return current;
    try {
      return await ask();
    } catch {
      return undefined;
    }
  };

  /** Whether the person has left, where an answer was lost; false where that cannot be found out. */
  const hasLeft = async (): Promise<boolean> => {
    if (!lost) return false;
    try {
      const { checkLeaving } = await import('./leaving.endpoints.ts');
      return (await portal.call(checkLeaving, { receipt })).left;
    } catch {
      return false; // the next sending asks again
    }
  };
  const end = (): void => {
    kept.keep(undefined);
    store.set({ type: 'left' });
    portal.session.adopt(undefined);
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    tick(ticked) {
      const now = facts(readingTypes);
      if (now) store.set({ type: 'reading', ...now, ticked });
    },
    proceed() {
      const now = facts(readingTypes);
      if (now?.ticked) store.set({ type: 'asking', ...now });
      else if (now) store.set({ type: 'unticked', ...now, fieldErrors: [{ field: 'understood', code: 'required' }] });
    },
    back() {
      const now = facts(askingTypes);
      if (now) store.set({ type: 'reading', ...now });
    },
    type(typed) {
      const now = facts(askingTypes);
      if (!now) return;
      const next = { ...now.typed, ...typed };
      const { reason = null, comment } = next;
      kept.keep(reason === null && comment === '' ? undefined : { reason, comment });
      store.set({ type: 'asking', ...now, typed: next });
    },
    beginAnew() {
      const now = facts(askingTypes);
      if (!now) return;
      kept.keep(undefined);
      const { consequences, ticked } = now;
      store.set({ type: 'asking', consequences, ticked, typed: { comment: '' } });
    },
    async leave({ password }, before) {
      const now = facts(askingTypes);
      if (!now) return;
      const { reason, comment } = now.typed;
      const fieldErrors = check(now.typed, password);
      if (fieldErrors.length > 0 || !reason) return store.set({ type: 'invalid', ...now, fieldErrors });
      if (before?.() === false) return;
      store.set({ type: 'submitting', ...now });
      try {
        const { leave } = await import('./leaving.endpoints.ts');
        const withoutOwner = now.consequences.withoutOwner.map(({ id }) => id);
        if (!(await hasLeft()))
          await portal.call(leave, { reason, comment: comment.trim() || undefined, password, withoutOwner, receipt });
        end();
      } catch (thrown) {
        const error = toPortalError(thrown);
        lost ||= isUndecided(error);
        if (await hasLeft()) return end();
        const changed = error.code === 'leaving-changed' ? await newerOf(error) : undefined;
        if (changed) store.set({ type: 'changed', ...now, consequences: changed, ticked: false });
        else if (error.fieldErrors.length > 0) store.set({ type: 'invalid', ...now, fieldErrors: error.fieldErrors });
        else store.set({ type: 'failed', ...now, error });
      }
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}

function check({ reason, comment }: LeavingTyped, password: string): readonly FieldError[] {
  const fieldErrors: FieldError[] = [];
  if (!reason) fieldErrors.push({ field: 'reason', code: 'required' });
  const words = reason && checkLeavingComment(reason, comment);
  if (words && !words.ok) fieldErrors.push({ field: 'comment', code: words.code, params: words.params });
  if (password === '') fieldErrors.push({ field: 'password', code: 'required' });
  return fieldErrors;
}
