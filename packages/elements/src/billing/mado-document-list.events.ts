import type { BillingDocument } from '@madoguchi/sdk';

/** Somebody looks at a document in the page; cancel it to show it in a way of the host's. */
export class MadoBeforeDocumentPreviewEvent extends Event {
  readonly document: BillingDocument;
  constructor(document: BillingDocument) {
    super('mado-before-document-preview', { bubbles: true, composed: true, cancelable: true });
    this.document = document;
  }
}

/** Somebody takes a document as a file. */
export class MadoDocumentTakenEvent extends Event {
  readonly document: BillingDocument;
  constructor(document: BillingDocument) {
    super('mado-document-taken', { bubbles: true, composed: true });
    this.document = document;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-document-preview': MadoBeforeDocumentPreviewEvent;
    'mado-document-taken': MadoDocumentTakenEvent;
  }
}
