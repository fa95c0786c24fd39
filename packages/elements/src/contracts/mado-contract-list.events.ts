import type { Contract } from '@madoguchi/sdk';

/** Somebody goes to a contract; cancel it to lead there without loading a page. */
export class MadoBeforeContractOpenEvent extends Event {
  readonly contract: Contract;
  constructor(contract: Contract) {
    super('mado-before-contract-open', { bubbles: true, composed: true, cancelable: true });
    this.contract = contract;
  }
}

/** Somebody has chosen a contract, and nobody has kept them from going there. */
export class MadoContractOpenedEvent extends Event {
  readonly contract: Contract;
  constructor(contract: Contract) {
    super('mado-contract-opened', { bubbles: true, composed: true });
    this.contract = contract;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-contract-open': MadoBeforeContractOpenEvent;
    'mado-contract-opened': MadoContractOpenedEvent;
  }
}
