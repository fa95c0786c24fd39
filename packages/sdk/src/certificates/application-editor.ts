import { calendarDay } from '../portal/calendar.rules.ts';
import type { Portal } from '../portal/create-portal.ts';
import type { FieldError } from '../portal/errors.ts';
import type { ApplicationDraft, ApplicationStep } from './application-draft.model.ts';
import type { ApplicationEntries } from './application-entries.model.ts';
import { canStandAt, errorsAt, stepsOf } from './application-steps.rules.ts';
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
import { createDraftReview } from './draft-review.ts';
import type { RestoredDraft } from './draft-merging.ts';
import { isConflict, joined, restoredFrom, typedOver, untouched, updateOf } from './draft-merging.ts';
import { createDraftSaving, onceSaved } from './draft-saving.ts';
import { createDraftSubmission, type SubmissionOutcome } from './draft-submission.ts';
import { withBlock } from './entries-from.rules.ts';
import { createServiceCorrection } from './service-correction.ts';
import { tellsOfSource } from './source-facts.ts';

export function createApplicationEditor(
  portal: Portal,
  { draft: first, stored, before, from, ...sold }: OpenedDraft,
  { kept, key, saveDelay, show }: ApplicationEditorOptions,
): ApplicationEditor {
  const steps = stepsOf(first.kind);
  const left = before && restoredFrom(first, before);
  let draft = first;
  let typed = left?.typed ?? untouched(first);
  let step = left?.step ?? stepFor(first);
  let farthest = step;
  /** What is told besides, as long as nobody has to decide: then that is what there is to tell. */
  let view: ApplicationView = { type: 'editing' };
  let told: RestoredDraft['told'] = left?.told ?? {};
  let ended = false;

  const isOpen = (): boolean => !isConflict(typed, draft);
  const correction = createServiceCorrection(sold.catalogue);
  const today = (): string => calendarDay(portal.clock.now(), portal.configuration.timeZone);
  const facts = () => ({ ...sold, subject: draft, today: today(), source: draft.source, madeKey: key.made });
  const applying = (): Applying => ({
    draft,
    catalogue: sold.catalogue,
    stored,
    coupons: takesCoupon(draft.kind) ? usableCoupons(sold.coupons, draft.serviceId, today()) : [],
    steps,
    reached: steps.slice(0, steps.indexOf(farthest) + 1).filter((one) => canStandAt(one, draft)),
    step,
    ...(step === 'service' && { choosing: correction.choosing }),
    ...tellsOfSource(from, draft, csr.fingerprint),
    entries: typed.entries,
    csr: csr.state,
    saving: saving.state,
    ...(step === 'check' && { checked: review.checked(typed.entries) }),
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
    if (step === 'check' && leads()) void showChecked();
  };
  const saving = createDraftSaving(portal, {
    delay: saveDelay,
    what: () => (ended || !isOpen() ? undefined : updateOf(draft, step, typed, correction.wanted)),
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
    if (to === 'service') correction.begin(draft);
    told = { ...told, merged: undefined };
    if (steps.indexOf(to) > steps.indexOf(farthest)) farthest = to;
    edit();
    void saving.flush();
  };
  const takes = (): boolean => !ended && view.type !== 'submitting';
  const leads = (): boolean => takes() && isOpen();
  /** Shows what is wrong at the first step where something is. */
  const refuse = (fieldErrors: readonly FieldError[]): void => {
    const wrong = steps.find((one) => canStandAt(one, draft) && errorsAt(one, fieldErrors).length > 0);
    step = wrong ?? step;
    if (wrong === 'service') correction.begin(draft);
    put({ type: 'invalid', fieldErrors });
  };
  const review = createDraftReview({ entries: () => typed.entries, facts, view: () => view, put, refuse });
  const showChecked = async (): Promise<void> => {
    if (!(await review.isGood())) return;
    return step === 'check' ? put({ type: 'editing' }) : go('check');
  };
  /** Service, type and term as chosen anew: with others, the request may be refused. */
  const correct = async (following: ApplicationStep): Promise<void> => {
    put({ type: 'checking' });
    const wrong = await correction.save(draft, saving);
    if (view.type !== 'checking') return;
    if (wrong) return put(wrong);
    go(following);
    void csr.read(typed.entries.basics, facts());
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
    return fieldErrors.length > 0 ? refuse(fieldErrors) : put();
  };

  if (left && isOpen()) saving.change();
  else if (!left) note();
  put();
  void csr.read(typed.entries.basics, facts());
  if (step === 'check' && isOpen()) void showChecked();

  return {
    agree(id) {
      if (!takes() || step !== 'terms') return;
      typed = { ...typed, agreementId: id };
      go(steps[steps.indexOf('terms') + 1] ?? 'check');
    },
    choose(choice) {
      if (!leads() || step !== 'service' || view.type === 'checking') return;
      correction.choose(choice);
      put({ type: 'editing' });
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
      if (step === 'service') return correct(following);
      if (step === 'terms') return typed.agreementId === undefined ? undefined : go(following);
      if (following === 'check') return showChecked();
      const result = await review.check();
      const fieldErrors = result && errorsAt(step, result.fieldErrors);
      if (fieldErrors && fieldErrors.length > 0) put({ type: 'invalid', fieldErrors });
      else if (fieldErrors) go(following);
    },
    goTo(to) {
      if (!leads() || !applying().reached.includes(to) || to === step) return;
      return to === 'check' ? void showChecked() : go(to);
    },
    async submit(asked) {
      if (!leads() || view.type === 'checking' || step !== 'check') return;
      if (!(await review.isGood())) return;
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
