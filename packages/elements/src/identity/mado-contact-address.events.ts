/** A contact address is about to be asked for; cancel it to keep it from being sent. */
export class MadoBeforeContactAddressEvent extends Event {
  readonly address: string;
  constructor(address: string) {
    super('mado-before-contact-address', { bubbles: true, composed: true, cancelable: true });
    this.address = address;
  }
}

/** A mail is on its way to a new contact address; it is registered once the link in it was opened. */
export class MadoContactAddressRequestedEvent extends Event {
  readonly address: string;
  constructor(address: string) {
    super('mado-contact-address-requested', { bubbles: true, composed: true });
    this.address = address;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-contact-address': MadoBeforeContactAddressEvent;
    'mado-contact-address-requested': MadoContactAddressRequestedEvent;
  }
}
