import type { ShownProducts } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ContractProductTexts } from './contract-product-table.ts';

/** The switch that shows expired products too, and how many there are (LIC-16). */
export function expiredSwitch(
  messages: ContractProductTexts,
  { type, count }: ShownProducts['expired'],
  onTurn: (shown: boolean) => void,
): TemplateResult {
  const known = (): string =>
    count > 0 ? messages.text('products.expired-count', { count }) : messages.text('products.expired-none');
  const told = {
    hidden: known,
    shown: known,
    reading: () => messages.text('products.expired-reading'),
    unavailable: () => messages.text('products.expired-unavailable'),
  }[type]();
  const turn = ({ currentTarget: box }: Event): void => {
    if (box instanceof HTMLInputElement) onTurn(box.checked);
  };
  return html`<div class="expired">
    <label class="mado-check switch" part="switch"
      ><input
        class="switch-box"
        type="checkbox"
        role="switch"
        .checked=${live(type === 'shown' || type === 'reading')}
        aria-describedby="expired-told"
        @change=${turn}
      />${messages.text('products.show-expired')}</label
    >
    <span class="expired-told expired-${type}" part="expired-count" id="expired-told" role="status">${told}</span>
  </div>`;
}
