import type { HomeState } from '@madoguchi/sdk';
import { longNamed } from '../people.ts';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { homeStates } from './home.states.ts';

export const subscriberHomeStates: StateExamples<HomeState> = {
  ...homeStates,
};

export const subscriberHomeFurther = {
  longNames: { type: 'ready', account: longNamed.account, notificationSettings: 'unknown' },
} satisfies FurtherExamples<HomeState>;
