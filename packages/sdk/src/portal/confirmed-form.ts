import type { BeforeSending } from './before-sending.ts';
import { toPortalError, type FieldError, type PortalError } from './errors.ts';
import type { Store } from './store.ts';

/** A form that is confirmed (決定) before it is sent. `Facts` stand in every state, `Draft` is what is confirmed. */
export type ConfirmedState<Facts, Draft> =
  | (Facts & { readonly type: 'ready' })
  | (Facts & { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] })
  /** The person is shown what will be sent: `send` does it, `back` does not. */
  | (Facts & { readonly type: 'confirming'; readonly draft: Draft })
  | (Facts & { readonly type: 'submitting'; readonly draft: Draft })
  /** Nothing was done that is known of; what was typed stays. */
  | (Facts & { readonly type: 'failed'; readonly error: PortalError });

/** What came of a check: what will be sent, or what is wrong. */
export type Checked<Draft> =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly fieldErrors: readonly FieldError[] };

export interface ConfirmedFormOptions<Facts, Draft, State> {
  /** What the person works on, or undefined where nothing can be changed now: while it is sent, and when all is done. */
  readonly facts: (state: State | ConfirmedState<Facts, Draft>) => Facts | undefined;
  readonly check: (facts: Facts) => Checked<Draft>;
  /** Sends what was confirmed, and gives the state in which it ended. */
  readonly send: (draft: Draft, facts: Facts) => Promise<State>;
  /** The state that a refusal leads to; undefined where it is `invalid` or `failed` as any other. Never rejects. */
  readonly refused?: (error: PortalError, facts: Facts) => Promise<State | undefined>;
}

/** The verbs of a form that is confirmed. */
export interface ConfirmedForm<Facts> {
  /** Puts something else into the fields. */
  change(this: void, change: (facts: Facts) => Facts): void;
  /** Checks what was typed, and asks for confirmation where it is good. */
  review(this: void): void;
  /** Back from the confirmation to the fields. */
  back(this: void): void;
  /** Sends what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
}

/** Typing, reviewing, confirming and sending, over the store of a controller that may have more states than these. */
export function createConfirmedForm<Facts extends object, Draft, State extends { readonly type: string }>(
  store: Store<State | ConfirmedState<Facts, Draft>>,
  { facts, check, send, refused }: ConfirmedFormOptions<Facts, Draft, State>,
): ConfirmedForm<Facts> {
  let confirmed: Draft | undefined;
  return {
    change(change) {
      const now = facts(store.state);
      if (now) store.set({ ...change(now), type: 'ready' });
    },
    review() {
      const now = facts(store.state);
      if (!now) return;
      const checked = check(now);
      confirmed = checked.ok ? checked.draft : undefined;
      if (checked.ok) store.set({ ...now, type: 'confirming', draft: checked.draft });
      else store.set({ ...now, type: 'invalid', fieldErrors: checked.fieldErrors });
    },
    back() {
      const now = facts(store.state);
      if (now && store.state.type === 'confirming') store.set({ ...now, type: 'ready' });
    },
    async send(before) {
      const now = facts(store.state);
      if (store.state.type !== 'confirming' || !now || confirmed === undefined) return;
      if (before?.() === false) return;
      const draft = confirmed;
      store.set({ ...now, type: 'submitting', draft });
      try {
        store.set(await send(draft, now));
      } catch (thrown) {
        const error = toPortalError(thrown);
        const { fieldErrors } = error;
        const ended = await refused?.(error, now);
        if (ended) store.set(ended);
        else if (fieldErrors.length > 0) store.set({ ...now, type: 'invalid', fieldErrors });
        else store.set({ ...now, type: 'failed', error });
      }
    },
  };
}
