import type { Portal } from '../portal/create-portal.ts';
import type { Referral } from './referral.model.ts';
import { createReviewedChange, type ReviewedChange, type ReviewedChangeState } from './reviewed-change.ts';

export type ReferralState = ReviewedChangeState<Referral, { readonly type: 'code' }>;

/** お友だち紹介 (MYP-12): one asks for a code once, and passes it on. */
export interface ReferralView extends Omit<ReviewedChange<Referral, { readonly type: 'code' }>, 'review' | 'submit'> {
  /** Asks for the code. A call while one is under way, or with a code there, does nothing. Never rejects. */
  askForCode(this: void): Promise<void>;
}

export function createReferral(portal: Portal): ReferralView {
  const reviewed = createReviewedChange<Referral, { readonly type: 'code' }>(portal, {
    async read(signal) {
      const { readReferral } = await import('./referral.endpoints.ts');
      return portal.call(readReferral, undefined, { signal });
    },
    async send(_act, _facts, idempotencyKey) {
      const { createReferralCode } = await import('./referral.endpoints.ts');
      return portal.call(createReferralCode, undefined, { idempotencyKey });
    },
  });
  return {
    get state() {
      return reviewed.state;
    },
    subscribe: reviewed.subscribe,
    back: reviewed.back,
    retry: reviewed.retry,
    refresh: reviewed.refresh,
    async askForCode() {
      const { state } = reviewed;
      if (!('facts' in state) || state.facts.code !== undefined || state.type === 'submitting') return;
      if (state.type !== 'failed') reviewed.review({ type: 'code' });
      await reviewed.submit();
    },
  };
}
