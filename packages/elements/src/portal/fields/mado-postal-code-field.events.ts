/** A whole postal code stands in the field, typed or filled in: an address can be looked up. */
export class MadoPostalCodeCompletedEvent extends Event {
  /** `223-0062`. */
  readonly postalCode: string;

  constructor(postalCode: string) {
    super('mado-postal-code-completed', { bubbles: true, composed: true });
    this.postalCode = postalCode;
  }
}

/** The look-up that the page handed in has answered. */
export class MadoAddressesFoundEvent extends Event {
  /** `223-0062`. */
  readonly postalCode: string;
  /** Prefecture, city and town in one text each; none for a postal code that nothing has. */
  readonly addresses: readonly string[];

  constructor(postalCode: string, addresses: readonly string[]) {
    super('mado-addresses-found', { bubbles: true, composed: true });
    this.postalCode = postalCode;
    this.addresses = addresses;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-postal-code-completed': MadoPostalCodeCompletedEvent;
    'mado-addresses-found': MadoAddressesFoundEvent;
  }
}
