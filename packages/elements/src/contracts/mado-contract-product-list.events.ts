import type { ContractProduct } from '@madoguchi/sdk';

/** A product is about to be added by its licence key; cancel it to keep the request from being sent. */
export class MadoBeforeProductAddEvent extends Event {
  /** In the form in which it is printed. */
  readonly key: string;
  constructor(key: string) {
    super('mado-before-product-add', { bubbles: true, composed: true, cancelable: true });
    this.key = key;
  }
}

/** A product was added by its licence key. */
export class MadoProductAddedEvent extends Event {
  readonly product: ContractProduct;
  constructor(product: ContractProduct) {
    super('mado-product-added', { bubbles: true, composed: true });
    this.product = product;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-product-add': MadoBeforeProductAddEvent;
    'mado-product-added': MadoProductAddedEvent;
  }
}
