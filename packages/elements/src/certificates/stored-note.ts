import { html, type TemplateResult } from 'lit';

/** What somebody else has stored in a field meanwhile. */
export const storedNote = (id: string, stored: string): TemplateResult =>
  html`<p class="mado-hint mado-stored" part="stored" id="${id}-stored">${stored}</p>`;
