import { PortalError, type SessionViewState } from '@madoguchi/sdk';
import { hanako, longNamed } from '../people.ts';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

export const sessionStates: StateExamples<SessionViewState> = {
  'unknown': { type: 'unknown' },
  'loading': { type: 'loading' },
  'anonymous': { type: 'anonymous' },
  'active': { type: 'active', ...hanako },
  'expired': { type: 'expired', account: hanako.account },
  'signing-out': { type: 'signing-out', account: hanako.account },
  'sign-out-failed': {
    type: 'sign-out-failed',
    account: hanako.account,
    error: new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' }),
  },
  'failed': { type: 'failed', error: new PortalError('network') },
};

export const sessionFurther = {
  longNames: { type: 'active', ...longNamed },
} satisfies FurtherExamples<SessionViewState>;
