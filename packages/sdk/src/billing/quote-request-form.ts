import type { ContractContact } from '../contracts/contract.model.ts';
import type { ContractInput } from '../contracts/contracts.endpoints.ts';
import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent, isForgotten } from '../portal/intent.ts';
import { createKeptEntries, type DraftsOption, type Restorable } from '../portal/kept-entries.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { QuoteOptions, QuoteRequest, QuoteRequestLine } from './quote-request.model.ts';
import { checkQuoteRequest, meansContractChanged, type QuoteDraft } from './quote-request.rules.ts';
import {
  areCounts,
  keptOf,
  quoteDraft,
  quoteRows,
  type QuoteChoice,
  type QuoteEntries,
  type QuoteRows,
} from './quote-rows.ts';

export type { QuoteAddition, QuoteChoice, QuoteRow, QuoteRows } from './quote-rows.ts';

/** What all states with the options on the screen have. */
export interface QuoteAsking extends QuoteRows, Restorable {
  /** As typed; 1,000 characters at most. */
  readonly comment: string;
  /** Whom to ask about what is not done here: cancelling the contract, and making a new one (LIC-20). */
  readonly contact: ContractContact;
  /** Whether the contract has ended: then nothing can be asked for. */
  readonly ended?: boolean | undefined;
  /**
   * What is `restored` was sent more than 24 hours ago and not answered: it may have been requested, and the server does not
   * know it again. Sent now, it is one more request.
   */
  readonly unanswered?: boolean | undefined;
}

export type QuoteRequestFormOptions = ContractInput & DraftsOption;

export type QuoteRequestFormState =
  | { readonly type: 'loading' }
  /** What can be asked for could not be read; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | (QuoteAsking & { readonly type: 'ready' })
  /** Some counts are none: the rows' `check` says why. What else is wrong is in `fieldErrors`, the comment at `comment`. */
  | (QuoteAsking & { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] })
  /** Nothing would change or be added: there is nothing to confirm. */
  | (QuoteAsking & { readonly type: 'nothing-requested' })
  /** Every product would end, which is cancelling the contract: `contact` is whom to ask (LIC-20). */
  | (QuoteAsking & { readonly type: 'cancels-contract' })
  /** The person is shown what is asked for, product by product: `send` does it, `back` does not. */
  | (QuoteAsking & { readonly type: 'confirming'; readonly lines: readonly QuoteRequestLine[] })
  | (QuoteAsking & { readonly type: 'submitting'; readonly lines: readonly QuoteRequestLine[] })
  /** Nothing was requested that is known of; what was chosen stays. Where the contract has changed meanwhile, the rows show it. */
  | (QuoteAsking & { readonly type: 'failed'; readonly error: PortalError })
  | (QuoteAsking & { readonly type: 'saved'; readonly request: QuoteRequest });

/** 見積依頼: what becomes of each product, what is bought in addition, summary (決定), requested (LIC-18, LIC-19). */
export interface QuoteRequestForm extends Readable<QuoteRequestFormState> {
  /** Continue, change or cancel a contracted product. */
  choose(this: void, productId: string, choice: QuoteChoice): void;
  /** Takes the count of a contracted product as typed, in any width, which is choosing `change`. */
  type(this: void, productId: string, typed: string): void;
  /** 追加のご購入: adds an offered product. Does nothing for one that is there already. */
  add(this: void, productId: string, typed?: string): void;
  /** Takes the count of an added product as typed. */
  typeAddition(this: void, productId: string, typed: string): void;
  /** Takes an added product out again. */
  removeAddition(this: void, productId: string): void;
  typeComment(this: void, comment: string): void;
  /** Takes back all that was chosen and typed, also what was `restored`. */
  beginAnew(this: void): void;
  /** Checks all of it, and shows what is asked for where it is good. */
  review(this: void): void;
  /** Back from the summary to the rows. */
  back(this: void): void;
  /** Sends what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createQuoteRequestForm(
  portal: Portal,
  { contractId, drafts }: QuoteRequestFormOptions,
): QuoteRequestForm {
  const latest = createLatestRead();
  const intent = createIntent(portal);
  let options: QuoteOptions | undefined;
  let entries: QuoteEntries = { changes: new Map(), additions: new Map() };
  let comment = '';
  let restored = false;
  let unanswered = false;
  const kept = createKeptEntries(portal, { drafts }, `quote-request:${contractId}`, async () => {
    const { keptQuoteRequest } = await import('./quote-request.model.ts');
    return keptQuoteRequest;
  });

  const ask = async (signal?: AbortSignal): Promise<QuoteOptions> => {
    const { readQuoteOptions } = await import('./quote-requests.endpoints.ts');
    return portal.call(readQuoteOptions, { contractId }, { signal });
  };
  const asking = (from: QuoteOptions): QuoteAsking => ({
    ...quoteRows(from, entries),
    comment,
    contact: from.contact,
    ...(from.ended && { ended: true }),
    ...(restored && { restored }),
    ...(unanswered && { unanswered }),
  });
  const keep = (now: QuoteAsking): void => {
    const entered = keptOf(now, comment);
    kept.keep(entered && { ...entered, open: intent.open ?? null });
  };
  /** Puts in again what was chosen and typed before, as far as it is among the options still. */
  const restore = async (from: QuoteOptions): Promise<void> => {
    const before = await kept.open();
    if (!before) return;
    entries = {
      changes: new Map(before.changes.map(({ productId, choice, typed }) => [productId, { choice, typed }])),
      additions: new Map(before.additions.map(({ productId, typed }) => [productId, typed])),
    };
    comment = before.comment;
    intent.open = before.open ?? undefined;
    restored = keptOf(asking(from), comment) !== undefined;
    unanswered = restored && before.open !== null && isForgotten(before.open, portal.clock.now());
  };
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const found = await ask(signal);
      await restore(found);
      return found;
    });
    if (outcome?.ok) {
      options = outcome.value;
      store.set({ type: 'ready', ...asking(options) });
    } else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<QuoteRequestFormState>({ type: 'loading' }, () => {
    if (store.state.type === 'loading') void read();
    return latest.stop;
  });
  /** What can be asked for, or undefined where nothing can be changed now. */
  const open = (): QuoteOptions | undefined =>
    ['submitting', 'saved', 'loading', 'unavailable'].includes(store.state.type) || options?.ended
      ? undefined
      : options;
  const enter = (change: (now: QuoteEntries, from: QuoteOptions) => Partial<QuoteEntries>): void => {
    const from = open();
    if (!from) return;
    entries = { ...entries, ...change(entries, from) };
    const now = asking(from);
    keep(now);
    store.set({ type: 'ready', ...now });
  };
  const decide = (productId: string, choice: { readonly choice: QuoteChoice; readonly typed?: string }): void =>
    enter(({ changes }, { contracted }) => {
      const product = contracted.find(({ id }) => id === productId);
      if (!product) return {};
      const typed = changes.get(productId)?.typed ?? String(product.count);
      return { changes: new Map([...changes, [productId, { typed, ...choice }]]) };
    });

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    choose: (productId, choice) => decide(productId, { choice }),
    type: (productId, typed) => decide(productId, { choice: 'change', typed }),
    add(productId, typed = '1') {
      enter(({ additions }, { offered }) => {
        const isNew = offered.some(({ id }) => id === productId) && !additions.has(productId);
        return isNew ? { additions: new Map([...additions, [productId, typed]]) } : {};
      });
    },
    typeAddition(productId, typed) {
      enter(({ additions }) =>
        additions.has(productId) ? { additions: new Map([...additions, [productId, typed]]) } : {},
      );
    },
    removeAddition(productId) {
      enter(({ additions }) => ({ additions: new Map([...additions].filter(([id]) => id !== productId)) }));
    },
    typeComment(typed) {
      if (open()) comment = typed;
      enter(() => ({}));
    },
    beginAnew() {
      if (!open()) return;
      comment = '';
      restored = false;
      unanswered = false;
      enter(() => ({ changes: new Map(), additions: new Map() }));
    },
    review() {
      const from = open();
      if (!from) return;
      const now = asking(from);
      const decision = checkQuoteRequest(from, quoteDraft(now, comment));
      const fieldErrors = decision.ok ? [] : decision.fieldErrors;
      if (!areCounts(now) || fieldErrors.length > 0) store.set({ ...now, type: 'invalid', fieldErrors });
      else if (decision.ok) store.set({ ...now, type: 'confirming', lines: decision.lines });
      else if (decision.code !== 'invalid-input') store.set({ ...now, type: decision.code });
    },
    back() {
      const from = open();
      if (from && store.state.type === 'confirming') store.set({ type: 'ready', ...asking(from) });
    },
    async send(before) {
      const from = open();
      const { state } = store;
      if (state.type !== 'confirming' || !from) return;
      if (before?.() === false) return;
      const now = asking(from);
      store.set({ ...now, type: 'submitting', lines: state.lines });
      try {
        const request = await intent.attempt(quoteDraft(now, comment), (key) => {
          keep(now); // before it is sent: the page may be loaded anew while the answer is on its way
          return send(portal, contractId, quoteDraft(now, comment), key);
        });
        kept.keep(undefined);
        store.set({ ...now, type: 'saved', request });
      } catch (thrown) {
        const error = toPortalError(thrown);
        keep(now);
        // the server decides by the contract as it is now: where it decides otherwise, that is what the rows have to show
        if (meansContractChanged(error.code)) options = (await ask().catch(() => undefined)) ?? from;
        store.set({ ...asking(options ?? from), type: 'failed', error });
      }
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}

async function send(
  portal: Portal,
  contractId: string,
  draft: QuoteDraft,
  idempotencyKey: string,
): Promise<QuoteRequest> {
  const { requestQuote } = await import('./quote-requests.endpoints.ts');
  return portal.call(requestQuote, { contractId, ...draft }, { idempotencyKey });
}
