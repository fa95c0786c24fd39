import type { ApplicationWizard, TermsState } from '@madoguchi/sdk';
import { switchesService } from '@madoguchi/sdk/certificates/application-steps.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { submitButton } from '../portal/form/submit-button.ts';
import { serviceName } from './application-words.ts';
import type { CsrEntry } from './csr-entry.ts';
import { entrySummary } from './entry-words.ts';
import type { KeyMaker } from './key-maker.ts';
import type { WizardActs } from './wizard-acts.ts';
import { guides, wizardBasics } from './wizard-basics.ts';
import type { TypedBlocks } from './wizard-blocks.ts';
import { wizardCheck } from './wizard-check.ts';
import { wizardClosed } from './wizard-closed.ts';
import { wizardConflict } from './wizard-conflict.ts';
import { wizardContacts } from './wizard-contacts.ts';
import { wizardGone } from './wizard-gone.ts';
import type { WizardOutcome } from './wizard-outcome.ts';
import { wizardOrganisation } from './wizard-organisation.ts';
import { wizardSaving } from './wizard-saving.ts';
import { choosingOf, missingItems, wizardService } from './wizard-service.ts';
import { wizardSteps } from './wizard-steps.ts';
import { termsSubmit, wizardTerms, type TermsStep } from './wizard-terms.ts';
import { errorsOf, type Applying, type WizardTexts } from './wizard-words.ts';

/** What the steps of a draft work with. */
export interface WizardDrawing {
  readonly controller: ApplicationWizard | undefined;
  readonly outcome: WizardOutcome;
  readonly entry: CsrEntry;
  readonly key: KeyMaker;
  readonly blocks: TypedBlocks;
  readonly terms: TermsState;
  readonly termsStep: Omit<TermsStep, 'agreed' | 'outcome'>;
  readonly moment: (iso: string) => string;
  readonly acts: WizardActs;
  /** Where all applications are. */
  readonly listHref: string | undefined;
}

/** The terms were agreed to for this draft, as far as is known here. */
export function isAgreed(state: Applying): boolean {
  const changed = state.type === 'failed' && state.error.code === 'terms-changed';
  return state.draft.agreementId !== undefined && !changed;
}

/** A draft on the screen: where one is, the step, and how far it is saved. */
export function wizardView(messages: WizardTexts, state: Applying, drawing: WizardDrawing): TemplateResult {
  const { acts, entry } = drawing;
  const { steps, step, reached } = state;
  const isConflict = state.type === 'conflict';
  const busy = state.type === 'checking' || state.type === 'submitting';
  const name = messages.text(`certificates.step.${step}`);
  return html`${wizardSteps(messages, { steps, current: step, reached: isConflict ? [] : reached, onGo: acts.goTo })}
    ${state.restored && state.type === 'editing' ? html`<p class="mado-notice" part="restored" role="status">${messages.text('application-wizard.restored')}</p>` : nothing}
    ${state.merged ? html`<p class="mado-notice" part="merged" role="status">${messages.text('application-wizard.merged')}</p>` : nothing}
    <form
      novalidate
      class="mado-stack step-form"
      aria-label=${name}
      aria-busy=${busy}
      @submit=${acts.submit}
      @keydown=${acts.keydown}
      @paste=${entry.guard}
      @drop=${entry.guard}
      @beforeinput=${entry.guard}
      @input=${entry.guard}
    >
      <div class="step-head">
        <h3 class="step-title" part="step-title" id="step-title" tabindex="-1">${name}</h3>
        ${step === 'basics' ? guides(messages, state, serviceName(messages, state.catalogue, state.draft.serviceId)) : nothing}
      </div>
      ${isConflict ? nothing : told(messages, state, drawing)}
      ${
        isConflict
          ? wizardConflict(messages, state, drawing.outcome.id, { onKeep: acts.keepTyped, onTake: acts.takeSaved })
          : keyed(
              `${state.draft.id} ${step} ${entry.fresh}`,
              html`<div class="mado-stack">${body(messages, state, drawing)}</div>`,
            )
      }
      ${isConflict ? nothing : actions(messages, state, drawing)}
    </form>
    <div class="foot">
      ${wizardSaving(messages, state, drawing.moment)}
      <button class="mado-link plain" part="leave" type="button" @click=${acts.leave}>
        ${messages.text('application-wizard.leave')}
      </button>
    </div>`;
}

/** What came of the last step, above the fields. */
function told(messages: WizardTexts, state: Applying, drawing: WizardDrawing): unknown {
  const { outcome, entry, terms, acts, listHref } = drawing;
  const caught = caughtIn(state, entry);
  const busy = state.type === 'checking' || state.type === 'submitting';
  const choosing = choosingOf(state);
  const isTerms = state.step === 'terms'; // then it is the terms' own outcome
  const isGone = state.type === 'failed' && state.error.code === 'not-found'; // sent or thrown away elsewhere
  const isChanged = isTerms && state.type === 'failed' && (terms.type === 'loading' || terms.type === 'ready');
  return html`${wizardClosed(messages, { ...state, kind: state.draft.kind }, outcome, { onNew: acts.applyNew, listHref })}${
    isChanged
      ? html`<p class="mado-notice" part="terms-changed" id=${outcome.id} role="alert" tabindex="-1">${messages.text('application-wizard.terms-changed')}</p>`
      : isGone
        ? wizardGone(messages, outcome.id, listHref)
        : isTerms
          ? nothing
          : outcome.render(messages, {
              error: state.type === 'failed' ? state.error : undefined,
              items: choosing ? missingItems(messages, choosing) : entrySummary(messages, errorsOf(state)),
              typed: true,
              busy,
            })
  }
    ${caught !== undefined && caught !== 'basics.csr' ? keyWarning(messages) : nothing}
    ${
      state.draft.kind !== 'new' && !choosing && !isTerms && state.step !== 'check'
        ? html`<p class="mado-text">${messages.text('application-wizard.prefilled')}</p>`
        : nothing
    }`;
}

const caughtIn = (state: Applying, { caught }: CsrEntry): string | undefined =>
  caught ?? (state.type === 'private-key' ? state.field : undefined);

/** A private key was kept out of a field (CRT-05). */
function keyWarning(messages: WizardTexts): TemplateResult {
  return html`<div class="mado-notice mado-notice-danger" part="private-key" role="alert">
    <p class="mado-notice-title">${messages.text('application-wizard.private-key-title')}</p>
    <p class="mado-text">${messages.text('application-wizard.private-key-text')}</p>
  </div>`;
}

function body(
  messages: WizardTexts,
  state: Applying,
  { controller, outcome, entry, key, blocks, terms, termsStep, acts }: WizardDrawing,
): TemplateResult {
  const { entries, stored } = state;
  const type: ApplicationWizard['type'] = (change) => {
    entry.clear();
    controller?.type(change);
  };
  const choice = {
    entries,
    stored,
    onChoose: (block: Parameters<ApplicationWizard['useStored']>[0], on: boolean) => {
      if (on) blocks.note(entries, block);
      const typed = on ? undefined : blocks.take(block);
      if (typed) controller?.type(typed);
      else controller?.useStored(block, on);
      entry.fresh++;
    },
  };
  switch (state.step) {
    case 'service': {
      const choosing = choosingOf(state);
      return choosing
        ? wizardService(messages, choosing, {
            stands: false,
            switches: switchesService(state.draft),
            onChoose: (chosen) => controller?.choose(chosen),
          })
        : html``;
    }
    case 'terms':
      return wizardTerms(messages, terms, { ...termsStep, agreed: isAgreed(state), outcome });
    case 'basics':
      return wizardBasics(messages, state, type, {
        warning: caughtIn(state, entry) === 'basics.csr' ? keyWarning(messages) : nothing,
        refused: entry.refused,
        making: key.state,
        key: {
          onOpen: () => {
            const now = controller?.state; // what was typed last may not be drawn yet
            void key.open(now && 'entries' in now ? now : state);
          },
          onDownload: () => key.download(),
          onDiscard: () => key.close(),
        },
        onMade: acts.keepMade,
        onOther: acts.keepOther,
        onText: (csr) => type({ block: 'basics', typed: { csr } }),
        onFiles: (files) => void entry.read(files),
      });
    case 'organisation':
      return wizardOrganisation(messages, state, type, choice);
    case 'contacts':
      return wizardContacts(messages, state, {
        onType: type,
        onSame(role) {
          controller?.type({ block: role, typed: entries.contacts.registration });
          entry.fresh++;
        },
        blocks: choice,
      });
    case 'check':
      return wizardCheck(messages, state, acts.goTo);
  }
}

/** 戻る and 次へ, or 申込. */
function actions(messages: WizardTexts, state: Applying, { terms, acts }: WizardDrawing): TemplateResult {
  const { steps, step, reached } = state;
  const before = steps[steps.indexOf(step) - 1];
  const busy = state.type === 'checking' || state.type === 'submitting';
  const label = messages.text(step === 'check' ? 'application-wizard.submit' : 'application-wizard.next');
  return html`<div class="mado-actions" @click=${acts.press}>
    ${step === 'terms' ? termsSubmit(messages, terms, isAgreed(state)) : submitButton(label, busy, messages.text('busy'))}
    ${
      before && reached.includes(before)
        ? html`<button class="mado-button mado-button-quiet" part="back" type="button" @click=${() => acts.goTo(before)}>
            ${messages.text('application-wizard.back')}
          </button>`
        : nothing
    }
  </div>`;
}
