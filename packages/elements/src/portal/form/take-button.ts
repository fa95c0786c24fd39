import { html, type TemplateResult } from 'lit';

/** The button that takes what somebody else has saved instead of what was entered. */
export function takeButton(text: string, onTake: () => void): TemplateResult {
  return html`<button class="mado-button mado-button-quiet" part="take" type="button" @click=${onTake}>${text}</button>`;
}
