import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { heading } from './heading.ts';

/** A row that opens in place. */
export interface Disclosure {
  /** Unique in the shadow root. */
  readonly id: string;
  readonly open: boolean;
  /** What stands in its line. */
  readonly line: TemplateResult;
  /** What is seen when it is open. */
  readonly body: () => TemplateResult;
  /** The language of what it opens, where that is not the page's. */
  readonly lang?: string | undefined;
  /** The level of its heading. */
  readonly level: number;
  readonly onToggle: () => void;
}

/** A heading that is a button, and under it what it opens: read by headings, and worked with Enter and Space. */
export function disclosure(row: Disclosure): TemplateResult {
  const { id, open, body, lang, level } = row;
  return html`<li class="list-row ${open ? 'list-row-open' : ''}" part="row">
    ${heading({ level, class: 'list-row-head' }, button(row))}
    <div class="list-row-body" part="body" id="${id}-body" lang=${ifDefined(lang)} ?hidden=${!open}>${open ? body() : nothing}</div>
  </li>`;
}

function button({ id, open, line, onToggle }: Disclosure): TemplateResult {
  return html`<button
    class="list-row-button"
    part="row-button"
    type="button"
    id=${id}
    data-row
    aria-expanded=${open}
    aria-controls="${id}-body"
    @click=${onToggle}
  >
    ${line}
    <svg class="list-chevron" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M3.5 6 8 10.5 12.5 6" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"></path>
    </svg>
  </button>`;
}
