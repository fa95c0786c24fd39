import '@madoguchi/elements/define/mado-contact-address.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { addressChangeFurther, addressChangeStates } from './address-change.states.ts';

type Args = ByHand<'mado-contact-address'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-contact-address .state=${state}></mado-contact-address>`,
  () => presets.mypage,
);

/** 連絡先メールアドレス (MYP-13): the first one stands before everything else until the link in the mail to it was opened. */
const meta: Meta<Args> = { title: 'identity/mado-contact-address', component: 'mado-contact-address', render };
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

/** None is registered: it stands before everything else. */
export const First: Story = { args: { state: addressChangeFurther.first } };
/** And the mail is on its way. */
export const FirstSent: Story = { args: { state: addressChangeFurther.firstSent } };
/** It is the one that there is. */
export const Unchanged: Story = { args: { state: addressChangeFurther.unchanged } };
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
}) satisfies StoryOfEach<'mado-contact-address'>;
