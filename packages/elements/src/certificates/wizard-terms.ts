import type { TermsState } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { termsDocuments } from '../identity/terms-documents.ts';
import type { FormOutcome } from '../portal/form/form-outcome.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { untilRead } from '../portal/form/until-read.ts';
import type { WizardTexts } from './wizard-words.ts';

/** What the step of the terms works with. */
export interface TermsStep {
  /** They were agreed to for this application. */
  readonly agreed: boolean;
  readonly outcome: FormOutcome;
  /** The level of the headings within the documents. */
  readonly level: number;
  readonly onOpen: (documentId: string) => void;
  readonly onRetry: () => void;
}

/** 規約の確認: the documents of a kind of application, and one button that agrees to all of them (AUTH-09). */
export function wizardTerms(messages: WizardTexts, state: TermsState, step: TermsStep): TemplateResult {
  const { outcome } = step;
  if (step.agreed || state.type === 'agreed' || state.type === 'agreed-for-application')
    return html`<p class="mado-notice mado-notice-success" part="success" role="status">${messages.text('application-wizard.agreed')}</p>`;
  if (state.type === 'loading' || state.type === 'unavailable')
    return untilRead(messages, outcome, state, {
      loading: messages.text('terms.loading'),
      unavailable: messages.text('terms.unavailable'),
      onRetry: step.onRetry,
    });
  const { terms, opened } = state;
  return html`${outcome.render(messages, {
    error: state.type === 'failed' ? state.error : undefined,
    busy: state.type === 'submitting',
  })}
    ${
      state.type === 'changed'
        ? html`<p class="mado-notice" id=${outcome.id} role="alert" tabindex="-1">${messages.text('terms.changed')}</p>`
        : nothing
    }
    <p class="mado-text">${messages.text('terms.application.lead')}</p>
    ${keyed(terms.version, termsDocuments(messages, terms.documents, opened, step.level, step.onOpen))}`;
}

/** 同意する, or 次へ where that was done. */
export function termsSubmit(
  messages: WizardTexts,
  state: TermsState,
  agreed: boolean,
): TemplateResult | typeof nothing {
  if (agreed || state.type === 'agreed' || state.type === 'agreed-for-application')
    return submitButton(messages.text('application-wizard.next'), false, '');
  if (state.type === 'loading' || state.type === 'unavailable') return nothing;
  return submitButton(messages.text('terms.application.submit'), state.type === 'submitting', messages.text('busy'));
}
