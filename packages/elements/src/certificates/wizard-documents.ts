import type { DocumentKind, LocalizedText } from '@madoguchi/sdk';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { foreignLanguage } from '../portal/text/foreign-language.ts';
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
  const { locale } = messages;
  const written = (text: LocalizedText, name: string): TemplateResult => {
    const words = localized(text, locale);
    return html`<span class=${name} lang=${ifDefined(foreignLanguage(words, locale))}>${words}</span>`;
  };
  return html`<ul class="document-list">
    ${documents.map(
      ({ name, explanation }) => html`<li>${written(name, 'document-name')} ${written(explanation, 'mado-hint')}</li>`,
    )}
  </ul>`;
}
