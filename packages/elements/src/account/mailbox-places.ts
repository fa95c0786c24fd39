import { html, type TemplateResult } from 'lit';

/** How many places of a contract are taken, as a row of marks beside the words that say it. */
export function mailboxPlaces(used: number, limit: number): TemplateResult {
  return html`<span class="places" aria-hidden="true"
    >${Array.from({ length: limit }, (_, index) => html`<span class="place ${index < used ? 'place-taken' : ''}"></span>`)}</span
  >`;
}
