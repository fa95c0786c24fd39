import type { SupportContract } from '@madoguchi/sdk';

/** Somebody goes to a maintenance contract; cancel it to lead there without loading a page. */
export class MadoBeforeSupportContractOpenEvent extends Event {
  readonly contract: SupportContract;
  constructor(contract: SupportContract) {
    super('mado-before-support-contract-open', { bubbles: true, composed: true, cancelable: true });
    this.contract = contract;
  }
}

/** Somebody has chosen a maintenance contract, and nobody has kept them from going there. */
export class MadoSupportContractOpenedEvent extends Event {
  readonly contract: SupportContract;
  constructor(contract: SupportContract) {
    super('mado-support-contract-opened', { bubbles: true, composed: true });
    this.contract = contract;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-support-contract-open': MadoBeforeSupportContractOpenEvent;
    'mado-support-contract-opened': MadoSupportContractOpenedEvent;
  }
}
