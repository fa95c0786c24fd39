import '@madoguchi/elements/define/mado-referral.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { referralFurther, referralStates } from './referral.states.ts';

type Args = ByHand<'mado-referral'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-referral link-href="https://www.hidamari-hikari.example/join?code={code}" .state=${state}></mado-referral>`,
  () => presets.mypage,
);

/** お友だち紹介 (MYP-12): what both get, the code, and who came. */
const meta: Meta<Args> = {
  title: 'account/mado-referral',
  component: 'mado-referral',
  render,
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** On its way. */
export const Loading: Story = { args: { state: referralStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: referralStates.unavailable } };
/** As it is. */
export const Ready: Story = { args: { state: referralStates.ready } };
/** To be confirmed. */
export const Confirming: Story = { args: { state: referralStates.confirming } };
/** On its way to the server. */
export const Submitting: Story = { args: { state: referralStates.submitting } };
/** It could not be sent; the same again repeats it. */
export const Failed: Story = { args: { state: referralStates.failed } };
/** It was accepted. */
export const Done: Story = { args: { state: referralStates.done } };
/** On a phone. */
export const OnPhone: Story = { args: { state: referralStates.ready }, ...phone };
/** With a code, and people who came. */
export const WithCode: Story = { args: { state: referralFurther.withCode } };

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  confirming: Confirming,
  submitting: Submitting,
  failed: Failed,
  done: Done,
}) satisfies StoryOfEach<'mado-referral'>;
