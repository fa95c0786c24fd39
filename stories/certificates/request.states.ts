import {
  PortalError,
  type ApplicationDetailState,
  type RevocationFormState,
  type TerminationFormState,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { applicationFurther, applicationStates } from './application.states.ts';
import { contract, issued } from './applications.ts';

const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });
const agreed = { agreementId: 'agreement-1' } as const;
const chosen = { typed: { reason: 'superseded' }, ...agreed } as const;
const draft = { reason: 'superseded' } as const;

export const revocationStates: StateExamples<RevocationFormState> = {
  agreeing: { type: 'agreeing', typed: {} },
  ready: { type: 'ready', typed: {}, ...agreed },
  invalid: { type: 'invalid', typed: {}, ...agreed, fieldErrors: [{ field: 'reason', code: 'required' }] },
  confirming: { type: 'confirming', ...chosen, draft },
  submitting: { type: 'submitting', ...chosen, draft },
  failed: { type: 'failed', ...chosen, error },
  saved: {
    type: 'saved',
    typed: chosen.typed,
    application: { ...issued, id: '7', number: '5176204407', kind: 'revocation', state: 'received' },
  },
};

export const revocationFurther = {
  termsChanged: { type: 'agreeing', typed: chosen.typed, changed: true },
  closedMeanwhile: {
    type: 'failed',
    ...chosen,
    error: new PortalError('action-closed', { status: 409, params: { reason: 'already-revoked' } }),
  },
} satisfies FurtherExamples<RevocationFormState>;

export const terminationStates: StateExamples<TerminationFormState> = {
  agreeing: { type: 'agreeing', typed: {} },
  ready: { type: 'ready', typed: {}, ...agreed },
  invalid: { type: 'invalid', typed: {}, ...agreed, fieldErrors: [] },
  confirming: { type: 'confirming', typed: {}, ...agreed, draft: {} },
  submitting: { type: 'submitting', typed: {}, ...agreed, draft: {} },
  failed: { type: 'failed', typed: {}, ...agreed, error },
  saved: {
    type: 'saved',
    typed: {},
    application: { ...issued, id: '7', number: '5176204408', kind: 'termination', state: 'received' },
  },
};

/** The application that they are about. */
export const ofIssued: ApplicationDetailState = applicationStates.ready;
export const ofWithoutCertificate: ApplicationDetailState = applicationFurther.awaiting;
export const ofAutomatic: ApplicationDetailState = {
  ...applicationFurther.automatic,
  application: { ...issued, contractType: 'automatic', contract: { ...contract, contractType: 'automatic' } },
  actions: [{ action: 'terminate', decision: { ok: true } }],
};
