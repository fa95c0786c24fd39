import { html, type TemplateResult } from 'lit';

/** Says that what stands in a form was entered before the page was loaded, and offers to begin anew. */
export function restoredNote(text: string, anew: string, onAnew: () => void): TemplateResult {
  return html`<div class="mado-notice" part="restored" role="status">
    <p class="mado-text">${text}</p>
    <div class="mado-actions">
      <button class="mado-button mado-button-quiet" part="anew" type="button" @click=${onAnew}>${anew}</button>
    </div>
  </div>`;
}
