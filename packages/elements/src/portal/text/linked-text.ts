import { findAddresses } from '@madoguchi/sdk/portal/linked-text.rules.js';
import { html, type TemplateResult } from 'lit';
import { safeUrl } from '../safe-url.ts';

/**
 * A text whose http and https addresses are links. They tell the page they lead to nothing of this one, and open where any
 * link does: who wants another tab asks the browser for it.
 */
export function linkedText(text: string): readonly (string | TemplateResult)[] {
  return findAddresses(text).map((piece) => {
    const href = piece.address ? safeUrl(piece.text) : undefined;
    return href === undefined
      ? piece.text
      : html`<a class="mado-text-link" href=${href} rel="noreferrer">${piece.text}</a>`;
  });
}
