import { html, type TemplateResult } from 'lit';
import { safeUrl } from './safe-url.ts';

/** An address as it stands in a text: it ends before what closes or ends the sentence around it. */
const address = /(https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#=&%])/;

/** A text whose http and https addresses are links, which leave nothing of this page to the one they lead to. */
export function linkedText(text: string): readonly (string | TemplateResult)[] {
  return text.split(address).map((part, index) => {
    const href = index % 2 ? safeUrl(part) : undefined;
    return href === undefined
      ? part
      : html`<a class="mado-text-link" href=${href} rel="noopener noreferrer" target="_blank">${part}</a>`;
  });
}
