import type { BeforeSending } from '../portal/before-sending.ts';
import { calendarDay } from '../portal/calendar.rules.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createKeptEntries, type DraftsOption, type Restorable } from '../portal/kept-entries.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { closes } from '../portal/list.rules.ts';
import { onNextSession } from '../portal/next-session.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { createPurchaseOrderUpload, type PurchaseOrder, type PurchaseOrderFile } from './purchase-order.ts';
import type { RenewalQuoteDetail, RenewalQuoteState } from './renewal-quote.model.ts';
import {
  canAskAgain,
  canOrder,
  checkRequoteComment,
  quoteStateOn,
  type RenewalQuoteDecision,
} from './renewal-quote.rules.ts';
import type { RenewalQuoteInput } from './renewal-quotes.endpoints.ts';

export type { PurchaseOrder, PurchaseOrderFile } from './purchase-order.ts';

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
  | (ShownQuote & { readonly type: 'submitting'; readonly answer: QuoteAnswerKind })
  /** Nothing was done that is known of; the same again repeats it. Where somebody else answered, `quote` says so. */
  | (ShownQuote & { readonly type: 'failed'; readonly answer: QuoteAnswerKind; readonly error: PortalError })
  /** The person answered it just now. */
  | (ShownQuote & { readonly type: 'answered'; readonly answer: QuoteAnswerKind });

/** 更新見積: one quote, ordered in one step or sent back with a comment in one step, once (SUP-11). */
export interface RenewalQuoteView extends Readable<RenewalQuoteViewState> {
  /** Takes a purchase order, and uploads it at once. Does nothing where the quote cannot be ordered. */
  attach(this: void, file: PurchaseOrderFile): Promise<void>;
  /** Uploads it again, after it `failed`. */
  retryUpload(this: void): Promise<void>;
  /** Takes the purchase order out again. */
  detach(this: void): void;
  typeComment(this: void, comment: string): void;
  /** 発注: orders with the purchase order attached. A call while an answer is under way does nothing. Never rejects. */
  order(this: void, before?: BeforeSending): Promise<void>;
  /** 再見積依頼: asks for a new quote with the comment. A call while an answer is under way does nothing. Never rejects. */
  askAgain(this: void, before?: BeforeSending): Promise<void>;
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
  /** Reads it again, as something happened that may have changed it; what stands there stays meanwhile. */
  refresh(this: void): Promise<void>;
}

/** What tells that the quote is no longer what is shown. */
const outdated: readonly string[] = ['quote-answered', 'quote-replaced', 'quote-expired', 'not-found', 'forbidden'];

export function createRenewalQuote(portal: Portal, { quoteId, drafts }: RenewalQuoteOptions): RenewalQuoteView {
  const latest = createLatestRead();
  const intents = { 'order': createIntent(portal), 'ask-again': createIntent(portal) };
  const kept = createKeptEntries(portal, { drafts }, `renewal-quote:${quoteId}`, async () => {
    const { keptQuoteAnswer } = await import('./renewal-quote.model.ts');
    return keptQuoteAnswer;
  });
  let comment = '';
  let restored = false;
  const upload = createPurchaseOrderUpload(portal, () => {
    const { state } = store;
    if (!('quote' in state)) return;
    keep();
    const next = shown(state.quote);
    // a failure of an answer is told until the person does something about it
    store.set(state.type === 'invalid' ? { ...next, type: 'ready' } : { ...state, ...next });
  });
  const keep = (): void => {
    const { state } = upload;
    const order = state.type === 'uploaded' ? { uploadId: state.uploadId, name: state.name, size: state.size } : null;
    kept.keep(comment !== '' || order ? { comment, order } : undefined);
  };
  const shown = (quote: RenewalQuoteDetail): ShownQuote => {
    const today = calendarDay(portal.clock.now(), portal.configuration.timeZone);
    return {
      quote,
      quoteState: quoteStateOn(quote, today),
      mayOrder: canOrder(quote, today),
      mayAskAgain: canAskAgain(quote),
      order: upload.state,
      comment,
      ...(restored && (comment !== '' || upload.state.type !== 'none') && { restored: true }),
    };
  };
  const ask = async (signal?: AbortSignal): Promise<RenewalQuoteDetail> => {
    const { readRenewalQuote } = await import('./renewal-quotes.endpoints.ts');
    return portal.call(readRenewalQuote, { quoteId }, { signal });
  };
  /** Puts in again what was typed and uploaded before, as long as it can be answered with. */
  const restore = async (quote: RenewalQuoteDetail): Promise<void> => {
    const before = await kept.open();
    if (!before) return;
    if (!canAskAgain(quote).ok) return kept.keep(undefined);
    comment = before.comment;
    if (before.order) upload.restore(before.order);
    restored = true;
  };
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const quote = await ask(signal);
      await restore(quote);
      return quote;
    });
    if (outcome?.ok) store.set({ type: 'ready', ...shown(outcome.value) });
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const refresh = async (): Promise<void> => {
    const outcome = await latest.read(ask);
    const { state } = store;
    if (!outcome || !('quote' in state) || state.type === 'submitting') return;
    if (outcome.ok) store.set({ ...state, ...shown(outcome.value) });
    else if (closes(outcome.error)) store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<RenewalQuoteViewState>({ type: 'loading' }, () => {
    const first = store.state.type === 'loading' ? read() : refresh();
    const end = onNextSession(portal.session, first, () => void refresh()); // links to files hold for one session
    return () => {
      latest.stop();
      end();
    };
  });
  /** The quote, where it can be worked on now. */
  const open = (): RenewalQuoteDetail | undefined => {
    const { state } = store;
    if (!('quote' in state) || state.type === 'submitting') return undefined;
    return canAskAgain(state.quote).ok ? state.quote : undefined;
  };
  const answer = async (
    kind: QuoteAnswerKind,
    fieldErrors: readonly FieldError[],
    send: (idempotencyKey: string) => Promise<RenewalQuoteDetail>,
    input: object,
    before: BeforeSending | undefined,
  ): Promise<void> => {
    const quote = open();
    if (!quote) return;
    if (fieldErrors.length > 0) return store.set({ ...shown(quote), type: 'invalid', answer: kind, fieldErrors });
    if (before?.() === false) return;
    latest.stop(); // what was asked before would show the quote as it was
    store.set({ ...shown(quote), type: 'submitting', answer: kind });
    try {
      const answered = await intents[kind].attempt(input, send);
      comment = '';
      restored = false;
      upload.settle();
      kept.keep(undefined);
      store.set({ ...shown(answered), type: 'answered', answer: kind });
    } catch (thrown) {
      const error = toPortalError(thrown);
      const outcome = outdated.includes(error.code) ? await latest.read(ask) : undefined;
      if (outcome?.ok === false && closes(outcome.error))
        return store.set({ type: 'unavailable', error: outcome.error });
      const now = outcome?.ok ? outcome.value : quote;
      if (error.code === 'not-found' && kind === 'order') upload.lose(error); // the quote is there: what is gone is the file
      store.set({ ...shown(now), type: 'failed', answer: kind, error });
    }
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async attach(file) {
      const quote = open();
      if (quote && shown(quote).mayOrder.ok) await upload.choose(file);
    },
    async retryUpload() {
      if (open()) await upload.retry();
    },
    detach() {
      if (open()) upload.remove();
    },
    typeComment(typed) {
      const quote = open();
      if (!quote) return;
      comment = typed;
      keep();
      store.set({ ...shown(quote), type: 'ready' });
    },
    async order(before) {
      const quote = open();
      const { state } = upload;
      if (!quote || !shown(quote).mayOrder.ok) return;
      const code = state.type === 'uploading' ? 'uploading' : 'required';
      const uploadId = state.type === 'uploaded' ? state.uploadId : '';
      const fieldErrors = state.type === 'uploaded' ? [] : [{ field: 'order', code }];
      await answer('order', fieldErrors, (key) => sendOrder(portal, { quoteId, uploadId }, key), { uploadId }, before);
    },
    async askAgain(before) {
      const check = checkRequoteComment(comment);
      const text = check.ok ? check.text : '';
      const fieldErrors = check.ok ? [] : [{ field: 'comment', code: check.code, params: check.params }];
      await answer(
        'ask-again',
        fieldErrors,
        (key) => sendComment(portal, { quoteId, comment: text }, key),
        { text },
        before,
      );
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
    refresh,
  };
}

async function sendOrder(
  portal: Portal,
  input: { readonly quoteId: string; readonly uploadId: string },
  idempotencyKey: string,
): Promise<RenewalQuoteDetail> {
  const { orderRenewalQuote } = await import('./renewal-quotes.endpoints.ts');
  return portal.call(orderRenewalQuote, input, { idempotencyKey });
}

async function sendComment(
  portal: Portal,
  input: { readonly quoteId: string; readonly comment: string },
  idempotencyKey: string,
): Promise<RenewalQuoteDetail> {
  const { askForNewQuote } = await import('./renewal-quotes.endpoints.ts');
  return portal.call(askForNewQuote, input, { idempotencyKey });
}
