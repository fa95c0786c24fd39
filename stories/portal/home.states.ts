import { PortalError, type HomeState } from '@madoguchi/sdk';
import { hanako, longNamed } from '../people.ts';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const { account } = hanako;

export const homeStates: StateExamples<HomeState> = {
  loading: { type: 'loading' },
  anonymous: { type: 'anonymous' },
  unavailable: { type: 'unavailable', error: new PortalError('network') },
  ready: { type: 'ready', account, notificationSettings: 'set' },
  refused: { type: 'refused', account, error: new PortalError('contract-required', { status: 403 }) },
};

export const homeFurther = {
  unset: { type: 'ready', account, notificationSettings: 'unset' },
  longNames: { type: 'ready', account: longNamed.account, notificationSettings: 'unset' },
} satisfies FurtherExamples<HomeState>;
