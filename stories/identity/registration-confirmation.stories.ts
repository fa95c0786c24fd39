import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-registration-confirmation.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { registrationConfirmationFurther, registrationConfirmationStates } from './registration.states.ts';

type Args = ByHand<'mado-registration-confirmation'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-registration-confirmation
      .state=${state}
      registration-href="#registration"
      sign-in-href="#sign-in"
    ></mado-registration-confirmation>`,
  () => presets.mypage,
);

/** The link of a registration's mail (MYP-05): what is registered, and which address mails go to. */
const meta: Meta<Args> = {
  title: 'identity/mado-registration-confirmation',
  component: 'mado-registration-confirmation',
  render,
};
export default meta;
type Story = StoryObj<Args>;

/** The link is being looked at. */
export const Loading: Story = { args: { state: registrationConfirmationStates.loading } };
/** It could not be looked at. */
export const Unavailable: Story = { args: { state: registrationConfirmationStates.unavailable } };
/** It does not work any more. */
export const Refused: Story = { args: { state: registrationConfirmationStates.refused } };
/** What is registered. */
export const Ready: Story = { args: { state: registrationConfirmationStates.ready } };
/** Neither address was chosen. */
export const Invalid: Story = { args: { state: registrationConfirmationStates.invalid } };
/** Being sent. */
export const Submitting: Story = { args: { state: registrationConfirmationStates.submitting } };
/** The server failed. */
export const Failed: Story = { args: { state: registrationConfirmationStates.failed } };
/** Somebody else has registered this ID meanwhile. */
export const Taken: Story = { args: { state: registrationConfirmationStates.taken } };
/** It is registered. */
export const Registered: Story = { args: { state: registrationConfirmationStates.registered } };

/** It has registered the ID already. */
export const Used: Story = { args: { state: registrationConfirmationFurther.used } };
/** Another address is stored: one of the two is chosen. */
export const OtherContact: Story = { args: { state: registrationConfirmationFurther.otherContact } };
/** It takes the place of an ID that was registered before. */
export const Replaces: Story = { args: { state: registrationConfirmationFurther.replaces } };

({
  loading: Loading,
  unavailable: Unavailable,
  refused: Refused,
  ready: Ready,
  invalid: Invalid,
  submitting: Submitting,
  failed: Failed,
  taken: Taken,
  registered: Registered,
}) satisfies StoryOfEach<'mado-registration-confirmation'>;
