import type { DocumentKind } from '@madoguchi/sdk';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { WizardTexts } from './wizard-words.ts';

/** The documents that may be asked for, each with what it is: to be opened (CRT-06). */
export function documentsAhead(
  messages: WizardTexts,
  documents: readonly DocumentKind[],
): TemplateResult | typeof nothing {
  if (documents.length === 0) return nothing;
  return html`<details class="ahead" part="documents">
    <summary>${messages.text('application-wizard.documents-ahead')}</summary>
    ${documentList(messages, documents)}
  </details>`;
}

export function documentList(messages: WizardTexts, documents: readonly DocumentKind[]): TemplateResult {
  return html`<ul class="document-list">
    ${documents.map(
      ({ name, explanation }) =>
        html`<li>
          <span class="document-name">${localized(name, messages.locale)}</span>
          <span class="mado-hint">${localized(explanation, messages.locale)}</span>
        </li>`,
    )}
  </ul>`;
}
