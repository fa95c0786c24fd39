import { PortalError, type ServiceListState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { contract } from './services.ts';

const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });
const change = { type: 'add', serviceId: 'movies', effectiveOn: '2026-11-22' } as const;

/** Every state. */
export const serviceListStates: StateExamples<ServiceListState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error },
  ready: { type: 'ready', facts: contract },
  confirming: { type: 'confirming', facts: contract, change },
  submitting: { type: 'submitting', facts: contract, change },
  failed: { type: 'failed', facts: contract, change, error },
  done: { type: 'done', facts: contract, change },
};

/** Further ones of the same states. */
export const serviceListFurther = {
  nothing: { type: 'ready', facts: { ...contract, subscribed: [], pending: [] } },
} satisfies FurtherExamples<ServiceListState>;
