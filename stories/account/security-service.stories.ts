import '@madoguchi/elements/define/mado-security-service.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { securityServiceStates } from './security-service.states.ts';
import { security } from './services.ts';

type Args = ByHand<'mado-security-service'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-security-service  .state=${state}></mado-security-service>`,
  () => presets.mypage,
);

/** セキュリティサービス (MYP-14): what it does on which system, to be applied for and changed. */
const meta: Meta<Args> = {
  title: 'account/mado-security-service',
  component: 'mado-security-service',
  render,
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** On its way. */
export const Loading: Story = { args: { state: securityServiceStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: securityServiceStates.unavailable } };
/** As it is. */
export const Ready: Story = { args: { state: securityServiceStates.ready } };
/** To be confirmed. */
export const Confirming: Story = { args: { state: securityServiceStates.confirming } };
/** On its way to the server. */
export const Submitting: Story = { args: { state: securityServiceStates.submitting } };
/** It could not be sent; the same again repeats it. */
export const Failed: Story = { args: { state: securityServiceStates.failed } };
/** It was accepted. */
export const Done: Story = { args: { state: securityServiceStates.done } };
/** On a phone. */
export const OnPhone: Story = { args: { state: securityServiceStates.ready }, ...phone };
/** Before it was applied for. */
export const Without: Story = { args: { state: { type: 'ready', facts: security } } };

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  confirming: Confirming,
  submitting: Submitting,
  failed: Failed,
  done: Done,
}) satisfies StoryOfEach<'mado-security-service'>;
