import type { ContractDetailState, Portal } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import { waiting } from '../portal/form/waiting.ts';
import type { LazyPanel } from '../portal/lazy-panels.ts';
import type { ContractPanel, PanelHref } from './contract-panels.ts';
import type { ContractPlace } from './contract-places.ts';
import type { ContractTexts } from './contract-words.ts';
import type {} from './mado-contract-detail.ts';

/** A panel, or what stands there as long as its code is not. */
export function contractPanel(messages: ContractTexts, panel: LazyPanel, onRetry: () => void): TemplateResult {
  switch (panel.type) {
    case 'loading':
      return waiting(messages.text('contract.panel-loading'));
    case 'failed':
      return html`<div class="mado-stack">
        <p class="mado-notice mado-notice-danger" part="failure" role="alert">${messages.text('contract.panel-unavailable')}</p>
        <div class="mado-actions">
          <button class="mado-button mado-button-quiet" part="retry" type="button" @click=${onRetry}>
            ${messages.text('retry')}
          </button>
        </div>
      </div>`;
    default:
      return html`${panel.element}`;
  }
}

/** What a contract hands to its panels. */
export interface PanelFurniture {
  readonly portal: Portal | undefined;
  /** The contract itself, which the panel of its details shows: it is read once for both. */
  readonly detail: ContractDetailState;
  /** The contract's id; undefined where nothing is to be read. */
  readonly contract: string | undefined;
  readonly hrefs: Readonly<Record<PanelHref, string | undefined>>;
}

/** Hands a panel what it needs; its portal and language come from around it, or as the contract's did. */
export function furnishPanel(
  element: HTMLElement,
  { hrefs = [] }: ContractPanel,
  place: ContractPlace,
  given: PanelFurniture,
): void {
  const put = (name: string, value: string | undefined): void => {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  };
  if ('portal' in element) element.portal = given.portal;
  if (isDetail(element)) element.state = given.detail;
  else if (given.contract !== undefined) put('contract', given.contract);
  if ('environment' in place) put('environment', place.environment);
  for (const name of hrefs) put(name, given.hrefs[name]);
}

const isDetail = (element: HTMLElement): element is HTMLElementTagNameMap['mado-contract-detail'] =>
  element.localName === 'mado-contract-detail';
