import { html, type TemplateResult } from 'lit';

/** Says at the top of a form that somebody else changed meanwhile what it is about. `id` is the outcome's. */
export function conflictNote(id: string, title: string, text: string): TemplateResult {
  return html`<div class="mado-notice" part="conflict" id=${id} role="alert" tabindex="-1">
    <p class="mado-notice-title">${title}</p>
    <p class="mado-text">${text}</p>
  </div>`;
}
