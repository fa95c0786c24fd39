import { PortalError, type PasswordChangeState } from '@madoguchi/sdk';
import { hanako } from '../people.ts';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

export const passwordChangeStates: StateExamples<PasswordChangeState> = {
  ready: { type: 'ready', forced: false },
  invalid: {
    type: 'invalid',
    forced: false,
    fieldErrors: [
      { field: 'current', code: 'wrong' },
      { field: 'password', code: 'length', params: { min: 12, max: 128 } },
      { field: 'password', code: 'digit' },
      { field: 'repeated', code: 'unlike' },
    ],
  },
  submitting: { type: 'submitting', forced: false },
  failed: { type: 'failed', forced: false, error: new PortalError('locked', { params: { minutes: 15 } }) },
  saved: { type: 'saved', session: hanako },
};

export const passwordChangeFurther = {
  forced: { type: 'ready', forced: true },
  brokenLine: { type: 'failed', forced: true, error: new PortalError('network') },
} satisfies FurtherExamples<PasswordChangeState>;
