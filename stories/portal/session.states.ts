import { PortalError, type SessionState } from '@madoguchi/sdk';
import { hanako, longNamed } from '../people.ts';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

export const sessionStates: StateExamples<SessionState> = {
  unknown: { type: 'unknown' },
  loading: { type: 'loading' },
  anonymous: { type: 'anonymous' },
  active: { type: 'active', ...hanako },
  expired: { type: 'expired', account: hanako.account },
  failed: { type: 'failed', error: new PortalError('network') },
};

export const sessionFurther = {
  longNames: { type: 'active', ...longNamed },
} satisfies FurtherExamples<SessionState>;
