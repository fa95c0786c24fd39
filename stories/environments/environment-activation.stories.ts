import '@madoguchi/elements/define/mado-environment-activation.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { environmentActivationFurther, environmentActivationStates } from './environment-activation.states.ts';

type Args = ByHand<'mado-environment-activation'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-environment-activation
      .state=${state}
      assignment-href="#assignment"
    ></mado-environment-activation>`,
  () => presets.license,
);

/** 利用: activating an environment in three steps (LIC-08), the last of them in the licensed system. */
const meta: Meta<Args> = {
  title: 'environments/mado-environment-activation',
  component: 'mado-environment-activation',
  render,
};
export default meta;
type Story = StoryObj<Args>;

/** Nothing is known yet. */
export const Loading: Story = { args: { state: environmentActivationStates.loading } };
/** It could not be read how far the environment is. */
export const Unavailable: Story = { args: { state: environmentActivationStates.unavailable } };
/** Never activated: a request file is to be chosen. */
export const Ready: Story = { args: { state: environmentActivationStates.ready } };
/** The chosen file is read. */
export const Checking: Story = { args: { state: environmentActivationStates.checking } };
/** The chosen file is a request, and what it says. */
export const Chosen: Story = { args: { state: environmentActivationStates.chosen } };
/** The file is being sent. */
export const Sending: Story = { args: { state: environmentActivationStates.sending } };
/** The file arrived, and the activation file is being signed. */
export const Signing: Story = { args: { state: environmentActivationStates.signing } };
/** The file is no request. */
export const Refused: Story = { args: { state: environmentActivationStates.refused } };
/** It could not be sent. */
export const Failed: Story = { args: { state: environmentActivationStates.failed } };
/** The activation file was made just now. */
export const Activated: Story = { args: { state: environmentActivationStates.activated } };

/** Activated for what is assigned now. */
export const Current: Story = { args: { state: environmentActivationFurther.current } };
/** What is assigned has changed since. */
export const Outdated: Story = { args: { state: environmentActivationFurther.outdated } };
/** There is nothing to activate yet. */
export const NothingAssigned: Story = { args: { state: environmentActivationFurther.nothingAssigned } };
/** The contract has ended: nothing new is granted in it. */
export const Ended: Story = { args: { state: environmentActivationFurther.ended } };
/** More is assigned by now than the contract has: it says by how much to reduce. */
export const Exceeded: Story = { args: { state: environmentActivationFurther.exceeded } };
/** A member sees and downloads; an owner registers. */
export const Member: Story = { args: { state: environmentActivationFurther.member } };
/** A file that is too large, told before it is sent. */
export const TooLarge: Story = { args: { state: environmentActivationFurther.tooLarge } };
/** A damaged file. */
export const Damaged: Story = { args: { state: environmentActivationFurther.damaged } };
/** A request of another product. */
export const Foreign: Story = { args: { state: environmentActivationFurther.foreign } };
/** A request that was answered before. */
export const Used: Story = { args: { state: environmentActivationFurther.used } };
/** A request of more than a day ago. */
export const TooOld: Story = { args: { state: environmentActivationFurther.tooOld } };
/** Names as long as they come, on a phone. */
export const LongNames: Story = { args: { state: environmentActivationFurther.longNames }, ...phone };

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  checking: Checking,
  chosen: Chosen,
  sending: Sending,
  signing: Signing,
  refused: Refused,
  failed: Failed,
  activated: Activated,
}) satisfies StoryOfEach<'mado-environment-activation'>;
