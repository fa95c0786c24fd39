import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import { toPortalError } from '../portal/errors.ts';
import { isUndecided } from '../portal/intent.ts';
import { canonicalJson } from '../portal/canonical-json.rules.ts';
import { jitter } from '../portal/repeat.rules.ts';
import { minute, second } from '../portal/time.ts';
import type { ApplicationDraft } from './application-draft.model.ts';
import type { UpdateDraftInput } from './application-drafts.endpoints.ts';
import type { ApplicationView, DraftSavingState } from './application-wizard-state.ts';

export interface DraftSavingOptions {
  /** Milliseconds from the last change until it is sent. */
  readonly delay: number;
  /** What is to be kept, and the version that it replaces; undefined where nothing may be saved now. */
  readonly what: () => { readonly input: UpdateDraftInput; readonly version: number } | undefined;
  /** What became of it. */
  readonly tell: (state: DraftSavingState) => void;
  readonly saved: (draft: ApplicationDraft) => void;
  /** It was changed elsewhere: nothing is saved until `change` or `settle` is called. */
  readonly conflict: (draft: ApplicationDraft) => void;
}

/** Keeps a draft on the server while it is typed: one save at a time, the newest one last. */
export interface DraftSaving {
  readonly state: DraftSavingState;
  /** Something was typed. */
  change(this: void): void;
  /** What stands on the server is what is wanted. */
  settle(this: void): void;
  /** Sends what was not sent, and resolves with whether all of it is on the server. Never rejects. */
  flush(this: void): Promise<boolean>;
  /** Nobody follows any longer: what was not sent is sent now, and not tried again. */
  leave(this: void): void;
  /** Somebody follows again: what was not sent is sent now, and tried again as before. */
  follow(this: void): void;
}

/**
 * What is told besides the saving, once that worked: nothing of a line that was broken. Where something was sent of which
 * nobody knows what became (`open`) that goes on being told.
 */
export const onceSaved = (view: ApplicationView, open: unknown): ApplicationView =>
  view.type === 'failed' && open === undefined && isUndecided(view.error) ? { type: 'editing' } : view;

/** So often it is tried again in growing distances; then with the next change. */
const mostTries = 8;

export function createDraftSaving(
  portal: Portal,
  { delay, what, tell, saved, conflict }: DraftSavingOptions,
): DraftSaving {
  let state: DraftSavingState = { type: 'saved' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let dirty = false;
  let failures = 0;
  /** What was sent and nobody has answered: any of it may be stored. */
  let unanswered: readonly UpdateDraftInput[] = [];

  const show = (next: DraftSavingState): void => tell((state = next));
  const later = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  };
  const finish = (draft: ApplicationDraft): boolean => {
    saved(draft);
    show({ type: dirty ? 'waiting' : 'saved' });
    return dirty;
  };
  /** Sends what there is now, and resolves with whether something was typed meanwhile that can be sent too. */
  const save = async (): Promise<boolean> => {
    const now = what();
    if (!now) return false;
    dirty = false;
    show({ type: 'saving' });
    try {
      const { updateApplicationDraft } = await import('./application-drafts.endpoints.ts');
      const draft = await portal.call(updateApplicationDraft, now.input, { ifMatch: now.version });
      failures = 0;
      unanswered = [];
      return finish(draft);
    } catch (thrown) {
      const error = toPortalError(thrown);
      const newer = await currentObject(
        error,
        'version-conflict',
        async () => (await import('./application-draft.model.ts')).applicationDraft,
      );
      // what is stored is what was sent, most likely because the answer to an earlier save was lost
      if (newer && isStored(newer, now.input)) return finish(newer);
      const isOurs = newer && unanswered.some((input) => isStored(newer, input));
      if (newer) unanswered = [];
      if (newer && isOurs) {
        dirty = true;
        return finish(newer);
      }
      if (newer) {
        state = { type: 'waiting' };
        conflict(newer);
        return false;
      }
      if (isUndecided(error)) unanswered = [...unanswered, now.input];
      dirty = true;
      show({ type: 'failed', error });
      if ((isUndecided(error) || error.status === 429) && ++failures <= mostTries) {
        const wait = error.retryAfter === undefined ? second * 2 ** failures : error.retryAfter * second;
        later(Math.min(minute, wait) * (1 + jitter(portal.random)));
      }
      return false;
    }
  };
  const run = async (): Promise<void> => {
    while (await save());
  };
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    timer = undefined;
    if (running) await running;
    // of two who waited for the same save the other one may have begun the next
    if (running || dirty) await (running ??= run().finally(() => (running = undefined)));
    return state.type === 'saved';
  };
  return {
    get state() {
      return state;
    },
    settle() {
      clearTimeout(timer);
      dirty = false;
      state = { type: 'saved' };
    },
    change() {
      dirty = true;
      failures = 0;
      if (!running) show({ type: 'waiting' });
      later(delay);
    },
    flush,
    leave() {
      failures = mostTries;
      if (dirty) void flush();
      else clearTimeout(timer);
    },
    follow() {
      failures = 0;
      void flush();
    },
  };
}

function isStored(draft: ApplicationDraft, { step, agreementId, entries, choice }: UpdateDraftInput): boolean {
  const { step: itsStep, agreementId: itsAgreement, entries: itsEntries, serviceId, contractType, months } = draft;
  const isChosen = !choice || canonicalJson({ ...choice }) === canonicalJson({ serviceId, contractType, months });
  const isEntered = canonicalJson(entries) === canonicalJson(itsEntries);
  return step === itsStep && agreementId === itsAgreement && isEntered && isChosen;
}
