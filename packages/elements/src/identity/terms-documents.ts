import type { LocalizedText, Messages, TermsDocument } from '@madoguchi/sdk';
import type { termsJa } from '@madoguchi/sdk/identity/terms.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, type TemplateResult } from 'lit';

/** The documents of the terms, each to be opened, and which were (AUTH-09). */
export function termsDocuments(
  messages: Messages<typeof termsJa>,
  documents: readonly TermsDocument[],
  opened: readonly string[],
  onOpen: (documentId: string) => void,
): TemplateResult {
  const text = (words: LocalizedText): string => localized(words, messages.locale);
  const item = ({ id, title, body }: TermsDocument): TemplateResult => {
    const isOpened = opened.includes(id);
    const toggle = ({ currentTarget: details }: Event): void => {
      if (details instanceof HTMLDetailsElement && details.open) onOpen(id);
    };
    return html`<li>
      <details part="document" @toggle=${toggle}>
        <summary>
          <svg class="chevron" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M6 3.5 10.5 8 6 12.5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"></path>
          </svg>
          <span class="name">${text(title)}</span>
          <span class="state ${isOpened ? 'state-opened' : ''}"
            >${messages.text(isOpened ? 'terms.opened' : 'terms.unopened')}</span
          >
        </summary>
        <div class="body" part="body">
          ${text(body)
            .split(/\n{2,}/)
            .map((paragraph) => html`<p>${paragraph}</p>`)}
        </div>
      </details>
    </li>`;
  };
  return html`<ul class="mado-documents" part="documents">
    ${documents.map(item)}
  </ul>`;
}
