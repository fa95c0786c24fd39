import { html, type TemplateResult } from 'lit';

/** The shape of a form while what it needs is on its way. It comes into sight only when that takes longer than a moment. */
export function waiting(label: string): TemplateResult {
  return html`<div class="mado-waiting" role="status">
    <span class="mado-hidden">${label}</span>
    <span class="mado-bone"></span><span class="mado-bone"></span><span class="mado-bone"></span>
  </div>`;
}
