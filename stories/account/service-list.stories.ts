import '@madoguchi/elements/define/mado-service-list.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { serviceListFurther, serviceListStates } from './service-list.states.ts';

type Args = ByHand<'mado-service-list'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-service-list security-service-href="/security-service" .state=${state}></mado-service-list>`,
  () => presets.mypage,
);

/** ご契約情報確認・変更 (MYP-12): what there is, what can be added, changed and cancelled, and what is still to come. */
const meta: Meta<Args> = {
  title: 'account/mado-service-list',
  component: 'mado-service-list',
  render,
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** On its way. */
export const Loading: Story = { args: { state: serviceListStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: serviceListStates.unavailable } };
/** As it is. */
export const Ready: Story = { args: { state: serviceListStates.ready } };
/** To be confirmed. */
export const Confirming: Story = { args: { state: serviceListStates.confirming } };
/** On its way to the server. */
export const Submitting: Story = { args: { state: serviceListStates.submitting } };
/** It could not be sent; the same again repeats it. */
export const Failed: Story = { args: { state: serviceListStates.failed } };
/** It was accepted. */
export const Done: Story = { args: { state: serviceListStates.done } };
/** Nothing is subscribed to yet: all that is offered. */
export const Nothing: Story = { args: { state: serviceListFurther.nothing } };
/** On a phone. */
export const OnPhone: Story = { args: { state: serviceListStates.ready }, ...phone };

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  confirming: Confirming,
  submitting: Submitting,
  failed: Failed,
  done: Done,
}) satisfies StoryOfEach<'mado-service-list'>;
