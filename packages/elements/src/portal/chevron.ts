import { html, type TemplateResult } from 'lit';

/** The sign of a button that unfolds something. */
export const chevron: TemplateResult = html`<svg class="chevron" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
  <path d="M3.5 6 8 10.5 12.5 6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"></path>
</svg>`;
