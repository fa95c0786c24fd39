import type { BeforeSending } from '../portal/before-sending.ts';
import { calendarDay } from '../portal/calendar.rules.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createKeptEntries } from '../portal/kept-entries.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { closes } from '../portal/list.rules.ts';
import { onNextSession } from '../portal/next-session.ts';
import { createStore } from '../portal/store.ts';
import { findInFields, type FieldFinding } from '../tickets/guarded-texts.rules.ts';
import { withoutSensitive } from '../tickets/sensitive-text.rules.ts';
import { createPurchaseOrderUpload } from './purchase-order.ts';
import type { RenewalQuoteDetail } from './renewal-quote.model.ts';
import type {
  QuoteAnswerKind,
  RenewalQuoteOptions,
  RenewalQuoteView,
  RenewalQuoteViewState,
  ShownQuote,
} from './renewal-quote-state.ts';
import { canAskAgain, canOrder, checkRequoteComment, isOwnAnswer, quoteStateOn } from './renewal-quote.rules.ts';

export type { PurchaseOrder, PurchaseOrderFile } from './purchase-order.ts';
export type * from './renewal-quote-state.ts';

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
    // what is wrong, or failed, is told until the person does something about it; that more has been sent is no such thing
    const isSettled = state.type === 'invalid' && state.answer === 'order' && next.order.type !== state.order.type;
    store.set(isSettled ? { ...next, type: 'ready' } : { ...state, ...next });
  });
  const keep = (): void => {
    const order = upload.waiting;
    kept.keep(comment !== '' || order ? { comment: withoutSensitive(comment), order } : undefined);
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
    if (outcome.ok) {
      const next = shown(outcome.value);
      const may = 'answer' in state && state.answer === 'order' ? next.mayOrder : next.mayAskAgain;
      // somebody else has answered it: there is nothing to be confirmed any more
      store.set(state.type === 'confirming' && !may.ok ? { ...next, type: 'ready' } : { ...state, ...next });
    } else if (closes(outcome.error)) store.set({ type: 'unavailable', error: outcome.error });
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
  /** What an answer lacks. */
  const errorsOf = (kind: QuoteAnswerKind): readonly FieldError[] => {
    const { type } = upload.state;
    if (kind === 'order')
      return type === 'uploaded' ? [] : [{ field: 'order', code: type === 'uploading' ? 'uploading' : 'required' }];
    const check = checkRequoteComment(comment);
    return check.ok ? [] : [{ field: 'comment', code: check.code, params: check.params }];
  };
  /** What was typed, and what was taken out of what came back. */
  const findings = (): readonly FieldFinding[] => findInFields({ comment }, restored);
  const confirm = (quote: RenewalQuoteDetail, kind: QuoteAnswerKind): void => {
    const found = kind === 'ask-again' ? findings() : [];
    store.set({ ...shown(quote), type: 'confirming', answer: kind, ...(found.length > 0 && { findings: found }) });
  };
  const answer = async (
    kind: QuoteAnswerKind,
    send: (idempotencyKey: string) => Promise<RenewalQuoteDetail>,
    input: object,
    before: BeforeSending | undefined,
  ): Promise<void> => {
    const quote = open();
    if (!quote) return;
    const fieldErrors = errorsOf(kind);
    if (fieldErrors.length > 0) return store.set({ ...shown(quote), type: 'invalid', answer: kind, fieldErrors });
    if (before?.() === false) return;
    latest.stop(); // what was asked before would show the quote as it was
    store.set({ ...shown(quote), type: 'submitting', answer: kind });
    const settle = (answered: RenewalQuoteDetail, facts: { readonly earlier?: true }): void => {
      comment = '';
      restored = false;
      upload.settle();
      kept.keep(undefined);
      store.set({ ...shown(answered), type: 'answered', answer: kind, ...facts });
    };
    try {
      settle(await intents[kind].attempt(input, send), {});
    } catch (thrown) {
      const error = toPortalError(thrown);
      const outcome = outdated.includes(error.code) ? await latest.read(ask) : undefined;
      if (outcome?.ok === false && closes(outcome.error))
        return store.set({ type: 'unavailable', error: outcome.error });
      const now = outcome?.ok ? outcome.value : quote;
      if (error.code === 'quote-answered' && isOwnAnswer(now, kind, comment.trim()))
        return settle(now, { earlier: true });
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
    review(kind) {
      const quote = open();
      if (!quote || (kind === 'order' && !shown(quote).mayOrder.ok)) return;
      const fieldErrors = errorsOf(kind);
      if (fieldErrors.length > 0) store.set({ ...shown(quote), type: 'invalid', answer: kind, fieldErrors });
      else confirm(quote, kind);
    },
    back() {
      const { state } = store;
      if (state.type === 'confirming') store.set({ ...shown(state.quote), type: 'ready' });
    },
    async order(before) {
      const quote = open();
      if (!quote || !shown(quote).mayOrder.ok) return;
      const uploadId = upload.waiting?.uploadId ?? '';
      await answer('order', (key) => sendOrder(portal, { quoteId, uploadId }, key), { uploadId }, before);
    },
    async askAgain(before) {
      const { state } = store;
      const isConfirmed = state.type === 'confirming' && state.findings !== undefined;
      const quote = isConfirmed ? undefined : open();
      if (quote && errorsOf('ask-again').length === 0 && findings().length > 0) return confirm(quote, 'ask-again');
      const text = comment.trim();
      await answer('ask-again', (key) => sendComment(portal, { quoteId, comment: text }, key), { text }, before);
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
