import {
  createConfirmedForm,
  type Checked,
  type ConfirmedForm,
  type ConfirmedState,
} from '../portal/confirmed-form.ts';
import type { Portal } from '../portal/create-portal.ts';
import { createIntent } from '../portal/intent.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { ApplicationDetail } from './application.model.ts';

/** What is entered, and the agreement to the terms of the application. */
export interface RequestFacts<Typed> {
  readonly typed: Typed;
  readonly agreementId: string;
}

/** 失効申請 or 解約申請 (CRT-13, CRT-21), entered at once: its terms are agreed to, then it is confirmed and sent. */
export type RequestState<Typed, Draft> =
  /** The terms are on the screen; `changed` where a newer version was published since they were agreed to. */
  | { readonly type: 'agreeing'; readonly typed: Typed; readonly changed?: true | undefined }
  | ConfirmedState<RequestFacts<Typed>, Draft>
  /** `application` is the record that it made. */
  | { readonly type: 'saved'; readonly typed: Typed; readonly application: ApplicationDetail };

export interface RequestForm<Typed, Draft>
  extends Readable<RequestState<Typed, Draft>>, Omit<ConfirmedForm<RequestFacts<Typed>>, 'change'> {
  /** Notes the agreement to the terms. */
  agree(this: void, agreementId: string): void;
  type(this: void, typed: Partial<Typed>): void;
}

export interface RequestFormOptions<Typed, Draft> {
  readonly portal: Portal;
  readonly first: Typed;
  readonly check: (typed: Typed) => Checked<Draft>;
  /** Sends it. With the same key it is the same application. */
  readonly send: (draft: Draft, agreementId: string, idempotencyKey: string) => Promise<ApplicationDetail>;
}

export function createRequestForm<Typed extends object, Draft>({
  portal,
  first,
  check,
  send,
}: RequestFormOptions<Typed, Draft>): RequestForm<Typed, Draft> {
  const intent = createIntent(portal);
  const store = createStore<RequestState<Typed, Draft>>({ type: 'agreeing', typed: first });
  const { change, ...form } = createConfirmedForm<RequestFacts<Typed>, Draft, RequestState<Typed, Draft>>(store, {
    facts: (state) =>
      state.type === 'agreeing' || state.type === 'submitting' || state.type === 'saved'
        ? undefined
        : { typed: state.typed, agreementId: state.agreementId },
    check: ({ typed }) => check(typed),
    async send(draft, { typed, agreementId }) {
      const application = await intent.attempt([draft, agreementId], (key) => send(draft, agreementId, key));
      return { type: 'saved', typed, application };
    },
    refused: ({ code }, { typed }) =>
      Promise.resolve(code === 'terms-changed' ? { type: 'agreeing', typed, changed: true } : undefined),
  });
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    ...form,
    agree(agreementId) {
      const { state } = store;
      if (state.type === 'agreeing') store.set({ type: 'ready', typed: state.typed, agreementId });
    },
    type: (typed) => change((now) => ({ ...now, typed: { ...now.typed, ...typed } })),
  };
}
