import { PortalError, type SecurityServiceState } from '@madoguchi/sdk';
import type { StateExamples } from '../state-examples.ts';
import { securityInUse } from './services.ts';

const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });
const change = { type: 'change', change: { type: 'devices', devices: 3 }, effectiveOn: '2026-11-22' } as const;

/** Every state. */
export const securityServiceStates: StateExamples<SecurityServiceState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error },
  ready: { type: 'ready', facts: securityInUse },
  confirming: { type: 'confirming', facts: securityInUse, change },
  submitting: { type: 'submitting', facts: securityInUse, change },
  failed: { type: 'failed', facts: securityInUse, change, error },
  done: { type: 'done', facts: securityInUse, change },
};
