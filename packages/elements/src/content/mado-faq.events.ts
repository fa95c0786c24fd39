import type { FaqEntry } from '@madoguchi/sdk';

/** Somebody opened the answer to a question. */
export class MadoFaqEntryOpenedEvent extends Event {
  readonly entry: FaqEntry;
  constructor(entry: FaqEntry) {
    super('mado-faq-entry-opened', { bubbles: true, composed: true });
    this.entry = entry;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-faq-entry-opened': MadoFaqEntryOpenedEvent;
  }
}
