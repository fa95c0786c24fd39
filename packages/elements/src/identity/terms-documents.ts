import type { Messages, TermsDocument } from '@madoguchi/sdk';
import type { termsJa } from '@madoguchi/sdk/identity/terms.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { foreignLanguage } from '../portal/text/foreign-language.ts';
import { termsBody } from './terms-body.ts';

type Texts = Messages<typeof termsJa>;

/** The documents of the terms, each to be opened, and which were (AUTH-09); their articles' titles are headings of `level`. */
export function termsDocuments(
  messages: Texts,
  documents: readonly TermsDocument[],
  opened: readonly string[],
  level: number,
  onOpen: (documentId: string) => void,
): TemplateResult {
  return html`<ul class="mado-documents" part="documents">
    ${documents.map((document) => termsDocument(messages, document, opened.includes(document.id), level, onOpen))}
  </ul>`;
}

/** A document under its title, closed at first; it says so where it is not in the page's language. */
function termsDocument(
  messages: Texts,
  document: TermsDocument,
  opened: boolean,
  level: number,
  onOpen: (documentId: string) => void,
): TemplateResult {
  const title = localized(document.title, messages.locale);
  const body = localized(document.body, messages.locale);
  const lang = foreignLanguage(title + body, messages.locale);
  const toggle = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLDetailsElement && currentTarget.open) onOpen(document.id);
  };
  return html`<li>
    <details part="document" @toggle=${toggle}>
      <summary>
        <svg class="chevron" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M6 3.5 10.5 8 6 12.5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"></path>
        </svg>
        <span class="name"><span lang=${ifDefined(lang)}>${title}</span>${lang ? html` <span class="state">${messages.text('terms.japanese')}</span>` : nothing}</span>
        <span class="state ${opened ? 'state-opened' : ''}">${messages.text(opened ? 'terms.opened' : 'terms.unopened')}</span>
      </summary>
      <div class="body" part="body" lang=${ifDefined(lang)}>${termsBody(body, level)}</div>
    </details>
  </li>`;
}
