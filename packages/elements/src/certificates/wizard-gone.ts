import { untilRead } from '../portal/form/until-read.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { WizardOutcome } from './wizard-outcome.ts';
import type { WizardTexts } from './wizard-words.ts';

/** The draft was sent or thrown away in another window: to try again is of no use, and the list has what it became. */
export function wizardGone(messages: WizardTexts, id: string, listHref: string | undefined): TemplateResult {
  return html`<div class="mado-notice mado-notice-danger" part="failure" id=${id} role="alert" tabindex="-1">
      <p class="mado-notice-title">${messages.text('application-wizard.not-saved-gone')}</p>
    </div>
    ${
      listHref
        ? html`<div class="mado-actions">
            <a class="mado-button mado-button-quiet" part="applications" href=${listHref}>${messages.text('application-wizard.done-list')}</a>
          </div>`
        : nothing
    }`;
}

/** Until there is something to show, or why there is not. */
export function wizardUnread(
  messages: WizardTexts,
  state: Parameters<typeof untilRead>[2],
  outcome: WizardOutcome,
  { listHref, onRetry }: { readonly listHref: string | undefined; readonly onRetry: () => void },
): TemplateResult {
  if (state.type === 'unavailable' && state.error.code === 'not-found')
    return html`<div class="mado-stack">${wizardGone(messages, outcome.id, listHref)}</div>`;
  return untilRead(messages, outcome, state, {
    loading: messages.text('application-wizard.loading'),
    unavailable: messages.text('application-wizard.unavailable'),
    onRetry,
  });
}
