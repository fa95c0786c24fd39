import type { BillingDocumentKind } from '@madoguchi/sdk';
import type { BillingDocumentTexts } from './billing-documents.texts.ts';

/** 見積書, 契約書, 請求書; a neutral word for a kind of a newer server. */
export const documentKindText = (messages: BillingDocumentTexts, kind: BillingDocumentKind): string =>
  messages.find(`documents.kind.${kind}`) ?? messages.text('documents.kind.other');
