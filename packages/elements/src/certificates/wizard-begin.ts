import { stepsOf } from '@madoguchi/sdk/certificates/application-steps.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { submitButton } from '../portal/form/submit-button.ts';
import { missingItems, wizardService, type ServiceStep } from './wizard-service.ts';
import { wizardClosed, type ClosedActs } from './wizard-closed.ts';
import type { WizardOutcome } from './wizard-outcome.ts';
import { wizardSteps } from './wizard-steps.ts';
import type { Choosing, WizardTexts } from './wizard-words.ts';

/** What the first page works with. */
export interface WizardBegin extends ServiceStep {
  readonly outcome: WizardOutcome;
  readonly closed: ClosedActs;
  /** Where applications are that were begun. */
  readonly draftsHref: string | undefined;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
}

/** Before there is a draft: what is applied for, and the way to what was begun before. */
export function wizardBegin(messages: WizardTexts, state: Choosing, begin: WizardBegin): TemplateResult {
  const { outcome, draftsHref, closed, onSubmit, onKeydown } = begin;
  const steps = stepsOf(state.kind);
  const busy = state.type === 'beginning';
  const items = missingItems(messages, state);
  const name = messages.text('certificates.step.service');
  return html`${steps.includes('service') ? wizardSteps(messages, { steps, current: 'service', reached: [], onGo: () => undefined }) : nothing}
    <slot name="drafts"
      >${draftsHref ? html`<a class="mado-link" part="drafts" href=${draftsHref}>${messages.text('application-wizard.drafts')}</a>` : nothing}</slot
    >
    <form novalidate class="mado-stack step-form" aria-label=${name} aria-busy=${busy} @submit=${onSubmit} @keydown=${onKeydown}>
      <div class="step-head"><h3 class="step-title" part="step-title" id="step-title" tabindex="-1">${name}</h3></div>
      ${outcome.render(messages, { error: state.type === 'not-begun' ? state.error : undefined, items, busy })}
      ${state.closed ? wizardClosed(messages, state, outcome, closed) : nothing} ${wizardService(messages, state, begin)}
      ${
        state.closed
          ? nothing
          : html`<p class="mado-hint">${messages.text('application-wizard.begin-text')}</p>
              <div class="mado-actions">
                ${submitButton(messages.text('application-wizard.begin'), busy, messages.text('busy'))}
              </div>`
      }
    </form>`;
}
