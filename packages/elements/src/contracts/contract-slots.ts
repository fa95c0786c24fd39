import { html, type TemplateResult } from 'lit';
import type { ContractPlace } from './contract-places.ts';

const none = html``;

/** Where a host puts a panel of its own. */
export const contractSlots: Readonly<Record<ContractPlace['type'], TemplateResult>> = {
  'environments': html`<slot name="environments"></slot>`,
  'assignment': none,
  'activation': none,
  'products': html`<slot name="products"></slot>`,
  'participants': html`<slot name="participants"></slot>`,
  'group-companies': html`<slot name="group-companies"></slot>`,
  'resources': html`<slot name="resources"></slot>`,
  'detail': html`<slot name="detail"></slot>`,
  'quote-request': html`<slot name="quote-request"></slot>`,
};
