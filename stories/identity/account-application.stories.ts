import '@madoguchi/elements/define/mado-account-application.js';
import '@madoguchi/elements/define/mado-portal.js';
import { presets } from '@madoguchi/sdk';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { byHand, type ByHand, type StoryOfEach } from '../by-hand.ts';
import { phone } from '../phone.ts';
import { accountApplicationFurther, accountApplicationStates } from './account-application.states.ts';

type Args = ByHand<'mado-account-application'>;
const render = byHand<Args>(
  ({ state }) =>
    html`<mado-account-application
      .state=${state}
      sign-in-href="#sign-in"
      terms-href="#terms"
      security-policy-href="#security"
      privacy-policy-href="#privacy"
      personal-information-href="#personal-information"
    ></mado-account-application>`,
  () => presets.support,
);

/** アカウント登録申請 (SUP-01): before any sign-in, with access control where it is wanted (SUP-04). */
const meta: Meta<Args> = {
  title: 'identity/mado-account-application',
  component: 'mado-account-application',
  render,
  parameters: { docs: { story: { inline: false, height: '720px' } } },
};
export default meta;
type Story = StoryObj<Args>;

/** Nothing is typed yet. */
export const Ready: Story = { args: { state: accountApplicationStates.ready } };
/** What is wrong is listed, each row of a list by its number. */
export const Invalid: Story = { args: { state: accountApplicationStates.invalid } };
/** What will be sent is confirmed (決定). */
export const Confirming: Story = { args: { state: accountApplicationStates.confirming } };
/** It is on its way. */
export const Submitting: Story = { args: { state: accountApplicationStates.submitting } };
/** It could not be sent. */
export const Failed: Story = { args: { state: accountApplicationStates.failed } };
/** It was received; whether the address has an account is not told. */
export const Sent: Story = { args: { state: accountApplicationStates.sent } };

/** What was typed before the page was loaded is back. */
export const Restored: Story = { args: { state: accountApplicationFurther.restored } };
/** SUP-02: a type of account that has to do with neither quotes nor documents. */
export const InquiryUser: Story = { args: { state: accountApplicationFurther.inquiryUser } };
/** There were too many applications: when it works again is said. */
export const TooMany: Story = { args: { state: accountApplicationFurther.tooMany } };
/** On a phone, with what is wrong. */
export const OnPhone: Story = { args: { state: accountApplicationStates.invalid }, ...phone };
/** A long address, on a phone. */
export const SentLong: Story = { args: { state: accountApplicationFurther.sentLong }, ...phone };

({
  ready: Ready,
  invalid: Invalid,
  confirming: Confirming,
  submitting: Submitting,
  failed: Failed,
  sent: Sent,
}) satisfies StoryOfEach<'mado-account-application'>;
