import { html, type TemplateResult } from 'lit';

/** Says above a list what was saved last; it can take the focus, as `#saved`. */
export function savedNote(text: string): TemplateResult {
  return html`<p class="mado-notice mado-notice-success" part="success" id="saved" role="status" tabindex="-1">${text}</p>`;
}
