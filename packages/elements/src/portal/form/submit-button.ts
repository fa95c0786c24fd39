import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** The button that sends a form. While it is being sent it stays in reach and says so. */
export function submitButton(label: string, busy: boolean, busyLabel: string): TemplateResult {
  return html`<button
    class="mado-button ${busy ? 'mado-busy' : ''}"
    part="submit"
    type="submit"
    aria-disabled=${ifDefined(busy || undefined)}
  >
    ${label}${busy ? html`<span class="mado-hidden" role="status">${busyLabel}</span>` : nothing}
  </button>`;
}
