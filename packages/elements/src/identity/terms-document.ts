import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { paragraphs } from '../portal/paragraphs.ts';

/** A document of terms, in one language. */
export interface ShownDocument {
  readonly title: string;
  readonly body: string;
  /** The language it is written in, where that is not the page's. */
  readonly lang: string | undefined;
  /** That language in words. */
  readonly language: string | undefined;
  /** Whether it has been opened, in words. */
  readonly state: string;
  readonly opened: boolean;
  readonly onOpen: () => void;
}

/** A document under its title, closed at first. */
export function termsDocument({ title, body, lang, language, state, opened, onOpen }: ShownDocument): TemplateResult {
  const toggle = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLDetailsElement && currentTarget.open) onOpen();
  };
  return html`<li>
    <details part="document" @toggle=${toggle}>
      <summary>
        <svg class="chevron" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M6 3.5 10.5 8 6 12.5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"></path>
        </svg>
        <span class="name"><span lang=${ifDefined(lang)}>${title}</span>${language ? html` <span class="state">${language}</span>` : nothing}</span>
        <span class="state ${opened ? 'state-opened' : ''}">${state}</span>
      </summary>
      <div class="body" part="body" lang=${ifDefined(lang)}>${paragraphs(body)}</div>
    </details>
  </li>`;
}
