import type { ContractContact } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { safeUrl } from './safe-url.ts';

/** The address of a link that calls a number as it is to be read. */
export const telephoneUrl = (telephone: string): string => `tel:${telephone.replaceAll(/[^\d+]/g, '')}`;

/** The address of a link that writes to an e-mail address. */
export const mailUrl = (mail: string): string =>
  `mailto:${encodeURIComponent(mail.toWellFormed()).replaceAll('%40', '@')}`;

/** Whom of the vendor to ask, in one line: the name, and links to the ways to reach them. */
export function contactWays({ name, telephone, mail }: ContractContact): TemplateResult {
  const way = (text: string, url: string): TemplateResult =>
    html` <a class="mado-link" href=${ifDefined(safeUrl(url))}>${text}</a>`;
  return html`<strong>${name}</strong>${telephone ? way(telephone, telephoneUrl(telephone)) : nothing}${mail ? way(mail, mailUrl(mail)) : nothing}`;
}
