import { PortalError, type SupportContractViewState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { headquarters, longNamed } from './support-contract-list.states.ts';

export const supportContractStates: StateExamples<SupportContractViewState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' }) },
  ready: { type: 'ready', contract: headquarters, term: { type: 'current', days: 131 } },
};

export const supportContractFurther = {
  endingSoon: { type: 'ready', contract: headquarters, term: { type: 'ending-soon', days: 30 } },
  lastDay: { type: 'ready', contract: headquarters, term: { type: 'ending-soon', days: 0 } },
  ended: {
    type: 'ready',
    contract: { ...headquarters, level: 'normal', services: [], products: [], devices: 0, endsOn: '2026-10-31' },
    term: { type: 'ended', days: 20 },
  },
  coming: { type: 'ready', contract: headquarters, term: { type: 'coming', days: 1 } },
  forbidden: { type: 'unavailable', error: new PortalError('forbidden', { status: 403 }) },
  notFound: { type: 'unavailable', error: new PortalError('not-found', { status: 404 }) },
  longNames: { type: 'ready', contract: longNamed, term: { type: 'current', days: 12_345 } },
} satisfies FurtherExamples<SupportContractViewState>;
