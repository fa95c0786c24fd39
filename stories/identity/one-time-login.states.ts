import { PortalError, type OneTimeSignInState } from '@madoguchi/sdk';
import { hanako } from '../people.ts';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const expiresAt = '2026-11-20T01:15:00.000Z';

export const oneTimeLoginStates: StateExamples<OneTimeSignInState> = {
  'ready': { type: 'ready' },
  'invalid': {
    type: 'invalid',
    fieldErrors: [
      { field: 'identifier', code: 'required' },
      { field: 'password', code: 'required' },
    ],
  },
  'requesting': { type: 'requesting' },
  'failed': { type: 'failed', error: new PortalError('invalid-credentials', { status: 401 }) },
  'sent': { type: 'sent', expiresAt, fieldErrors: [] },
  'redeeming': { type: 'redeeming', expiresAt },
  'signed-in': { type: 'signed-in', session: hanako },
};

export const oneTimeLoginFurther = {
  wrong: { type: 'sent', expiresAt, fieldErrors: [{ field: 'code', code: 'wrong', params: { left: 4 } }] },
  missing: { type: 'sent', expiresAt, fieldErrors: [{ field: 'code', code: 'required' }] },
  resending: { type: 'requesting', expiresAt },
  tooOften: {
    type: 'sent',
    expiresAt,
    fieldErrors: [],
    error: new PortalError('rate-limited', { status: 429, retryAfter: 1800 }),
  },
  ended: { type: 'failed', error: new PortalError('one-time-password-ended', { status: 410 }) },
  locked: { type: 'failed', error: new PortalError('locked', { status: 429 }) },
} satisfies FurtherExamples<OneTimeSignInState>;
