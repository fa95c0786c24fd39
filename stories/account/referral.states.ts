import { PortalError, type ReferralState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { referralWith, referralWithout } from './services.ts';

const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });
const change = { type: 'code' } as const;

/** Every state. */
export const referralStates: StateExamples<ReferralState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error },
  ready: { type: 'ready', facts: referralWithout },
  confirming: { type: 'confirming', facts: referralWithout, change },
  submitting: { type: 'submitting', facts: referralWithout, change },
  failed: { type: 'failed', facts: referralWithout, change, error },
  done: { type: 'done', facts: referralWithout, change },
};

/** Further ones of the same states. */
export const referralFurther = {
  withCode: { type: 'ready', facts: referralWith },
} satisfies FurtherExamples<ReferralState>;
