import type { BeforeSending } from '../portal/before-sending.ts';
import { createConfirmedForm, type ConfirmedState } from '../portal/confirmed-form.ts';
import type { Portal } from '../portal/create-portal.ts';
import { createIntent } from '../portal/intent.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { ApplicationDetail } from './application.model.ts';
import type { ApplicationInput } from './applications.endpoints.ts';

export type WithdrawalState =
  | ConfirmedState<object, object>
  /** `application` is what it is now: a coupon that it was paid with is there again (CRT-17). */
  | { readonly type: 'saved'; readonly application: ApplicationDetail };

/** 申請取消 (CRT-22): asked, confirmed, withdrawn. */
export interface Withdrawal extends Readable<WithdrawalState> {
  /** Asks for confirmation. */
  review(this: void): void;
  /** Leaves the application as it is. */
  back(this: void): void;
  /** Withdraws it. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
}

export function createWithdrawal(portal: Portal, { applicationId }: ApplicationInput): Withdrawal {
  const intent = createIntent(portal);
  const store = createStore<WithdrawalState>({ type: 'ready' });
  const { review, back, send } = createConfirmedForm<object, object, WithdrawalState>(store, {
    facts: ({ type }) => (type === 'submitting' || type === 'saved' ? undefined : {}),
    check: () => ({ ok: true, draft: {} }),
    async send() {
      const { withdrawApplication } = await import('./applications.endpoints.ts');
      const application = await intent.attempt({ applicationId }, (idempotencyKey) =>
        portal.call(withdrawApplication, { applicationId }, { idempotencyKey }),
      );
      return { type: 'saved', application };
    },
  });
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    review,
    back,
    send,
  };
}
