import { PortalError, type ServiceHistoryState } from '@madoguchi/sdk';
import type { StateExamples } from '../state-examples.ts';
import { history } from './services.ts';

const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

/** Every state. */
export const serviceHistoryStates: StateExamples<ServiceHistoryState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error },
  ready: { type: 'ready', history },
};
