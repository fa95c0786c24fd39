import { PortalError, type SignInState } from '@madoguchi/sdk';
import { hanako } from '../people.ts';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

export const loginStates: StateExamples<SignInState> = {
  'ready': { type: 'ready' },
  'invalid': {
    type: 'invalid',
    fieldErrors: [
      { field: 'identifier', code: 'required' },
      { field: 'password', code: 'required' },
    ],
  },
  'submitting': { type: 'submitting' },
  'failed': { type: 'failed', error: new PortalError('invalid-credentials', { status: 401 }) },
  'signed-in': { type: 'signed-in', session: hanako },
};

export const loginFurther = {
  locked: { type: 'failed', error: new PortalError('locked', { status: 423, params: { minutes: 15 } }) },
  lockedByVendor: { type: 'failed', error: new PortalError('locked', { status: 423 }) },
  noConnection: { type: 'failed', error: new PortalError('network') },
  withReference: {
    type: 'failed',
    error: new PortalError('internal', { status: 500, requestId: '01JCZ5V0Q8-7F3A2B9C4D1E' }),
  },
} satisfies FurtherExamples<SignInState>;
