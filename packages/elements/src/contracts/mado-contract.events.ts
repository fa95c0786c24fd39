import type { ContractDetail } from '@madoguchi/sdk';
import type { ContractTab } from './contract-places.ts';

/** Another tab of the contract is shown: somebody chose it, or came back to it. */
export class MadoContractTabChosenEvent extends Event {
  readonly tab: ContractTab;
  constructor(tab: ContractTab) {
    super('mado-contract-tab-chosen', { bubbles: true, composed: true });
    this.tab = tab;
  }
}

/** Somebody goes to the quote request of a contract; cancel it to lead there yourself. */
export class MadoBeforeQuoteRequestOpenEvent extends Event {
  readonly contract: ContractDetail;
  constructor(contract: ContractDetail) {
    super('mado-before-quote-request-open', { bubbles: true, composed: true, cancelable: true });
    this.contract = contract;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-contract-tab-chosen': MadoContractTabChosenEvent;
    'mado-before-quote-request-open': MadoBeforeQuoteRequestOpenEvent;
  }
}
