import type { ApplicationStep } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { WizardTexts } from './wizard-words.ts';

/** The steps, where one is, and what is done. */
export interface WizardSteps {
  readonly steps: readonly ApplicationStep[];
  readonly current: ApplicationStep;
  /** Those that one can go to. */
  readonly reached: readonly ApplicationStep[];
  readonly onGo: (step: ApplicationStep) => void;
}

export function wizardSteps(messages: WizardTexts, { steps, current, reached, onGo }: WizardSteps): TemplateResult {
  const at = steps.indexOf(current);
  return html`<nav class="steps" part="steps" aria-label=${messages.text('application-wizard.steps')}>
    <p class="step-of">${messages.text('application-wizard.step-of', { step: at + 1, steps: steps.length })}</p>
    <ol>
      ${steps.map((step, index) => {
        const isDone = index < at || (step !== current && reached.includes(step));
        const name = html`<span class="number" aria-hidden="true">${isDone ? tick : index + 1}</span
          ><span class="step-name">${messages.text(`certificates.step.${step}`)}</span>${
            isDone ? html` <span class="mado-hidden">${messages.text('application-wizard.step-done')}</span>` : nothing
          }`;
        const state = step === current ? 'step-current' : isDone ? 'step-done' : '';
        return html`<li class="step ${state}" part="step">
          ${
            step !== current && reached.includes(step)
              ? html`<button class="step-go" part="step-go" type="button" @click=${() => onGo(step)}>${name}</button>`
              : step === current
                ? html`<span class="step-go" aria-current="step">${name}</span>`
                : html`<span class="step-go">${name}</span>`
          }
        </li>`;
      })}
    </ol>
  </nav>`;
}

const tick = html`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
  <path d="M3.5 8.5 6.5 11.5 12.5 5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"></path>
</svg>`;
