import { calendarDay } from '../portal/calendar.rules.ts';
import type { Portal } from '../portal/create-portal.ts';
import { PortalError, toPortalError, type FieldError } from '../portal/errors.ts';
import type { ApplicationDraft, ApplicationStep } from './application-draft.model.ts';
import type { ApplicationEntries } from './application-entries.model.ts';
import type { CheckedEntries } from './application-entries.rules.ts';
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
import { changed, stepFor } from './draft-entries.ts';
import { checkDraft } from './draft-check.ts';
import type { RestoredDraft } from './draft-merging.ts';
import { isConflict, joined, restoredFrom, typedOver, untouched, updateOf } from './draft-merging.ts';
import { createDraftSaving, onceSaved } from './draft-saving.ts';
import { createDraftSubmission, type SubmissionOutcome } from './draft-submission.ts';
import { withBlock } from './entries-from.rules.ts';

export function createApplicationEditor(
  portal: Portal,
  { draft: first, stored, before, ...sold }: OpenedDraft,
  { kept, key, saveDelay, show }: ApplicationEditorOptions,
): ApplicationEditor {
  const steps = stepsOf(first.kind);
  const left = before && restoredFrom(first, before);
  let draft = first;
  let typed = left?.typed ?? untouched(first);
  let step = left?.step ?? stepFor(first);
  let farthest = step;
  /** What will be sent, and of which entries it was made: of others it says nothing. */
  let checked: { readonly of: ApplicationEntries; readonly entries: ApplicationEntries } | undefined;
  /** What is told besides, as long as nobody has to decide: then that is what there is to tell. */
  let view: ApplicationView = { type: 'editing' };
  let told: RestoredDraft['told'] = left?.told ?? {};
  let ended = false;

  const isOpen = (): boolean => !isConflict(typed, draft);
  const today = (): string => calendarDay(portal.clock.now(), portal.configuration.timeZone);
  const facts = () => ({ ...sold, subject: draft, today: today(), source: draft.source, madeKey: key.made });
  const applying = (): Applying => ({
    draft,
    catalogue: sold.catalogue,
    stored,
    coupons: takesCoupon(draft.kind) ? usableCoupons(sold.coupons, draft.serviceId, today()) : [],
    steps,
    reached: steps.slice(0, steps.indexOf(farthest) + 1).filter((one) => one !== 'service'),
    step,
    entries: typed.entries,
    csr: csr.state,
    saving: saving.state,
    ...(step === 'check' && checked?.of === typed.entries && { checked: checked.entries }),
    ...(key.made && { madeKey: key.made }),
    ...told,
  });
  const put = (next: ApplicationView = view): void => {
    view = next;
    if (!ended) show({ ...applying(), ...(isOpen() ? view : { type: 'conflict' }) });
  };
  const end = (state: ApplicationWizardState): void => {
    if (ended) return;
    ended = true;
    if (state.type === 'done') for (const forget of [kept.keep, key.note]) forget(undefined);
    saving.settle();
    show(state);
  };
  const csr = createCsrReader(() => put());
  const submission = createDraftSubmission(portal, first.id, before?.open);
  /** Keeps what is typed here as long as it is not known to be on the server. */
  const note = (): void => {
    const open = submission.open ?? null;
    const isKnown = saving.state.type === 'saved' && isOpen() && open === null;
    const { entries, agreementId = null, typedIn: version, base } = typed;
    kept.keep(isKnown ? undefined : { version, step, agreementId, entries, base, open });
  };
  /** It was saved elsewhere: what was changed in other fields joins what stands here; about the same field somebody is asked. */
  const conflict = (newer: ApplicationDraft): void => {
    typed = joined(typed, draft, newer);
    draft = newer;
    view = { type: 'editing' };
    if (isOpen()) told = { ...told, merged: true };
    edit();
    void csr.read(typed.entries.basics, facts());
    if (step === 'check' && leads()) void review();
  };
  const saving = createDraftSaving(portal, {
    delay: saveDelay,
    what: () => (ended || !isOpen() ? undefined : updateOf(draft, step, typed)),
    saved(saved) {
      draft = saved;
      typed = typedOver(typed, saved);
      view = onceSaved(view, submission.open);
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
    const asked = typed.entries;
    put({ type: 'checking' });
    const result = await checkDraft(asked, facts()).catch(toPortalError);
    if (view.type !== 'checking' || asked !== typed.entries) return undefined;
    if (!(result instanceof PortalError)) return result;
    put({ type: 'failed', error: result });
    return undefined;
  };
  const edit = (): void => {
    view = { type: 'editing' };
    if (isOpen()) saving.change();
    note();
    put();
  };
  const enter = (next: ApplicationEntries): void => {
    const { csr: text, serverName } = typed.entries.basics;
    const { basics } = next;
    typed = { ...typed, entries: next };
    edit();
    if (basics.csr !== text || basics.serverName !== serverName) void csr.read(basics, facts());
  };
  const go = (to: ApplicationStep): void => {
    step = to;
    told = { ...told, merged: undefined };
    if (steps.indexOf(to) > steps.indexOf(farthest)) farthest = to;
    edit();
    void saving.flush();
  };
  const takes = (): boolean => !ended && view.type !== 'submitting';
  const leads = (): boolean => takes() && isOpen();
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
    const isFine = result?.fieldErrors.length === 0;
    checked = isFine ? { of: typed.entries, entries: result.entries } : undefined;
    return isFine;
  };
  const review = async (): Promise<void> => {
    if (!(await isGood())) return;
    if (step === 'check') put({ type: 'editing' });
    else go('check');
  };
  const become = (outcome: SubmissionOutcome): void => {
    if (ended) return;
    if (outcome.type === 'done') return end({ ...outcome, catalogue: sold.catalogue });
    if (outcome.type === 'conflict') return conflict(outcome.draft);
    const { error, fieldErrors } = outcome;
    if (error.code === 'account-changed') return end({ type: 'unavailable', error });
    view = { type: 'failed', error };
    if (error.code === 'terms-changed') {
      typed = { ...typed, agreementId: undefined };
      step = 'terms';
      saving.change();
    }
    note();
    if (fieldErrors.length > 0) refuse(fieldErrors);
    else put();
  };

  if (left && isOpen()) saving.change();
  else if (!left) note();
  put();
  void csr.read(typed.entries.basics, facts());
  if (step === 'check' && isOpen()) void review();

  return {
    agree(id) {
      if (!takes() || step !== 'terms') return;
      typed = { ...typed, agreementId: id };
      go(steps[steps.indexOf('terms') + 1] ?? 'check');
    },
    change(change) {
      const next = takes() && changed(typed.entries, change);
      if (next && 'entries' in next) enter(next.entries);
      else if (next && leads()) put({ type: 'private-key', field: next.privateKeyIn });
    },
    useStored(block, on) {
      if (takes()) enter(withBlock(typed.entries, block, on ? stored : undefined));
    },
    look() {
      if (!leads()) return;
      put({ type: 'editing' });
      void csr.read(typed.entries.basics, facts());
    },
    async next() {
      if (!leads() || step === 'check') return;
      const following = steps[steps.indexOf(step) + 1] ?? 'check';
      if (step === 'terms') return typed.agreementId === undefined ? undefined : go(following);
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
      if (isOpen()) return;
      typed = typedOver(typed, draft);
      edit();
    },
    takeSaved() {
      if (isOpen()) return;
      typed = untouched(draft);
      step = stepFor(draft);
      told = { ...told, restored: undefined };
      view = { type: 'editing' };
      saving.settle();
      note();
      put();
      void csr.read(typed.entries.basics, facts());
    },
    leave: saving.leave,
    follow: saving.follow,
  };
}
