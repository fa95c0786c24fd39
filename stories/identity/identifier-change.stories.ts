import '@madoguchi/elements/define/mado-identifier-change.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { addressChangeFurther, addressChangeStates } from './address-change.states.ts';

type Args = ByHand<'mado-identifier-change'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-identifier-change .state=${state}></mado-identifier-change>`,
  () => presets.mypage,
);

/** IDの変更 (MYP-07): a new ID, whether it also becomes the contact address, and a mail to it that is to be confirmed. */
const meta: Meta<Args> = { title: 'identity/mado-identifier-change', component: 'mado-identifier-change', render };
export default meta;
type Story = StoryObj<Args>;

/** On its way. */
export const Loading: Story = { args: { state: addressChangeStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: addressChangeStates.unavailable } };
/** Ready. */
export const Ready: Story = { args: { state: addressChangeStates.ready } };
/** What is wrong with the address. */
export const Invalid: Story = { args: { state: addressChangeStates.invalid } };
/** A new ID that can be one: whether it becomes the contact address. */
export const Choosing: Story = { args: { state: addressChangeStates.choosing } };
/** Being sent. */
export const Submitting: Story = { args: { state: addressChangeStates.submitting } };
/** The server failed; what was typed stays. */
export const Failed: Story = { args: { state: addressChangeStates.failed } };
/** The mail is on its way. */
export const Sent: Story = { args: { state: addressChangeStates.sent } };

/** Nothing was chosen. */
export const Unchosen: Story = { args: { state: addressChangeFurther.unchosen } };
/** An address as long as they come, on a phone. */
export const LongAddress: Story = { args: { state: addressChangeFurther.longAddress }, ...phone };

({
  loading: Loading,
  unavailable: Unavailable,
  ready: Ready,
  invalid: Invalid,
  choosing: Choosing,
  submitting: Submitting,
  failed: Failed,
  sent: Sent,
}) satisfies StoryOfEach<'mado-identifier-change'>;
