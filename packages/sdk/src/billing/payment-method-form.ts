import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import { PortalError, toPortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { closes } from '../portal/list.rules.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { PaymentMethod, PaymentMethodDetails, PaymentSetup } from './payment-method.model.ts';
import { isPaymentToken } from './payment-method.rules.ts';

/** What all states have with the method on the screen. */
interface Shown {
  readonly details: PaymentMethodDetails;
}

/** A change that was begun. */
interface Begun extends Shown {
  readonly setup: PaymentSetup;
}

export type PaymentMethodFormState =
  | { readonly type: 'loading' }
  /** It could not be read, or may not be read any longer; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  /** `ended`: a change was begun and not finished, by the person or by its time. Nothing was changed. */
  | (Shown & { readonly type: 'ready'; readonly ended?: 'cancelled' | 'expired' | undefined })
  /** A setup is being made. */
  | (Shown & { readonly type: 'starting' })
  /**
   * The provider's fields stand in the page and are filled in. After a card that was not taken there is a new setup, and
   * `error` says why: `payment-declined`, `card-expired`; `invalid-token`: what the page was given is no token.
   */
  | (Begun & { readonly type: 'entering'; readonly error?: PortalError | undefined })
  /** The server asks the provider for the card. */
  | (Begun & { readonly type: 'checking' })
  /** The card is to be confirmed (決定). `changed`: the method was changed elsewhere meanwhile; `details` is what it is now. */
  | (Begun & { readonly type: 'confirming'; readonly card: PaymentMethod; readonly changed?: true | undefined })
  | (Begun & { readonly type: 'submitting'; readonly card: PaymentMethod })
  /** Nothing was done that is known of; `again` repeats what it was. `card` where it was to be confirmed. */
  | (Shown & { readonly type: 'failed'; readonly error: PortalError; readonly card?: PaymentMethod | undefined })
  /** The person changed it just now. */
  | (Shown & { readonly type: 'changed' });

/**
 * お支払い方法の変更 (MYP-11): a setup is begun, the provider's fields take the card, the page hands over the provider's token, the
 * server has it checked, and the person confirms. No number of a card comes here, and what looks like one goes nowhere.
 */
export interface PaymentMethodForm extends Readable<PaymentMethodFormState> {
  /** 変更する: makes a setup. A call while one is under way does nothing. Never rejects. */
  begin(this: void): Promise<void>;
  /** Takes the provider's token for a setup; one for another setup than the present one is left alone. Never rejects. */
  provide(this: void, given: { readonly setupId: string; readonly token: string }): Promise<void>;
  /** やめる: leaves the change, at any moment before it is sent. Nothing is changed. */
  cancel(this: void): void;
  /** 決定. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** Does again what failed. Never rejects. */
  again(this: void): Promise<void>;
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

/** A card that was not taken: another one can be tried. */
const refusedCards: readonly string[] = ['payment-declined', 'card-expired'];

export function createPaymentMethodForm(portal: Portal): PaymentMethodForm {
  const latest = createLatestRead();
  const intent = createIntent(portal);
  /** What failed, to be done again. */
  let failed: (() => Promise<void>) | undefined;
  const ask = async (signal: AbortSignal): Promise<PaymentMethodDetails> => {
    const { readPaymentMethod } = await import('./payment-method.endpoints.ts');
    return portal.call(readPaymentMethod, undefined, { signal });
  };
  const read = async (): Promise<void> => {
    if (!('details' in store.state)) store.set({ type: 'loading' });
    const outcome = await latest.read(ask);
    const { state } = store;
    if (!outcome || ('details' in state && state.type !== 'ready' && state.type !== 'changed')) return;
    if (outcome.ok) store.set({ ...state, type: 'ready', details: outcome.value });
    else if (!('details' in state) || closes(outcome.error)) store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<PaymentMethodFormState>({ type: 'loading' }, () => {
    const { type } = store.state;
    if (type === 'loading' || type === 'ready' || type === 'changed') void read();
    return latest.stop;
  });
  const fail = (
    details: PaymentMethodDetails,
    error: PortalError,
    retry: () => Promise<void>,
    card?: PaymentMethod,
  ) => {
    failed = retry;
    store.set({ type: 'failed', details, error, ...(card && { card }) });
  };
  /** Whether the state is still the one that was set before something was waited for. */
  const isStill = (state: PaymentMethodFormState): boolean => store.state === state;

  const start = async (details: PaymentMethodDetails, reason?: PortalError): Promise<void> => {
    latest.stop();
    const starting = { type: 'starting', details } as const;
    store.set(starting);
    try {
      const { beginPaymentSetup } = await import('./payment-method.endpoints.ts');
      const setup = await intent.attempt({}, (idempotencyKey) =>
        portal.call(beginPaymentSetup, undefined, { idempotencyKey }),
      );
      if (isStill(starting)) store.set({ type: 'entering', details, setup, ...(reason && { error: reason }) });
    } catch (thrown) {
      if (isStill(starting)) fail(details, toPortalError(thrown), () => start(details, reason));
    }
  };
  const check = async ({ details, setup }: Begun, token: string): Promise<void> => {
    const checking = { type: 'checking', details, setup } as const;
    store.set(checking);
    try {
      const { checkPaymentToken } = await import('./payment-method.endpoints.ts');
      const { card } = await portal.call(checkPaymentToken, { setupId: setup.id, paymentToken: token });
      if (isStill(checking)) store.set({ type: 'confirming', details, setup, card });
    } catch (thrown) {
      const error = toPortalError(thrown);
      if (!isStill(checking)) return;
      if (refusedCards.includes(error.code)) await start(details, error);
      else if (error.code === 'payment-setup-ended') store.set({ type: 'ready', details, ended: 'expired' });
      else fail(details, error, () => check({ details, setup }, token));
    }
  };
  const submit = async ({ details, setup }: Begun, card: PaymentMethod): Promise<void> => {
    store.set({ type: 'submitting', details, setup, card });
    try {
      const { updatePaymentMethod } = await import('./payment-method.endpoints.ts');
      const changed = await portal.call(updatePaymentMethod, { setupId: setup.id }, { ifMatch: details.version });
      store.set({ type: 'changed', details: changed });
    } catch (thrown) {
      const error = toPortalError(thrown);
      const newer = await currentObject(
        error,
        'version-conflict',
        async () => (await import('./payment-method.model.ts')).paymentMethodDetails,
      );
      if (newer) store.set({ type: 'confirming', details: newer, setup, card, changed: true });
      else if (error.code === 'payment-setup-ended') store.set({ type: 'ready', details, ended: 'expired' });
      else fail(details, error, () => submit({ details, setup }, card), card);
    }
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async begin() {
      const { state } = store;
      if (state.type === 'ready' || state.type === 'changed') await start(state.details);
    },
    async provide({ setupId, token }) {
      const { state } = store;
      if (state.type !== 'entering' || state.setup.id !== setupId) return;
      if (isPaymentToken(token)) await check(state, token);
      else store.set({ ...state, error: new PortalError('invalid-token') });
    },
    cancel() {
      const { state } = store;
      if ('details' in state && !['ready', 'submitting', 'changed'].includes(state.type))
        store.set({ type: 'ready', details: state.details, ended: 'cancelled' });
    },
    async send(before) {
      const { state } = store;
      if (state.type === 'confirming' && before?.() !== false) await submit(state, state.card);
    },
    async again() {
      if (store.state.type === 'failed') await failed?.();
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}
