import '@madoguchi/elements/define/mado-access-application.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets, type AccessApplicationListState } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import {
  accessApplicationFurther,
  accessApplicationListFurther,
  accessApplicationListStates,
  accessApplicationStates,
} from './access-application.states.ts';

type Args = ByHand<'mado-access-application'> & {
  /** What the person applied for, below the form. */
  readonly applications?: AccessApplicationListState;
};
const render = byHand<Args>(
  ({ state, applications = accessApplicationListStates.ready }) =>
    html`<mado-access-application .state=${state} .applications=${applications}></mado-access-application>`,
  () => presets.support,
);

/** アクセス制御申請 (SUP-04): a project, its group, the accounts in it and the contracts they see; and the applications so far. */
const meta: Meta<Args> = {
  title: 'account/mado-access-application',
  component: 'mado-access-application',
  render,
  parameters: { docs: { story: { inline: false, height: '720px' } } },
};
export default meta;
type Story = StoryObj<Args>;

const { ready } = accessApplicationStates;

/** Nothing is typed yet. */
export const Ready: Story = { args: { state: ready } };
/** Each row that is wrong is named. */
export const Invalid: Story = { args: { state: accessApplicationStates.invalid } };
/** What will be sent is confirmed (決定). */
export const Confirming: Story = { args: { state: accessApplicationStates.confirming } };
/** It is on its way. */
export const Submitting: Story = { args: { state: accessApplicationStates.submitting } };
/** It could not be sent. */
export const Failed: Story = { args: { state: accessApplicationStates.failed } };
/** It was sent. */
export const Sent: Story = { args: { state: accessApplicationStates.sent } };
/** What was typed before the page was loaded is back. */
export const Restored: Story = { args: { state: accessApplicationFurther.restored } };
/** As many rows as were pasted, as long as they come. */
export const Many: Story = { args: { state: accessApplicationFurther.many } };
/** All of them in the confirmation, on a phone. */
export const ManyConfirming: Story = { args: { state: accessApplicationFurther.manyConfirming }, ...phone };
/** On a phone, with what is wrong. */
export const OnPhone: Story = { args: { state: accessApplicationStates.invalid }, ...phone };

/** The applications are on their way. */
export const ListLoading: Story = { args: { state: ready, applications: accessApplicationListStates.loading } };
/** They could not be read. */
export const ListUnavailable: Story = { args: { state: ready, applications: accessApplicationListStates.unavailable } };
/** There is none yet. */
export const ListEmpty: Story = { args: { state: ready, applications: accessApplicationListFurther.empty } };
/** For a type of account that does not apply for it. */
export const Forbidden: Story = { args: { state: ready, applications: accessApplicationListFurther.forbidden } };
/** Names as long as they come, and a state of a newer server. */
export const ListLong: Story = { args: { state: ready, applications: accessApplicationListFurther.long }, ...phone };
/** The next part could not be read. */
export const ListIncomplete: Story = { args: { state: ready, applications: accessApplicationListStates.incomplete } };

({
  ready: Ready,
  invalid: Invalid,
  confirming: Confirming,
  submitting: Submitting,
  failed: Failed,
  sent: Sent,
}) satisfies StoryOfEach<'mado-access-application'>;
