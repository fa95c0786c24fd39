import { html, nothing, type TemplateResult } from 'lit';
import type { Applying, WizardTexts } from './wizard-words.ts';

/** How far what was typed is saved, quietly; read out only where it could not be. */
export function wizardSaving(
  messages: WizardTexts,
  { saving, draft }: Applying,
  moment: (iso: string) => string,
): TemplateResult {
  const failed = saving.type === 'failed' && saving.error;
  const gone = failed && failed.code === 'not-found';
  const quiet =
    saving.type === 'saved'
      ? messages.text('application-wizard.saved-at', { at: moment(draft.updatedAt) })
      : messages.text(saving.type === 'saving' ? 'application-wizard.saving' : 'application-wizard.waiting');
  return html`<div class="saving saving-${saving.type}" part="saving">
    ${failed ? nothing : html`<p class="mado-hint">${quiet}</p>`}
    <p class="mado-hint not-saved" role="status">${failed ? messages.text(gone ? 'application-wizard.not-saved-gone' : 'application-wizard.not-saved') : nothing}</p>
  </div>`;
}
