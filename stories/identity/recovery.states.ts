import { PortalError, type RecoveryState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const down = new PortalError('internal', { status: 500, requestId: 'req-3K8' });
const expiresAt = '2026-11-23T03:00:00.000Z';
const identifier = 'yuki.yamanouchi@minna-mail.example';

export const recoveryStates: StateExamples<RecoveryState> = {
  choosing: { type: 'choosing', fieldErrors: [] },
  registering: { type: 'registering' },
  identifying: { type: 'identifying', fieldErrors: [] },
  asking: { type: 'asking', fieldErrors: [] },
  mailed: { type: 'mailed' },
  coding: { type: 'coding', expiresAt, fieldErrors: [] },
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: down },
  refused: { type: 'refused', reason: 'link-expired' },
  answering: { type: 'answering', fieldErrors: [] },
  setting: { type: 'setting', identifier, fieldErrors: [] },
  submitting: { type: 'submitting', step: 'asking' },
  ended: { type: 'ended' },
  saved: { type: 'saved' },
};

export const recoveryFurther = {
  unchosen: { type: 'choosing', fieldErrors: [{ field: 'unknown', code: 'required' }] },
  noIdentifier: { type: 'identifying', fieldErrors: [{ field: 'identifier', code: 'required', params: {} }] },
  failed: { type: 'identifying', fieldErrors: [], error: down },
  noAnswer: {
    type: 'asking',
    fieldErrors: [
      { field: 'question', code: 'required' },
      { field: 'answer', code: 'required' },
    ],
  },
  wrongAnswer: { type: 'answering', fieldErrors: [{ field: 'answer', code: 'wrong', params: { left: 3 } }] },
  wrongCode: { type: 'coding', expiresAt, fieldErrors: [{ field: 'code', code: 'wrong', params: { left: 2 } }] },
  weak: {
    type: 'setting',
    identifier,
    fieldErrors: [
      { field: 'password', code: 'length', params: { min: 6, max: 32 } },
      { field: 'repeated', code: 'unlike' },
    ],
  },
} satisfies FurtherExamples<RecoveryState>;
