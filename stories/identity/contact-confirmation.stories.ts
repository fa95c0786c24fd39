import '@madoguchi/elements/define/mado-contact-confirmation.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { addressConfirmationFurther, addressConfirmationStates } from './address-change.states.ts';

type Args = ByHand<'mado-contact-confirmation'>;
const render = byHand<Args>(
  ({ state }) => html`<mado-contact-confirmation .state=${state} home-href="#home"></mado-contact-confirmation>`,
  () => presets.mypage,
);

/** Confirms a new ID (MYP-07) or contact address (MYP-13) by the link from the mail to it. Opening the page changes nothing. */
const meta: Meta<Args> = {
  title: 'identity/mado-contact-confirmation',
  component: 'mado-contact-confirmation',
  render,
};
export default meta;
type Story = StoryObj<Args>;

/** On its way. */
export const Loading: Story = { args: { state: addressConfirmationStates.loading } };
/** It could not be read. */
export const Unavailable: Story = { args: { state: addressConfirmationStates.unavailable } };
/** The link ran out. */
export const Refused: Story = { args: { state: addressConfirmationStates.refused } };
/** Ready. */
export const Ready: Story = { args: { state: addressConfirmationStates.ready } };
/** Being sent. */
export const Submitting: Story = { args: { state: addressConfirmationStates.submitting } };
/** The server failed; what was typed stays. */
export const Failed: Story = { args: { state: addressConfirmationStates.failed } };
/** Done. */
export const Confirmed: Story = { args: { state: addressConfirmationStates.confirmed } };

/** A contact address. */
export const Contact: Story = { args: { state: addressConfirmationFurther.contact } };
/** A contact address, registered. */
export const ContactConfirmed: Story = { args: { state: addressConfirmationFurther.contactConfirmed } };
/** The link was used. */
export const LinkUsed: Story = { args: { state: addressConfirmationFurther.linkUsed } };
/** A newer mail was sent. */
export const LinkSuperseded: Story = { args: { state: addressConfirmationFurther.linkSuperseded } };
/** The link is not right. */
export const LinkUnknown: Story = { args: { state: addressConfirmationFurther.linkUnknown } };
/** An address as long as they come, on a phone. */
export const LongAddress: Story = { args: { state: addressConfirmationFurther.longAddress }, ...phone };

({
  loading: Loading,
  unavailable: Unavailable,
  refused: Refused,
  ready: Ready,
  submitting: Submitting,
  failed: Failed,
  confirmed: Confirmed,
}) satisfies StoryOfEach<'mado-contact-confirmation'>;
