import { html, type TemplateResult } from 'lit';

/** A mail address that breaks before `@` and `.` first: who copies it by hand sees that a hyphen belongs to it. */
export function mailAddressText(address: string): TemplateResult {
  const pieces = address.split(/(?=[@.])/);
  return html`<span class="mail-address">${pieces.map((piece) => html`<span>${piece}</span>`)}</span>`;
}
