import type { AddressChangeFormState, FieldError, Messages, Portal } from '@madoguchi/sdk';
import type { addressChangeJa } from '@madoguchi/sdk/identity/address-change.ja.js';
import type { identifierJa } from '@madoguchi/sdk/identity/identifier.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import { momentText } from '../portal/text/moment-text.ts';
import type { PortalTexts } from '../portal/texts.ts';

/** The words of the elements of a changed address. */
export type AddressChangeCatalogue = typeof addressChangeJa & typeof identifierJa;
type Texts = Messages<AddressChangeCatalogue & PortalTexts>;

/** The states with a field. */
export type ChangingState = Extract<AddressChangeFormState, { details: unknown }>;

/** What is wrong with a new address, in words. */
export function newAddressError(messages: Texts, { code, params }: FieldError): string {
  if (code === 'required') return messages.text('address-change.empty');
  if (code === 'unchanged') return messages.text('address-change.unchanged');
  return messages.find(`identifier.${code}`, params) ?? messages.text('identifier.not-an-address');
}

/** What stands there once the mail is on its way. */
export function sentView(
  messages: Texts,
  portal: Portal | undefined,
  { requested }: Extract<AddressChangeFormState, { type: 'sent' }>,
  view: {
    readonly id: string;
    readonly title: string;
    readonly further?: string | undefined;
    readonly onAgain: () => void;
    readonly act?: TemplateResult | undefined;
  },
): TemplateResult {
  const { address, expiresAt } = requested;
  const until = portal ? momentText(portal, messages.locale)(expiresAt) : '';
  return html`<div class="mado-stack">
    <div class="mado-notice mado-notice-success" part="success" id=${view.id} role="status" tabindex="-1">
      <p class="mado-notice-title">${view.title}</p>
      <p class="mado-text">${messages.text('address-change.mailed', { address, until })}</p>
      ${view.further ? html`<p class="mado-text">${view.further}</p>` : nothing}
    </div>
    <p class="mado-hint" part="hint">${messages.text('address-change.not-arrived')}</p>
    <div class="mado-actions">
      ${view.act ?? nothing}
      <button class="mado-button mado-button-quiet" part="again" type="button" @click=${view.onAgain}>
        ${messages.text('address-change.again')}
      </button>
    </div>
  </div>`;
}
