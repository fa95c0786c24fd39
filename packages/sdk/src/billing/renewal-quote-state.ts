import type { BeforeSending } from '../portal/before-sending.ts';
import type { FieldError, PortalError } from '../portal/errors.ts';
import type { DraftsOption, Restorable } from '../portal/kept-entries.ts';
import type { Readable } from '../portal/store.ts';
import type { FieldFinding } from '../tickets/guarded-texts.rules.ts';
import type { PurchaseOrder, PurchaseOrderFile } from './purchase-order.ts';
import type { RenewalQuoteDetail, RenewalQuoteState } from './renewal-quote.model.ts';
import type { RenewalQuoteDecision } from './renewal-quote.rules.ts';
import type { RenewalQuoteInput } from './renewal-quotes.endpoints.ts';

/** What somebody answers a quote with: 発注 or 再見積依頼. */
export type QuoteAnswerKind = 'order' | 'ask-again';

/** What all states with the quote on the screen have. */
export interface ShownQuote extends Restorable {
  readonly quote: RenewalQuoteDetail;
  /** How far it is today: `expired` is told by the day. */
  readonly quoteState: RenewalQuoteState;
  /** Whether it can be ordered, and why not. */
  readonly mayOrder: RenewalQuoteDecision;
  /** Whether a new one can be asked for, and why not. */
  readonly mayAskAgain: RenewalQuoteDecision;
  readonly order: PurchaseOrder;
  /** What is wanted of a new quote, as typed. */
  readonly comment: string;
}

export type RenewalQuoteOptions = RenewalQuoteInput & DraftsOption;

export type RenewalQuoteViewState =
  | { readonly type: 'loading' }
  /** It could not be read, or may not be read any longer; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | (ShownQuote & { readonly type: 'ready' })
  /** At `order`: `required`, or `uploading` while it is on its way. At `comment`: `required` or `length`. */
  | (ShownQuote & {
      readonly type: 'invalid';
      readonly answer: QuoteAnswerKind;
      readonly fieldErrors: readonly FieldError[];
    })
  /** What is answered is to be confirmed: nothing was sent. `findings`: what of the comment looks like a secret. */
  | (ShownQuote & {
      readonly type: 'confirming';
      readonly answer: QuoteAnswerKind;
      readonly findings?: readonly FieldFinding[] | undefined;
    })
  | (ShownQuote & { readonly type: 'submitting'; readonly answer: QuoteAnswerKind })
  /** Nothing was done that is known of; the same again repeats it. Where somebody else answered, `quote` says so. */
  | (ShownQuote & { readonly type: 'failed'; readonly answer: QuoteAnswerKind; readonly error: PortalError })
  /** The person answered it just now; `earlier`: had done so already in another window, and this was the same. */
  | (ShownQuote & {
      readonly type: 'answered';
      readonly answer: QuoteAnswerKind;
      readonly earlier?: true | undefined;
    });

/** 更新見積: one quote, ordered in one step or sent back with a comment in one step, once (SUP-11). */
export interface RenewalQuoteView extends Readable<RenewalQuoteViewState> {
  /** Takes a purchase order, and uploads it at once. Does nothing where the quote cannot be ordered. */
  attach(this: void, file: PurchaseOrderFile): Promise<void>;
  /** Uploads it again, after it `failed`. */
  retryUpload(this: void): Promise<void>;
  /** Takes the purchase order out again. */
  detach(this: void): void;
  typeComment(this: void, comment: string): void;
  /** Checks what somebody answers with: `confirming` where it can be sent, else `invalid`. Sends nothing. */
  review(this: void, answer: QuoteAnswerKind): void;
  /** 戻る: leaves the confirmation. */
  back(this: void): void;
  /** 発注: orders with the purchase order attached. A call while an answer is under way does nothing. Never rejects. */
  order(this: void, before?: BeforeSending): Promise<void>;
  /** 再見積依頼: asks for a new quote with the comment; one that looks as if it held secrets is `confirming` first. A call while an answer is under way does nothing. Never rejects. */
  askAgain(this: void, before?: BeforeSending): Promise<void>;
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
  /** Reads it again, as something happened that may have changed it; what stands there stays meanwhile. */
  refresh(this: void): Promise<void>;
}
