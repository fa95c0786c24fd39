import { calendarDay } from '../portal/calendar.rules.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError } from '../portal/errors.ts';
import type { ApplicationDraft, ApplicationStep } from './application-draft.model.ts';
import type { ApplicationEntries } from './application-entries.model.ts';
import type { CheckedEntries, EntriesFacts } from './application-entries.rules.ts';
import { stepOf, stepsOf } from './application-steps.rules.ts';
import type {
  ApplicationEditor,
  ApplicationEditorOptions,
  ApplicationView,
  Applying,
  ApplicationWizardState,
  OpenedDraft,
} from './application-wizard-state.ts';
import { takesCoupon, usableCoupons } from './coupon.rules.ts';
import { createCsrReader } from './csr-reading.ts';
import { changed, restoredFrom, stepFor } from './draft-entries.ts';
import { checkDraft } from './draft-check.ts';
import { createDraftSaving } from './draft-saving.ts';
import { createDraftSubmission, type SubmissionOutcome } from './draft-submission.ts';
import { withBlock } from './entries-from.rules.ts';
import { mergeEntries } from './merged-entries.rules.ts';

export function createApplicationEditor(
  portal: Portal,
  { draft: first, catalogue, stored, coupons, before }: OpenedDraft,
  { kept, saveDelay, show }: ApplicationEditorOptions,
): ApplicationEditor {
  const steps = stepsOf(first.kind);
  const left = before && restoredFrom(first, before);
  let draft = first;
  /** The version that `entries` were typed in: that of `draft`, but in a conflict. */
  let typedIn = left?.typedIn ?? first.version;
  /** What that version holds. */
  let base = left?.base ?? first.entries;
  let { entries, agreementId } = left ?? first;
  let step = left?.step ?? stepFor(first);
  let farthest = step;
  let checked: ApplicationEntries | undefined;
  let view: ApplicationView = { type: typedIn === first.version ? 'editing' : 'conflict' };
  let [ended, restored, merged] = [false, left !== undefined, left?.merged ?? false];

  const today = (): string => calendarDay(portal.clock.now(), portal.configuration.timeZone);
  const facts = (): EntriesFacts => ({ subject: draft, catalogue, coupons, today: today(), source: draft.source });
  const applying = (): Applying => ({
    draft,
    catalogue,
    stored,
    coupons: takesCoupon(draft.kind) ? usableCoupons(coupons, draft.serviceId, today()) : [],
    steps,
    reached: steps.slice(0, steps.indexOf(farthest) + 1).filter((one) => one !== 'service'),
    step,
    entries,
    csr: csr.state,
    saving: saving.state,
    ...(step === 'check' && checked && { checked }),
    ...(restored && { restored: true }),
    ...(merged && { merged: true }),
  });
  const put = (next: ApplicationView = view): void => {
    view = next;
    if (!ended) show({ ...applying(), ...view });
  };
  const end = (state: ApplicationWizardState): void => {
    if (ended) return;
    ended = true;
    if (state.type === 'done') kept.keep(undefined);
    saving.settle();
    show(state);
  };
  const csr = createCsrReader(() => put());
  const submission = createDraftSubmission(portal, first.id, before?.open);
  /** Keeps what is typed here as long as it is not known to be on the server. */
  const note = (): void => {
    const open = submission.open ?? null;
    const isKnown = saving.state.type === 'saved' && view.type !== 'conflict' && open === null;
    kept.keep(isKnown ? undefined : { version: typedIn, step, agreementId: agreementId ?? null, entries, base, open });
  };
  /** It was saved elsewhere: what was changed in other fields joins what stands here; about the same field somebody is asked. */
  const conflict = (newer: ApplicationDraft): void => {
    const { entries: both, clashes } = mergeEntries(base, entries, newer.entries);
    if (draft.agreementId === undefined) agreementId ??= newer.agreementId;
    [draft, entries, checked] = [newer, both, undefined];
    if (clashes.length > 0) view = { type: 'conflict' };
    else [typedIn, base, merged] = [newer.version, newer.entries, true];
    edit();
    void csr.read(entries.basics, facts());
    if (step === 'check' && leads()) void review();
  };
  const saving = createDraftSaving(portal, {
    delay: saveDelay,
    what: () =>
      ended || view.type === 'conflict'
        ? undefined
        : { input: { draftId: draft.id, step, agreementId, entries }, version: draft.version },
    saved(saved) {
      draft = saved;
      [typedIn, base] = [saved.version, saved.entries];
    },
    conflict,
    tell(state) {
      if (ended) return;
      const error = state.type === 'failed' ? state.error : undefined;
      if (error?.code === 'account-changed') return end({ type: 'unavailable', error });
      note();
      put();
      if (error?.code === 'not-found') void submission.repeat().then((found) => found && become(found)); // sent before, maybe
    },
  });

  /** Checks all of it; undefined where something was typed meanwhile, or it failed, which is shown. */
  const check = async (): Promise<CheckedEntries | undefined> => {
    const asked = entries;
    put({ type: 'checking' });
    try {
      const result = await checkDraft(asked, facts());
      return view.type === 'checking' && asked === entries ? result : undefined;
    } catch (thrown) {
      if (view.type === 'checking') put({ type: 'failed', error: toPortalError(thrown) });
      return undefined;
    }
  };
  const edit = (): void => {
    if (view.type !== 'conflict') {
      view = { type: 'editing' };
      saving.change();
    }
    note();
    put();
  };
  const enter = (next: ApplicationEntries): void => {
    const { csr: text, serverName } = entries.basics;
    const { basics } = (entries = next);
    checked = undefined;
    edit();
    if (basics.csr !== text || basics.serverName !== serverName) void csr.read(basics, facts());
  };
  const go = (to: ApplicationStep): void => {
    step = to;
    merged = false;
    if (steps.indexOf(to) > steps.indexOf(farthest)) farthest = to;
    edit();
    void saving.flush();
  };
  const takes = (): boolean => !ended && view.type !== 'submitting';
  const leads = (): boolean => takes() && view.type !== 'conflict';
  /** Shows what is wrong at the first step where something is. */
  const refuse = (fieldErrors: readonly FieldError[]): void => {
    const wrong = steps.find((one) => one !== 'service' && fieldErrors.some(({ field }) => stepOf(field) === one));
    step = wrong ?? step;
    put({ type: 'invalid', fieldErrors });
  };
  /** Whether all of it is good; otherwise what is wrong is shown. */
  const isGood = async (): Promise<boolean> => {
    const result = await check();
    if (result && result.fieldErrors.length > 0) refuse(result.fieldErrors);
    checked = result?.fieldErrors.length === 0 ? result.entries : undefined;
    return checked !== undefined;
  };
  const review = async (): Promise<void> => {
    if (!(await isGood())) return;
    if (step === 'check') put({ type: 'editing' });
    else go('check');
  };
  const become = (outcome: SubmissionOutcome): void => {
    if (ended) return;
    if (outcome.type === 'done') return end({ ...outcome, catalogue });
    if (outcome.type === 'conflict') return conflict(outcome.draft);
    const { error } = outcome;
    const { code, fieldErrors } = error;
    if (code === 'account-changed') return end({ type: 'unavailable', error });
    view = { type: 'failed', error };
    if (code === 'terms-changed') {
      agreementId = undefined;
      step = 'terms';
      saving.change();
    }
    note();
    if (code === 'coupon-used-up') refuse([{ field: 'basics.couponId', code }]);
    else if (fieldErrors.length > 0) refuse(fieldErrors);
    else put();
  };

  if (left && view.type === 'editing') saving.change();
  else if (!left) note();
  put();
  void csr.read(entries.basics, facts());
  if (step === 'check' && view.type === 'editing') void review();

  return {
    agree(id) {
      if (!takes() || step !== 'terms') return;
      agreementId = id;
      go(steps[steps.indexOf('terms') + 1] ?? 'check');
    },
    change(change) {
      const next = takes() && changed(entries, change);
      if (next && 'entries' in next) enter(next.entries);
      else if (next && leads()) put({ type: 'private-key', field: next.privateKeyIn });
    },
    useStored(block, on) {
      if (takes()) enter(withBlock(entries, block, on ? stored : undefined));
    },
    async next() {
      if (!leads() || step === 'check') return;
      const following = steps[steps.indexOf(step) + 1] ?? 'check';
      if (step === 'terms') return agreementId === undefined ? undefined : go(following);
      if (following === 'check') return review();
      const fieldErrors = (await check())?.fieldErrors.filter(({ field }) => stepOf(field) === step);
      if (fieldErrors && fieldErrors.length > 0) put({ type: 'invalid', fieldErrors });
      else if (fieldErrors) go(following);
    },
    goTo(to) {
      if (!leads() || !applying().reached.includes(to) || to === step) return;
      if (to === 'check') void review();
      else go(to);
    },
    async submit(asked) {
      if (!leads() || view.type === 'checking' || step !== 'check') return;
      if (!(await isGood())) return;
      put({ type: 'editing' });
      if (asked?.() === false) return;
      put({ type: 'submitting' });
      if (await saving.flush()) return become(await submission.send(draft.version, note));
      if (view.type === 'submitting' && saving.state.type === 'failed')
        put({ type: 'failed', error: saving.state.error });
    },
    async save() {
      if (takes()) await saving.flush();
    },
    keepTyped() {
      if (view.type !== 'conflict') return;
      view = { type: 'editing' };
      [typedIn, base] = [draft.version, draft.entries];
      edit();
    },
    takeSaved() {
      if (view.type !== 'conflict') return;
      ({ agreementId, version: typedIn, entries: base } = draft);
      [restored, step] = [false, stepFor(draft)];
      enter(draft.entries); // in a conflict nothing of it is sent
      saving.settle();
      view = { type: 'editing' };
      note();
      put();
    },
    leave: saving.leave,
  };
}
