import { PortalError, type PasswordRequestState } from '@madoguchi/sdk';
import { longNamed } from '../people.ts';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

export const passwordRequestStates: StateExamples<PasswordRequestState> = {
  ready: { type: 'ready' },
  invalid: { type: 'invalid', fieldErrors: [{ field: 'identifier', code: 'not-an-address' }] },
  submitting: { type: 'submitting' },
  failed: { type: 'failed', error: new PortalError('unavailable', { status: 503 }) },
  sent: { type: 'sent', identifier: 'hanako.takasaki@midori.example' },
};

export const passwordRequestFurther = {
  tooOften: { type: 'failed', error: new PortalError('rate-limited', { status: 429, retryAfter: 40 }) },
  longAddress: { type: 'sent', identifier: longNamed.account.identifier },
} satisfies FurtherExamples<PasswordRequestState>;
