import type { ClosedSource, DraftKind } from '@madoguchi/sdk';
import { leadsToNew } from '@madoguchi/sdk/certificates/draft-action.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { WizardOutcome } from './wizard-outcome.ts';
import type { WizardTexts } from './wizard-words.ts';

/** Where what is closed leads. */
export interface ClosedActs {
  readonly onNew: () => void;
  /** Where all applications are. */
  readonly listHref: string | undefined;
}

/**
 * What the application is for is closed by now, as for a reissue after its last day (CRT-11): why, before anybody types, and
 * the way on with what was entered, where it is closed for good.
 */
export function wizardClosed(
  messages: WizardTexts,
  { kind, closed }: { readonly kind: DraftKind; readonly closed?: ClosedSource | undefined },
  outcome: WizardOutcome,
  { onNew, listHref }: ClosedActs,
): TemplateResult | typeof nothing {
  if (!closed) return nothing;
  const isNew = leadsToNew(kind, closed.code);
  return html`<div class="mado-notice mado-notice-danger" part="closed" role="alert">
    <p class="mado-notice-title">${messages.text('application-wizard.closed')}</p>
    <p class="mado-text">
      ${outcome.reason(messages, closed)} ${isNew ? messages.text('application-wizard.closed-new-text') : nothing}
    </p>
    <div class="mado-actions">
      ${
        isNew
          ? html`<button class="mado-button" part="apply-new" type="button" @click=${onNew}>
              ${messages.text('application-wizard.closed-new')}
            </button>`
          : nothing
      }
      ${listHref ? html`<a class="mado-link" part="applications" href=${listHref}>${messages.text('application-wizard.done-list')}</a>` : nothing}
    </div>
  </div>`;
}
